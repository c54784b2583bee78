using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Adds photos or files of papers to a case: they are sent one by one or together, and nothing is added before "xong".</summary>
internal static class ScanDialog
{
    public const string Id = "add-scan";

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var code = turn.Subject ?? "";
        if (await turn.Lookup(new CaseCardFor(code, Id)) is not { } card || card.Case.Sealed)
        {
            return new DialogEnd.NotYours();
        }

        var question = PapersPrompt.Of(turn, "files", needed: true, atLeast: 0, new Args { ["caseCode"] = Arg.Code(code) });
        var scans = EvidenceGiven.Of(await turn.Prompt(question), earlierWords: null, bring: false);
        return scans.Files.Count == 0 || question.Meaning(turn.ReplyTo("files/done")!) == ActReview.Cancel
            ? new DialogEnd.Stopped(code)
            : new DialogEnd.Do(new AddScansCommand(code, scans.Files));
    }
}
