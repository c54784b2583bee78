using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>What every step of one run of the filing dialog knows: the office, the law, the first words, what is being edited.</summary>
internal sealed record Filing(Office Office, RuleBook Rules)
{
    /// <summary>The sentence with which the person began, before the dialog asked anything; null when there is none.</summary>
    public string? FirstWords { get; init; }

    /// <summary>The same, when it tells something of the matter: then it is the first paragraph of the story.</summary>
    public string? FirstParagraph => FirstWords is { } words && Kinds.TellsSomething(words) ? words : null;

    /// <summary>The line of the review that is being asked again, or null.</summary>
    public Edit? Edit { get; init; }

    /// <summary>What the channel of this turn can do.</summary>
    public FilingChannel Channel { get; init; } = FilingChannel.Web;

    /// <summary>True when it began with a photo whose caption tells the matter: then field, story and evidence are not asked for.</summary>
    public bool SentFirst { get; init; }

    /// <summary>The kind, once it is known.</summary>
    public string Kind { get; init; } = "";

    public bool IsComplaint => Kind == Kinds.Complaint;

    public bool IsDenunciation => Kind == Kinds.Denunciation;

    /// <summary>Proposal or feedback: no decision, no signature, a name only if the person likes.</summary>
    public bool IsSuggestion => Kind is Kinds.Proposal or Kinds.Feedback;

    public Arg OfficeName => Words(Office.Name);

    public Arg OfficePhone => Arg.Text(Office.Phone);

    public Arg Superior => Words(Office.Superior.Name);

    public Arg SigningPlace => Words(Office.SigningPlace);

    public Arg DiscreetPhone => Arg.Text(Office.DiscreetPhone);

    /// <summary>The office as it stands in an address: its name without "UBND".</summary>
    public Arg OfficePlace => Arg.Localized(WithoutCommittee(Office.Name.Vi), WithoutCommittee(Office.Name.En));

    /// <summary>The question slot named after the kind, where the wording has one.</summary>
    public string SlotFor(params IReadOnlyList<string> kinds) => kinds.Contains(Kind) ? Kind : "prompt";

    /// <summary>Whether this line of the review is being asked again.</summary>
    public bool IsEditing(string line) => Edit?.Line == line;

    /// <summary>Says, after the last question of an edited line, that it is changed and the others are not.</summary>
    public void SayEdited(TurnContext turn, string line)
    {
        if (IsEditing(line))
        {
            turn.Say("review.act.edited", new Args { ["line"] = Arg.Count(Edit!.Number) });
        }
    }

    /// <summary>Asks a question of one free text; when its line is edited, with the old words and a way to keep them.</summary>
    public async Dialog<OrChoice<string>> AskText(TurnContext turn, string line, PromptOr<string> question)
    {
        if (!IsEditing(line) || !turn.Before(question, out var before))
        {
            var said = await turn.Prompt(question);
            SayEdited(turn, line);
            return said;
        }

        var again = await turn.Prompt(question with
        {
            Slot = "edit",
            Args = new Args { ["current"] = before.HasValue ? Arg.Quote(before.Value!) : Arg.Wording(turn.WordingKey(question, $"choice.{before.Choice}.label")) },
            Ways = new HashSet<string>([.. question.Ways, Choices.Keep]),
            Choices = [.. question.Choices, Choices.KeepAsItWas],
        });
        if (again.Choice != Choices.Keep)
        {
            SayEdited(turn, line);
            return again;
        }

        turn.Restore();
        turn.Say("review.act.kept", new Args { ["line"] = Arg.Count(Edit!.Number) });
        return await turn.Prompt(question);
    }

    public static Arg Words(Bilingual words) => Arg.Localized(words.Vi, words.En);

    /// <summary>As <see cref="Words"/>, for use inside a sentence: the first letter small.</summary>
    public static Arg Inside(Bilingual words) => Arg.Localized(Small(words.Vi), Small(words.En));

    private static string Small(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    private static string WithoutCommittee(string name) =>
        Committee.FirstOrDefault(start => name.StartsWith(start, StringComparison.Ordinal)) is { } found ? name[found.Length..] : name;

    private static readonly string[] Committee = ["UBND ", "Ủy ban nhân dân ", "People's Committee of "];
}
