using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage.Hotspots;

/// <summary>Puts hotspots into a turn's batch.</summary>
internal static class HotspotWriter
{
    private const string Insert =
        "INSERT INTO hotspots (id, field, state, opened_on, changed_at, closed_on, sealed_body, version) " +
        "VALUES (@id, @field, @state, @opened, @changed, @closed, @body, 1) ON CONFLICT DO NOTHING";

    private const string Update =
        "UPDATE hotspots SET state = @state, changed_at = @changed, closed_on = @closed, sealed_body = @body, version = version + 1 " +
        "WHERE id = @id AND version = @version";

    public static void Write(SqlBatch batch, BotDatabase database, TurnCommit turn, Action conflict)
    {
        foreach (var row in turn.Hotspots.OrderBy(h => h.Id, StringComparer.Ordinal))
        {
            var isNew = row.Version == 0;
            List<(string, object?)> values =
            [
                ("@id", row.Id), ("@state", row.State), ("@changed", row.ChangedAt), ("@closed", row.ClosedOn),
                ("@body", database.Keys.SealAlone(KeyKind.Master, row.Body, Place(row.Id))),
            ];
            values.AddRange(isNew ? [("@field", row.Field), ("@opened", row.OpenedOn)] : [("@version", row.Version)]);
            batch.Add(isNew ? Insert : Update, [.. values], affected: n =>
            {
                if (n == 0)
                {
                    conflict();
                }
            });
        }
    }

    public static string Place(string id) => $"hotspots/sealed_body/{id}";
}
