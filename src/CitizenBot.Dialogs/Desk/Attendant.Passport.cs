using CitizenBot.Dialogs.TrackCase;

namespace CitizenBot.Dialogs.Desk;

/// <content>The deadline passport: the same for the citizen and for the officials of the case.</content>
internal sealed partial class Attendant
{
    private void ShowPassport(string code)
    {
        CaseCard? card = null;
        if (IsOfficial && !Known(new CaseCardFor(code, ActivityId), out card))
        {
            return;
        }

        var view = card?.Case;
        if (view is null && !Find(code, out view))
        {
            return;
        }

        if (view is null)
        {
            Begin(TrackDialog.Id, code);
            return;
        }

        DropErrand();
        foreach (var message in PassportMessages.For(view, context.Today, card is null ? Acts.See : Acts.Open))
        {
            Add(message);
        }

        EndErrand(quiet: true);
    }
}
