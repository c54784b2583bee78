using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>The wish to withdraw, wholly or in part (Điều 10 Luật Khiếu nại, Điều 33 Luật Tố cáo). Nothing changes before the paper is signed.</summary>
/// <remarks>Whether somebody forces them is never told to who handles the case; who is forced gets no paper, and the confidential officer only if they want it.</remarks>
internal static class WithdrawDialog
{
    private const string Stay = "stay";

    public static async Dialog<DialogEnd> Run(TurnContext turn, Errand errand, CaseView view)
    {
        var code = new Args { ["caseCode"] = Arg.Code(errand.Code) };
        var what = await turn.Prompt(turn.Choice("withdraw/what", [new("whole"), new("part"), new(Stay)]) with
        {
            Slot = NextSteps.IsDenunciation(view) ? "denunciation" : view.People > 1 ? "joint" : "prompt",
            Args = code,
        });
        if (what == Stay)
        {
            return new DialogEnd.Say(new("after-filing.withdraw.stayed", code));
        }

        string? part = null;
        if (what == "part")
        {
            var said = await turn.Prompt((turn.Text("withdraw/part") with { Min = 2, Max = 500 }).Or(Stay));
            if (!said.HasValue)
            {
                return new DialogEnd.Say(new("after-filing.withdraw.stayed", code));
            }

            part = said.Value;
        }

        var pressure = await turn.Prompt(turn.Choice("withdraw/pressure", [new("own"), new("forced"), new("unsaid")]));
        var report = pressure == "forced" && await Report(turn, view);
        return new DialogEnd.Do(new CitizenActCommand(errand.Code, new CaseAction.AskWithdrawal(part, pressure) { Report = report }, errand.ByPin));
    }

    private static async Dialog<bool> Report(TurnContext turn, CaseView view)
    {
        if (view.Confidant is not { } confidant)
        {
            return false;
        }

        return await turn.Prompt(turn.Choice("withdraw/report", [new("report"), new("no-report")]) with { Args = new() { ["confidentialOfficer"] = confidant } }) == "report";
    }
}
