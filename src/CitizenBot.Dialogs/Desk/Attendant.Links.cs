using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <content>Deep links. Their payload is anybody's: it only chooses what is asked next, and a kind is never in it.</content>
internal sealed partial class Attendant
{
    private const int LongestPayload = 64;

    private void Follow(string payload)
    {
        if (payload.Length == 0)
        {
            Greet();
        }
        else if (payload.Length > LongestPayload || payload.Any(sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('-' or '_')))
        {
            Home("desk.not-yet");
        }
        else if (DeskDialogs.IsDraft(state.Active))
        {
            DropQuestion();
            Ask(new DeskQuestion(ActivityId, "link", payload));
        }
        else
        {
            FollowNow(payload);
        }
    }

    private void FollowNow(string payload)
    {
        DropQuestion();
        var (what, rest) = payload.Split('-', 2) is [var first, var second] ? (first, second) : (payload, "");
        switch (what)
        {
            case "new":
                PutAsideActive();
                StartPetition(null, rest.Length == 0 ? null : rest);
                break;
            case "case" when CaseCode.Parse(rest, setting.Office.CodePrefix) is CaseCodeResult.Ok { Code: var code }:
                Open(code.Text);
                break;
            case "go" when rest.Length > 0:
                GoOnHere(rest);
                break;
            case "inv" or "grp" when rest.Length > 0:
                Begin(LinkDialog.Id, rest);
                break;
            default:
                Home("desk.not-yet");
                break;
        }
    }

    /// <summary>A draft that was moved from another channel goes on here.</summary>
    private void GoOnHere(string token)
    {
        if (!Known(new MovedDraft(token, ActivityId), out var moved))
        {
            return;
        }

        if (moved is null || !DeskDialogs.IsDraft(moved) || Drafts().Exists(draft => draft.Id == moved.Id))
        {
            Home("desk.moved-gone");
            return;
        }

        PutAsideActive();
        state.Active = moved;
        moved.Misses = 0;
        withStep = true;
        before.Add(Line("desk.moved-here"));
        Run(null);
    }

    private void PutAsideActive()
    {
        if (DeskDialogs.IsDraft(state.Active))
        {
            state.Parked.Add(state.Active!);
            state.Active = null;
        }
    }
}
