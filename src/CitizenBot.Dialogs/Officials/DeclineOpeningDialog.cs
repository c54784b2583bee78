using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Officials;

/// <summary>The second authorised person refuses to have an identity opened; who asked reads why.</summary>
internal static class DeclineOpeningDialog
{
    public const string Id = "decline-opening";

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var code = turn.Subject ?? "";
        var reason = await turn.Prompt((turn.Text("reason") with { Args = new Args { ["caseCode"] = Arg.Code(code) }, Private = true }).Or(ActReview.Cancel));
        return reason.HasValue ? new DialogEnd.Do(new DeclineOpeningCommand(code, reason.Value!)) : new DialogEnd.Stopped(code);
    }
}
