using CitizenBot.Conversation.Running;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>What a citizen does after filing: answers, says what was received, rates, says "not done", withdraws.</summary>
internal static class AfterFilingDialog
{
    public const string Id = "after-filing";

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        if (Errand.Parse(turn.Subject) is not { } errand || await turn.Lookup(new CitizenCase(errand.Code, errand.ByPin)) is not { } view)
        {
            return new DialogEnd.Say(new("after-filing.refused.not-open"));
        }

        return errand.What switch
        {
            Errand.Answer or Errand.MorePapers or Errand.Photos => await AnswerDialog.Run(turn, errand),
            Errand.Receive => await ReceiveDialog.Run(turn, errand, view),
            Errand.Rate => await RateDialog.How(turn, errand),
            Errand.RateWhy => await RateDialog.Why(turn, errand, view),
            Errand.Fixed => await FixedDialog.Run(turn, errand),
            Errand.Withdraw => await WithdrawDialog.Run(turn, errand, view),
            _ => new DialogEnd.Say(new("after-filing.refused.not-open")),
        };
    }
}
