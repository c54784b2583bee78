using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>Whether what was called done is: "not done" and "it is back" open the matter again under its old code.</summary>
internal static class FixedDialog
{
    public static async Dialog<DialogEnd> Run(TurnContext turn, Errand errand)
    {
        var said = await turn.Prompt(turn.Choice("fixed/is", [new("fixed"), new("not-fixed"), new("back-again")]));
        return said == "fixed"
            ? new DialogEnd.OnCase(Acts.Rate, errand.Code)
            : new DialogEnd.Do(new CitizenActCommand(errand.Code, new CaseAction.Reopen(turn.ReplyTo("fixed/is")!.Text), errand.ByPin));
    }
}
