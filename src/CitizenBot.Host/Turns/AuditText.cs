using System.Text.Json;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>How an event of a case is written into its audit chain, and read back as a line of its timeline.</summary>
public static class AuditText
{
    public static Func<CaseEvent, AuditWrite> Write(string code) =>
        happened => new AuditWrite(code, happened.Actor, happened.Key, JsonSerializer.Serialize(new Kept(happened.Facts, happened.Detail)));

    public static IReadOnlyList<CaseEvent> ReadAll(IEnumerable<AuditRow> rows) => [.. rows.Select(Read)];

    public static CaseEvent Read(AuditRow row)
    {
        var kept = row.Detail is { } json && json.StartsWith('{') ? JsonSerializer.Deserialize<Kept>(json)! : new Kept(new Dictionary<string, string>(), row.Detail);
        return new CaseEvent(row.Act, row.At, row.Actor, kept.Facts, kept.Detail);
    }

    private sealed record Kept(IReadOnlyDictionary<string, string> Facts, string? Detail);
}
