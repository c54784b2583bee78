using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>A photo came before anything was asked: most likely something is broken. That is said and asked, never taken for granted.</summary>
internal static class AskSentFirst
{
    public const string Question = "kind/photo";

    /// <summary>Feedback, or "other"; null when the petition did not begin with a file, or its kind was chosen since.</summary>
    public static async Dialog<string?> Run(TurnContext turn, Filing filing)
    {
        var isChosenSince = turn.ReplyTo("kind/which") is not null || filing.IsEditing(AskKind.Line);
        if (turn.ReplyTo(FilingDialog.StartFile) is null || (turn.ReplyTo(Question) is null && isChosenSince))
        {
            return null;
        }

        var files = AskEvidence.SoFar(turn, filing).Files;
        return await turn.Prompt(turn.Choice(Question, [new(Kinds.Feedback, Words: Choices.YesWords), new(Choices.Other)]) with
        {
            Slot = filing.FirstWords is null ? "files" : "files-and-words",
            Args = new Args { ["files"] = EvidenceWords.Held(files) },
        });
    }
}
