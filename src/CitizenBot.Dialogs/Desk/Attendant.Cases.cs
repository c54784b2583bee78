using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <content>What a citizen sees of cases. A denunciation is shown for code and PIN only, also in the chat that filed it.</content>
internal sealed partial class Attendant
{
    /// <summary>How long a case stays open in a chat after code and PIN.</summary>
    private static readonly TimeSpan CaseStaysOpen = TimeSpan.FromMinutes(30);

    private void ForgetOldCase()
    {
        // While something is being done with it, it stays: an answer takes as long as it takes.
        if (state.LastCase is { } last && context.Now - last.At > CaseStaysOpen && Errand.Of(state.Active)?.Code != last.Case.Code)
        {
            state.LastCase = null;
        }
    }

    /// <summary>The cases of this chat without a PIN; with none to show, the way by code and PIN.</summary>
    private void ListCases()
    {
        if (!Known(new CasesOfThisChat(ActivityId), out var cases))
        {
            return;
        }

        var open = cases.Where(one => !one.Sealed).ToList();
        if (open.Count == 0)
        {
            Begin(TrackDialog.Id);
            return;
        }

        DropErrand();
        Add(open is [var only]
            ? StatusCard.For(only, context.Today, setting.Calendar)
            : CaseList.Of(open, context.Today, setting.Calendar));
        EndErrand(quiet: true);
    }

    /// <summary>Opens a case: an official's card where it is theirs, else the citizen's, else by PIN.</summary>
    private void Open(string code)
    {
        if (!IsOfficial)
        {
            See(code);
            return;
        }

        if (Known(new CaseCardFor(code, ActivityId), out var card))
        {
            if (card is null)
            {
                See(code);
                return;
            }

            DropErrand();
            Show(card);
            EndErrand(quiet: true);
        }
    }

    private void See(string code)
    {
        if (!Find(code, out var view))
        {
            return;
        }

        if (view is null)
        {
            Begin(TrackDialog.Id, code);
            return;
        }

        DropErrand();
        Add(StatusCard.For(view, context.Today, setting.Calendar));
        EndErrand(quiet: true);
    }

    /// <summary>A case that may be shown here without a PIN, or null; false when the turn waits for a lookup.</summary>
    private bool Find(string code, out CaseView? view)
    {
        view = state.LastCase?.Case is { } last && last.Code == code ? last : null;
        if (view is not null)
        {
            return true;
        }

        if (!Known(new CasesOfThisChat(ActivityId), out var cases))
        {
            return false;
        }

        view = cases.FirstOrDefault(one => one.Code == code && !one.Sealed);
        return true;
    }

    private bool DoCaseAct(string act, string code, ButtonMeaning pressed)
    {
        switch (act)
        {
            case Acts.Open or Acts.Code:
                Open(code);
                return true;
            case Acts.See or Acts.Back:
                See(code);
                return true;
            case Acts.Changed:
                Read(code, pressed.Value);
                return true;
            case Acts.Print:
                Print(code, pressed.Value);
                return true;
            case Acts.Why:
                Explain(code);
                return true;
            case Acts.Passport:
                ShowPassport(code);
                return true;
            case Acts.Close:
                state.LastCase = null;
                before.Add(Line("track-case.closed", new() { ["caseCode"] = Arg.Code(code) }));
                EndErrand();
                return true;
            default:
                return DoCitizenAct(act, code);
        }
    }

    private void Explain(string code)
    {
        if (!Find(code, out var view))
        {
            return;
        }

        if (view is null)
        {
            Begin(TrackDialog.Id, code);
            return;
        }

        Add(view.Next is { } next
            ? new Message { Lines = [Line("track-case.why-this", new() { ["explanation"] = next.Explanation })], Buttons = [Offer.Of(Acts.Back, code)], Kind = MessageKind.Card }
            : new Message { Lines = [Line("track-case.why-open", new() { ["caseCode"] = Arg.Code(code) })], Buttons = [Offer.Of(Acts.Back, code)], Kind = MessageKind.Card });
        EndErrand(quiet: true);
    }

    /// <summary>What has changed, in full: the notice itself carried only code and date.</summary>
    private void Read(string code, string? happening)
    {
        if (!Find(code, out var view))
        {
            return;
        }

        if (view is null)
        {
            Begin(TrackDialog.Id, code);
            return;
        }

        var told = happening ?? ChangeMessage.Latest(view);
        if (view.Result is not null && told is CaseEventKey.ResultRecorded or CaseEventKey.Closed or CaseEventKey.Sent)
        {
            ShowResult(view, ended: told == CaseEventKey.Closed && view.Kind is PetitionKind.Complaint or PetitionKind.Denunciation);
            return;
        }

        if (!AddPapers(view, ChangeMessage.BringsPapers(told), out _))
        {
            return;
        }

        DropErrand();
        Add(ChangeMessage.For(view, told, context.Today, setting.Calendar));
        EndErrand(quiet: true);
    }

    /// <summary>Leaves a short errand for another; a petition only waits.</summary>
    private void DropErrand()
    {
        SendSoFar();
        if (!DeskDialogs.IsDraft(state.Active))
        {
            state.Active = state.Waiting;
            state.Waiting = null;
        }
    }
}
