using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>On which day the citizen received the decision: their window to go on counts from it (Điều 33 Luật Khiếu nại).</summary>
internal static class ReceiveDialog
{
    private const string Today = "received-today";
    private const string OtherDay = "received-other";

    public static async Dialog<DialogEnd> Run(TurnContext turn, Errand errand, CaseView view)
    {
        var when = await turn.Prompt(turn.Choice("receive/when", [new(Today), new(OtherDay), new("cannot-open")]));
        DateOnly day;
        switch (when)
        {
            case Today:
                day = turn.ReplyTo("receive/when")!.Today;
                break;
            case OtherDay:
                while (true)
                {
                    day = await turn.Prompt(turn.Date("receive/day"));
                    if (view.Result?.DecidedOn is not { } decided || day >= decided)
                    {
                        break;
                    }

                    turn.Say("receive.too-early", new() { ["day"] = Arg.Date(day, DateStyle.Numeric), ["decidedOn"] = Arg.Date(decided, DateStyle.Numeric) });
                    turn.Drop("receive/day");
                }

                break;
            default:
                return new DialogEnd.Say(new("after-filing.receive.cannot-open", new() { ["caseCode"] = Arg.Code(errand.Code) }));
        }

        return new DialogEnd.Do(new CitizenActCommand(errand.Code, new CaseAction.Receive(day), errand.ByPin));
    }
}
