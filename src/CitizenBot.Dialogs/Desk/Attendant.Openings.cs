using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <content>Opening who denounces: ask, agree or refuse, open once. Every press is checked again when it is carried out.</content>
internal sealed partial class Attendant
{
    private bool DoOpeningAct(string act, string code)
    {
        if (!OpeningActs.Has(act))
        {
            return false;
        }

        if (!IsOfficial)
        {
            before.Add(Line("officials.not-yours"));
            Current();
            return true;
        }

        switch (act)
        {
            case OpeningActs.Ask:
                DropErrand();
                Begin(AskOpeningDialog.Id, code);
                break;
            case OpeningActs.Agree:
                commands.Add(new AgreeOpeningCommand(code));
                break;
            case OpeningActs.Decline:
                BeginDecline(code);
                break;
            case OpeningActs.Use:
                commands.Add(new UseOpeningCommand(code));
                break;
            default:
                ShowOpening(code, withReasons: act == OpeningActs.Reason);
                break;
        }

        return true;
    }

    private void ShowOpening(string code, bool withReasons)
    {
        if (!Known(new OpeningOf(code, ActivityId), out var opening))
        {
            return;
        }

        if (opening is null)
        {
            before.Add(Line("officials.not-yours"));
            Current();
            return;
        }

        DropErrand();
        Add(withReasons ? OpeningMessages.Reasons(opening) : OpeningMessages.Card(opening));
        EndErrand(quiet: true);
    }

    /// <summary>Asks for the reason, unless there is nothing to refuse any more: then the press was stale.</summary>
    private void BeginDecline(string code)
    {
        if (!Known(new OpeningOf(code, ActivityId), out var opening))
        {
            return;
        }

        if (opening is { Standing: OpeningStanding.Open, IsMine: false })
        {
            DropErrand();
            Begin(DeclineOpeningDialog.Id, code);
            return;
        }

        before.Add(Line(opening is null ? "officials.not-yours" : "ask-opening.stale"));
        if (opening is not null)
        {
            Add(OpeningMessages.Card(opening));
            EndErrand(quiet: true);
            return;
        }

        Current();
    }

    /// <summary>"Who filed" was pressed on a sealed card: the request as it stands, or the dialog that makes one.</summary>
    private void SealedPetitioner(string code)
    {
        if (!Known(new OpeningOf(code, ActivityId), out var opening))
        {
            return;
        }

        DropErrand();
        if (opening is { Standing: OpeningStanding.Open or OpeningStanding.Agreed })
        {
            Add(OpeningMessages.Card(opening));
            EndErrand(quiet: true);
        }
        else
        {
            Begin(AskOpeningDialog.Id, code);
        }
    }

    private void AfterOpening(OpeningCommand command)
    {
        var key = command switch
        {
            AskOpeningCommand => "ask-opening.asked",
            AgreeOpeningCommand => "ask-opening.agreed",
            _ => "ask-opening.declined",
        };
        Add(Plain(Line(key, new() { ["caseCode"] = Arg.Code(command.Code) })));
        EndErrand(quiet: true);
    }

    private void AfterOpened(string code, IReadOnlyList<CaseText> people)
    {
        Add(CaseTextMessage.For(code, "identity", people));
        EndErrand(quiet: true);
    }

    private void AfterOpeningRefusal(CommandOutcome.Refused refused)
    {
        state.Leaving = null;
        before.Add(Line(WordedOpeningRefusals.Contains(refused.ReasonKey) ? "ask-opening.refused." + refused.ReasonKey : "officials.refused.default", refused.Args));
        EndErrand();
    }

    private static readonly HashSet<string> WordedOpeningRefusals =
    [
        OpeningRefusal.NotSealed, OpeningRefusal.NoName, OpeningRefusal.Pending, OpeningRefusal.Agreed, OpeningRefusal.Nobody, OpeningRefusal.NotAsked,
        OpeningRefusal.NotAgreed, OpeningRefusal.Declined, OpeningRefusal.Expired, OpeningRefusal.Used, OpeningRefusal.AskerGone, OpeningRefusal.Own,
    ];
}
