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
            case Acts.HotspotDismiss:
                DropErrand();
                Add(HotspotMessages.Why(id));
                EndErrand(quiet: true);
                break;
            case Acts.HotspotCodes when Known(new HotspotOf(id, ActivityId), out var answer):
                DropErrand();
                Add(HotspotMessages.Codes(answer, setting.Office));
                EndErrand(quiet: true);
                break;
        }

        return true;
    }

    private void AfterHotspot(HotspotCommand command)
    {
        before.Add(Line(command.DismissedFor is null ? "hotspots.noted" : "hotspots.dismissed"));
        EndErrand();
    }
}
