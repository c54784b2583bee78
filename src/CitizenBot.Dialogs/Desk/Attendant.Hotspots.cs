using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Petitions.Hotspots;

namespace CitizenBot.Dialogs.Desk;

/// <content>What officials do about a hotspot. The host asks again whether it is theirs.</content>
internal sealed partial class Attendant
{
    private bool DoHotspotAct(string act, string? id)
    {
        if (!act.StartsWith("hotspot.", StringComparison.Ordinal))
        {
            return false;
        }

        if (act == Acts.HotspotEarly)
        {
            BeginEarlyReport();
            return true;
        }

        if (act == Acts.HotspotList && IsOfficial)
        {
            ListHotspots();
            return true;
        }

        if (!IsOfficial || id is null)
        {
            before.Add(Line("hotspots.not-yours"));
            Current();
            return true;
        }

        switch (act)
        {
            case Acts.HotspotNoted:
                commands.Add(new HotspotCommand(id, null));
                break;
            case Acts.HotspotKnownEvent:
                commands.Add(new HotspotCommand(id, HotspotDismissal.KnownEvent));
                break;
            case Acts.HotspotUnrelated:
                commands.Add(new HotspotCommand(id, HotspotDismissal.Unrelated));
                break;
            case Acts.HotspotWrongData:
                commands.Add(new HotspotCommand(id, HotspotDismissal.WrongData));
                break;
            case Acts.HotspotTaskDone when id.Split('|') is [var about, var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var task):
                commands.Add(new TaskDoneCommand(about, task));
                break;
            case Acts.HotspotPlan:
                DropErrand();
                Begin(PlanHotspotDialog.Id, id);
                break;
            case Acts.HotspotInvite or Acts.HotspotAnswer:
                DropErrand();
                Begin(HotspotLetterDialog.Id, HotspotLetterDialog.About(act == Acts.HotspotInvite ? TaskAct.Dialogue : TaskAct.Answer, id));
                break;
            case Acts.HotspotOpen when Known(new HotspotOf(id, ActivityId), out var open):
                DropErrand();
                foreach (var message in HotspotMessages.Card(open, setting.Office))
                {
                    Add(message);
                }

                EndErrand(quiet: true);
                break;
            case Acts.HotspotDismiss when Known(new HotspotOf(id, ActivityId), out var doubted):
                DropErrand();
                if (doubted is { CountsOnly: false, Hotspot.State: not HotspotState.Closed })
                {
                    Add(HotspotMessages.Why(id));
                    EndErrand(quiet: true);
                }
                else
                {
                    // No reason is asked for what could not be kept.
                    before.Add(Line(doubted is { CountsOnly: false, Hotspot: not null } ? "officials.refused.hotspot-over" : "hotspots.not-yours"));
                    EndErrand();
                }

                break;
            case Acts.HotspotCodes when Known(new HotspotOf(id, ActivityId), out var answer):
                DropErrand();
                Add(HotspotMessages.Codes(answer, setting.Office));
                EndErrand(quiet: true);
                break;
        }

        return true;
    }

    /// <summary>The hotspots of this official; it waits for nothing: its buttons stay.</summary>
    private void ListHotspots()
    {
        if (Known(new LivingHotspots(ActivityId), out var list))
        {
            DropErrand();
            Add(HotspotMessages.Living(list, setting.Office));
            EndErrand(quiet: true);
        }
    }

    /// <summary>Whoever works on cases may foresee a hotspot; police and oversight bodies tell the office by their own ways.</summary>
    private void BeginEarlyReport()
    {
        DropErrand();
        if (setting.Office.Official(context.OfficialId) is { } official && !Petitions.Cases.CaseAuthority.SeesCountsOnly(official))
        {
            Begin(EarlyReportDialog.Id);
            return;
        }

        before.Add(Line(IsOfficial ? "early-report.not-yours" : "hotspots.not-yours"));
        Current();
    }

    /// <summary>A citizen reads what the office wrote to all who filed on the same.</summary>
    private bool DoLetterAct(string act, string? code, string? value)
    {
        if (act != Acts.HotspotLetter)
        {
            return false;
        }

        if (code is null || value?.Split('|') is not [var id, var number] || !int.TryParse(number, CultureInfo.InvariantCulture, out var letter))
        {
            before.Add(Line("desk.stale-outside"));
            Current();
        }
        else if (Known(new LetterOf(id, letter, code), out var answer))
        {
            Add(HotspotMessages.Letter(answer, code));
        }

        return true;
    }

    private void AfterHotspot(DeskCommand command, CommandOutcome.Done done)
    {
        before.Add(command switch
        {
            HotspotCommand { DismissedFor: null } => Line("hotspots.noted"),
            HotspotCommand => Line("hotspots.dismissed"),
            PlanHotspotCommand => Line("plan-hotspot.given"),
            TaskDoneCommand => Line("hotspots.task-noted"),
            EarlyReportCommand => Line("early-report.sent"),
            _ when done.Unreached > 0 => Line("hotspot-letter.sent-some", new() { ["count"] = Arg.Count(done.Reached, "case"), ["cases"] = Arg.Count(done.Unreached, "case") }),
            _ => Line("hotspot-letter.sent", new() { ["count"] = Arg.Count(done.Reached, "case") }),
        });
        EndErrand();
    }
}
