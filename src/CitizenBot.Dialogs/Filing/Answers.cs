using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Everything the person has answered, in the order of the steps; what the review shows and the petition is made of.</summary>
internal sealed record Answers
{
    public required PurposeReading Notice { get; init; }

    public Field? Field { get; init; }

    public Place? Place { get; init; }

    public ChallengedDecision? Decision { get; init; }

    /// <summary>True for an act without a paper.</summary>
    public bool IsAct { get; init; }

    public ReceivedSaid? Received { get; init; }

    public EarlierFiling Times { get; init; }

    public bool Anonymous { get; init; }

    public Accused? Accused { get; init; }

    public IReadOnlyList<Paragraph> Story { get; init; } = [];

    /// <summary>Code of the case that the person says is about the same.</summary>
    public string? JoinsCase { get; init; }

    public string? Wanted { get; init; }

    public EvidenceGiven Evidence { get; init; } = EvidenceGiven.None;

    public Identity? Person { get; init; }

    public bool Notices { get; init; }

    public bool Protection { get; init; }

    public JointFiling? Joint { get; init; }

    /// <summary>The command for the host.</summary>
    public FilePetition ToPetition(Filing filing)
    {
        var guess = Field is null ? GuessField(filing) : null;
        return new FilePetition
        {
            Kind = Kinds.Of(filing.Kind),
            FieldId = (Field ?? guess)?.Id,
            FieldGuessed = Field is null && guess is not null,
            Place = Place ?? new Place(null, ""),
            Content = Story,
            JoinsCase = JoinsCase,
            Wanted = Wanted,
            Decision = IsAct && Decision is { Signer: DecisionSigner.Unknown } ? null : Decision,
            ReceivedOn = Received?.On,
            ReceivedNotSure = Received is { On: null },
            LateReason = Received?.Reason,
            FirstTime = Times,
            Accused = Accused,
            Anonymous = Anonymous || (filing.IsSuggestion && Person is null),
            Identity = Person,
            Protection = Protection,
            Joint = Joint,
            NoticesConsent = Notices,
            PurposeNotice = Notice,
            EvidenceNote = Evidence.Note,
            Evidence = Evidence.Files,
            Warnings = [.. Warnings(filing)],
        };
    }

    /// <summary>What the story is probably about, for when the person was not asked or does not know.</summary>
    public Field? GuessField(Filing filing) => filing.Office.GuessField(string.Join('\n', Story.Select(paragraph => paragraph.Text)));

    private IEnumerable<string> Warnings(Filing filing)
    {
        if (Received is { Passed: true })
        {
            yield return "window-passed";
        }

        if (Decision is not null && CompetenceRule.Check(Decision.Signer) == Competence.Elsewhere)
        {
            yield return "other-body";
        }

        if (filing.IsComplaint || (filing.IsDenunciation && !Anonymous))
        {
            yield return "signature-needed";
        }
    }
}
