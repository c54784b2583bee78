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

    /// <summary>The record; null for one that nobody can read any more. Its row stays as it is, and the scan names it.</summary>
    public static HotspotRecord? Record(HotspotRow row)
    {
        try
        {
            return JsonSerializer.Deserialize<HotspotRecord>(row.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
