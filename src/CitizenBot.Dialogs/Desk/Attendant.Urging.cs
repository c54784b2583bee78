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
