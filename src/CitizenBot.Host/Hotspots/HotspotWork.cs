using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>What officials do about a hotspot; whether it is theirs is asked again for every press.</summary>
public sealed class HotspotWork(BotStore store, House house)
{
    /// <summary>Takes it in hand, or keeps why it is none.</summary>
    public async Task<CommandOutcome> Act(HotspotCommand command, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (context.OfficialId is not { } official || await Theirs(command.Id, official, stop) is not { } row)
        {
            return new CommandOutcome.NotYours();
        }

        var known = HotspotRows.Record(row);
        var after = command.DismissedFor is { } reason ? HotspotLife.Dismiss(known, official, reason, context.Today) : HotspotLife.Acknowledge(known, official);
        if (after is null)
        {
            return new CommandOutcome.Refused("hotspot-over", Args.None);
        }

        draft.Hotspots.Add(HotspotRows.Row(after, row.Version, context.Now));
        draft.Audit.Add(new AuditWrite(AuditWrite.House, official, command.DismissedFor is null ? $"hotspot-acknowledged {row.Id}" : $"hotspot-dismissed {row.Id} {command.DismissedFor}"));
        return new CommandOutcome.Done();
    }

    /// <summary>A hotspot and the codes behind it, for who may act on it.</summary>
    public async Task<HotspotAnswer> Answer(string id, DeskContext context, CancellationToken stop)
    {
        if (context.OfficialId is not { } official || await Theirs(id, official, stop) is not { } row)
        {
            return new HotspotAnswer(null, []);
        }

        var one = HotspotRows.Record(row);
        var filings = await HotspotFilings.Read(store, house.Office, one.SeenOn, stop);
        return new HotspotAnswer(one, [.. filings.Behind(one).Where(filing => !filing.Sealed).Select(filing => filing.Code)]);
    }

    private async Task<HotspotRow?> Theirs(string id, string official, CancellationToken stop) =>
        await store.Hotspot(id, stop) is { } row && HotspotRows.Record(row) is var one
        && HotspotReader.Of(house.Office, one.FieldId, one.Places).Any(reader => reader.OfficialId == official && !reader.CountsOnly)
            ? row
            : null;
}
