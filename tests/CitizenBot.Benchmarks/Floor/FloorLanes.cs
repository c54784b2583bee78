namespace CitizenBot.Benchmarks.Floor;

/// <summary>Lease and completion of lanes in the host's statements: claim, read in a statement of its own, then hold, record, free.</summary>
internal sealed class FloorLanes(FloorDatabase database, string run)
{
    public async Task<List<string>> Claim(int most, DateTime now)
    {
        const string Free = "ready_at <= $1 AND (locked_until IS NULL OR locked_until <= $1)";
        var lanes = new List<string>();
        await database.Write(async statements =>
        {
            await statements.Add(
                statements.IsPostgreSql
                    ? $"WITH c AS (SELECT id FROM lanes WHERE {Free} ORDER BY ready_at LIMIT $2 FOR UPDATE SKIP LOCKED) " +
                      "UPDATE lanes l SET locked_until = $3, owner = $4 FROM c WHERE l.id = c.id RETURNING l.id"
                    : $"UPDATE lanes SET locked_until = $3, owner = $4 WHERE id IN (SELECT id FROM lanes WHERE {Free} ORDER BY ready_at LIMIT $2) RETURNING id",
                row => lanes.Add(row.GetString(0)), now, most, now.AddMinutes(1), run).Run();
            return lanes.Count > 0;
        });
        return lanes;
    }

    public async Task<List<Due>> ReadDue(List<string> lanes, DateTime now)
    {
        const string From =
            "o.id, o.lane, o.sealed_body, c.conversation, l.shown FROM outbox o JOIN chats c ON c.id = o.lane JOIN lanes l ON l.id = o.lane " +
            "WHERE o.state = 0 AND o.not_before <= $1 AND o.lane ";
        var due = new List<Due>();
        await database.Read(async statements =>
        {
            void Row(System.Data.Common.DbDataReader row) => due.Add(
                new Due(row.GetString(0), row.GetString(1), FloorBody.Of(row.GetFieldValue<byte[]>(2)), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4)));
            if (statements.IsPostgreSql)
            {
                statements.Add($"SELECT DISTINCT ON (o.lane) {From} = ANY($2) ORDER BY o.lane, o.class, o.seq", Row, now, lanes.ToArray());
            }
            else
            {
                lanes.ForEach(lane => statements.Add($"SELECT {From} = $2 ORDER BY o.class, o.seq LIMIT 1", Row, now, lane));
            }

            await statements.Run();
        });
        return due;
    }

    /// <summary>Frees every lane and records what was sent.</summary>
    public Task Complete(List<string> lanes, Dictionary<string, Sent> sent, DateTime now) => database.Write(async statements =>
    {
        lanes.Sort(StringComparer.Ordinal);
        foreach (var lane in lanes)
        {
            statements.Add("SELECT id FROM lanes WHERE id = $1 AND owner = $2" + (statements.IsPostgreSql ? " FOR UPDATE" : ""), _ => { }, lane, run);
        }

        await statements.Run();
        foreach (var (lane, done) in sent)
        {
            statements.Add(
                "UPDATE outbox SET state = 1, sent_at = $1, external_id = $2, attempts = attempts + 1, sealed_body = NULL WHERE id = $3 AND lane = $4",
                now, done.MessageId, done.Row, lane);
        }

        foreach (var lane in lanes)
        {
            statements.Add(
                "UPDATE lanes SET locked_until = NULL, owner = NULL, shown = $4, ready_at = " +
                $"(SELECT {(statements.IsPostgreSql ? "GREATEST" : "MAX")}(MIN(not_before), $3) FROM outbox WHERE lane = $1 AND state = 0 HAVING MIN(not_before) IS NOT NULL) " +
                "WHERE id = $1 AND owner = $2", lane, run, now, sent.GetValueOrDefault(lane) is { HasButtons: true } shown ? shown.MessageId : null);
        }

        await statements.Run();
        return true;
    });

    /// <summary>A message to send, and the message above it whose buttons must go.</summary>
    internal sealed record Due(string Row, string Lane, FloorBody Body, string Conversation, string? Shown);

    /// <summary>A message that went out.</summary>
    internal sealed record Sent(string Row, string MessageId, bool HasButtons);
}
