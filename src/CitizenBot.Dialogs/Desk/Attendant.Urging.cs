using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <content>Urging a whole department, and its head's answer. The host asks again who may.</content>
internal sealed partial class Attendant
{
    private bool DoUrgingAct(string act, string? value)
    {
        if (act is not (Acts.UrgeUnit or Acts.AnswerUnit))
        {
            return false;
        }

        if (act == Acts.UrgeUnit ? !MayUrge : !IsOfficial || value is null)
        {
            before.Add(Line("officials.not-yours"));
            Current();
            return true;
        }

        if (act == Acts.AnswerUnit)
        {
            if (!Known(new UrgingOf(value!, ActivityId), out var urging))
            {
                return true;
            }

            // Said before anything is typed: words for what was answered would be lost.
            if (urging is not { IsOpen: true })
            {
                before.Add(Line(urging is null ? "officials.not-yours" : "officials.refused.urge-over"));
                DropErrand();
                EndErrand();
                return true;
            }
        }

        DropErrand();
        Begin(act == Acts.UrgeUnit ? UrgeUnitDialog.Id : AnswerUnitDialog.Id, value);
        return true;
    }

    /// <summary>Leaders and inspectors urge.</summary>
    private bool MayUrge => setting.Office.Official(context.OfficialId) is { } official && CaseAuthority.MayUrge(official);

    private void AfterUrging(DeskCommand command)
    {
        before.Add(Line(command is UrgeUnitCommand ? "urge-unit.sent" : "answer-unit.sent"));
        EndErrand();
    }
}
