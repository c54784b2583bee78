using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>The command a finished filing dialog returns: everything the citizen said, nothing the bot added.</summary>
/// <remarks>
/// Plain data for System.Text.Json. It is stored in two parts that are sealed apart, <see cref="WithoutPeople"/> and
/// <see cref="People"/>; fields follow Điều 8 Luật Khiếu nại (Mẫu 01 of Nghị định 155/2026) and Điều 23 Luật Tố cáo.
/// </remarks>
public sealed record FilePetition
{
    public required PetitionKind Kind { get; init; }

    public string? FieldId { get; init; }

    /// <summary>The field is the bot's guess that the citizen did not look at.</summary>
    public bool FieldGuessed { get; init; }

    public Place Place { get; init; } = new(null, "");

    public IReadOnlyList<Paragraph> Content { get; init; } = [];

    /// <summary>Code of an open case that the citizen says is about the same: both become one matter. Not stored with what was told.</summary>
    public string? JoinsCase { get; init; }

    /// <summary>What the citizen wants the office to do.</summary>
    public string? Wanted { get; init; }

    /// <summary>The decision complained about; null without a paper.</summary>
    public ChallengedDecision? Decision { get; init; }

    /// <summary>The day the citizen received, or learned of, the decision; the 90 days of Điều 9 Luật Khiếu nại count from it.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The citizen is not sure of <see cref="ReceivedOn"/>, or remembers none.</summary>
    public bool ReceivedNotSure { get; init; }

    public string? LateReason { get; init; }

    public EarlierFiling FirstTime { get; init; }

    public Accused? Accused { get; init; }

    /// <summary>The citizen chose to give no name.</summary>
    public bool Anonymous { get; init; }

    public Identity? Identity { get; init; }

    /// <summary>The denouncer asks for protection (Điều 47 to 58 Luật Tố cáo).</summary>
    public bool Protection { get; init; }

    /// <summary>Several people file together; null for one.</summary>
    public JointFiling? Joint { get; init; }

    /// <summary>The only consent asked for: messages about the case in this chat.</summary>
    public bool NoticesConsent { get; init; }

    public PurposeReading? PurposeNotice { get; init; }

    /// <summary>Language of the chat, such as <c>vi</c>.</summary>
    public string Locale { get; init; } = "vi";

    /// <summary>What the citizen said about evidence; the files themselves are kept apart.</summary>
    public string? EvidenceNote { get; init; }

    /// <summary>The files that go with it, in the order in which they came; their content is kept apart, under the handle.</summary>
    public IReadOnlyList<EvidenceFile> Evidence { get; init; } = [];

    /// <summary>An official typed it at the counter for a person without a telephone; that chat is not the citizen's.</summary>
    public bool Counter { get; init; }

    /// <summary>The case it goes on from: its decision is not agreed with, or did not come in time. Null for a first petition.</summary>
    public string? EarlierCode { get; init; }

    /// <summary>The decision or conclusion of that case; null when there is none.</summary>
    public ChallengedDecision? EarlierDecision { get; init; }

    /// <summary>Why the citizen does not agree with it, in their words.</summary>
    public string? Disagreement { get; init; }

    /// <summary>The emergency numbers were shown.</summary>
    public bool EmergencyShown { get; init; }

    /// <summary>Keys of the warnings the citizen read before filing, such as <c>window-passed</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Deliberately empty: what a citizen wrote must not end up in a log by being printed.</summary>
    public override string ToString() => nameof(FilePetition);

    /// <summary>How many people file; never below one.</summary>
    [JsonIgnore]
    public int PeopleCount => Math.Max(1, Joint?.Count ?? 1);

    /// <summary>The part about the matter.</summary>
    /// <remarks>A story may still name its teller; who opens it is the business of whoever unseals.</remarks>
    public FilePetition WithoutPeople() => this with { Identity = null, JoinsCase = null, Joint = Joint is null ? null : Joint with { Representatives = [], Listed = null } };

    /// <summary>The part about the petitioners.</summary>
    public Petitioners People() => new(Identity, Joint?.Representatives ?? [], Joint?.Listed);
}
