using System.Text.Json;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>A hotspot as the store keeps it.</summary>
internal static class HotspotRows
{
    public static HotspotRow Row(HotspotRecord one, int version, DateTime now) => new()
    {
        Id = one.Id, Field = one.FieldId, State = one.State.ToString().ToLowerInvariant(), OpenedOn = one.OpenedOn, ChangedAt = now, ClosedOn = one.ClosedOn,
        Body = JsonSerializer.Serialize(one), Version = version,
    };

    public static HotspotRecord Record(HotspotRow row) => JsonSerializer.Deserialize<HotspotRecord>(row.Body)!;
}
