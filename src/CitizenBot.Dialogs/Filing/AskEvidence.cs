using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Evidence: files are sent here, other papers are named and brought to the signing.</summary>
/// <remarks>
/// Files may come at any moment; the desk files them under <see cref="Question"/> whatever is being asked. The release before
/// asked <see cref="Formerly"/> for words only: its answer still counts and is not asked again.
/// </remarks>
internal static class AskEvidence
{
    public const string Line = "evidence";
    public const string Question = "evidence/files";
    public const string Done = Question + "/done";
    public const string Formerly = "evidence/has";

    public static async Dialog<EvidenceGiven> Run(TurnContext turn, Filing filing)
    {
        var question = Prompt(turn, filing);
        var before = turn.Given(turn.Text(Formerly).Or(EvidencePrompt.Bring, StoriesPrompt.None), out var said) ? said : (OrChoice<string>?)null;
        if (turn.ReplyTo(Done) is null && !filing.IsEditing(Line) && (before is not null || (filing.SentFirst && turn.SoFar(question).Count > 0)))
        {
            return EvidenceGiven.Of(turn.SoFar(question), before?.Value, before?.Choice == EvidencePrompt.Bring);
        }

        while (true)
        {
            var items = await turn.Prompt(question);
            var end = question.Meaning(turn.ReplyTo(Done)!);
            if (end is EvidencePrompt.Remove or EvidencePrompt.RemovePhoto or EvidencePrompt.RemoveFile)
            {
                await RemoveEvidence.Run(turn, items);
                continue;
            }

            filing.SayEdited(turn, Line);
            return EvidenceGiven.Of(items, before?.Value, end == EvidencePrompt.Bring);
        }
    }

    /// <summary>What was sent so far; never asks.</summary>
    public static EvidenceGiven SoFar(TurnContext turn, Filing filing) => EvidenceGiven.Of(turn.SoFar(Prompt(turn, filing)), null, bring: false);

    private static EvidencePrompt Prompt(TurnContext turn, Filing filing) => new()
    {
        Name = Question,
        Vocabulary = turn.Definition.Vocabulary,
        AtLeast = 0,
        TakesFiles = filing.Channel.TakesFiles,
        Slot = filing.Channel.TakesFiles ? filing.SlotFor(Kinds.Denunciation, Kinds.Proposal, Kinds.Feedback) : "words",
        Args = new Args { ["fileLimit"] = Arg.Size(filing.Channel.LargestFile) },
        ReadItem = _ => default,
        IsDone = _ => false,
    };
}
