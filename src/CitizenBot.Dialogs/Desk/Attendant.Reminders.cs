using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Officials;

namespace CitizenBot.Dialogs.Desk;

/// <content>Work lists, reminders and leave of officials.</content>
internal sealed partial class Attendant
{
    /// <summary>Does an act of this topic; false when it is none.</summary>
    private bool DoReminderAct(string act, string code, ButtonMeaning pressed)
    {
        if (act is not (Acts.Work or Acts.WorkPage or Acts.Leave or Acts.Noted or Acts.Nudge or Acts.Snooze or Acts.Delay))
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
            case Acts.Work or Acts.WorkPage:
                ListWork(WorkView.Parse(pressed.Value));
                break;
            case Acts.Leave:
                BeginLeave();
                break;
            case Acts.Noted:
                commands.Add(new NoteReminderCommand(code));
                break;
            case Acts.Nudge:
                commands.Add(new NudgeCommand(code));
                break;
            default:
                BeginAct(act, code);
                break;
        }

        return true;
    }

    private void BeginLeave()
    {
        DropErrand();
        Begin(LeaveDialog.Id);
    }

    private void ListWork(WorkView view)
    {
        if (Known(new WorkOfTheOfficial(view, ActivityId), out var page))
        {
            DropErrand();
            Add(WorkList.Of(page, context.Today, setting.Calendar));
            EndErrand(quiet: true);
        }
    }

    /// <summary>What is said of a command of this topic that was carried out; null for another one.</summary>
    private static string? ReminderDone(DeskCommand command) => command switch
    {
        SnoozeCommand => "officials.done.snoozed",
        DelayCommand => "officials.done.delay",
        NoteReminderCommand => "officials.done.reminder-noted",
        NudgeCommand => "officials.done.nudged",
        _ => null,
    };

    private void AfterLeave(DeskCommand command)
    {
        before.Add(Line(command is TakeLeaveCommand ? "take-leave.taken" : "take-leave.ended"));
        EndErrand();
    }

    private static string? ReminderCode(DeskCommand command) => command switch
    {
        SnoozeCommand one => one.Code,
        DelayCommand one => one.Code,
        NoteReminderCommand one => one.Code,
        NudgeCommand one => one.Code,
        _ => null,
    };
}
