namespace CitizenBot.Storage;

/// <summary>The statements of the lanes, in the words of each database.</summary>
/// <remarks>
/// Tried under load: leasing outbox rows loses order, and leasing lanes while reading rows in the same statement sends
/// twice. Change nothing here without running LaneRaceTests on both databases many times.
/// </remarks>
internal static class LaneSql
{
    /// <summary>Takes the row's number from its lane and inserts it, in one statement on PostgreSQL.</summary>
    public static string[] Insert(bool postgres) => postgres
        ?
        [
            "WITH x AS (UPDATE lanes SET next_seq = next_seq + 1, ready_at = LEAST(COALESCE(ready_at, @due), @due) WHERE id = @lane RETURNING next_seq) " +
            "INSERT INTO outbox (id, lane, seq, class, state, not_before, created_at, sealed_body, attempts, case_code, coalesce_key) " +
            "SELECT @id, @lane, next_seq, @class, 0, @due, @at, @body, 0, @case, @coalesce FROM x",
        ]
        :
        [
            "UPDATE lanes SET next_seq = next_seq + 1, ready_at = MIN(COALESCE(ready_at, @due), @due) WHERE id = @lane",
            "INSERT INTO outbox (id, lane, seq, class, state, not_before, created_at, sealed_body, attempts, case_code, coalesce_key) " +
            "SELECT @id, @lane, next_seq, @class, 0, @due, @at, @body, 0, @case, @coalesce FROM lanes WHERE id = @lane",
        ];

    /// <summary>Takes the entry's number from the lane and appends it to the log of a web chat.</summary>
    public static string[] Append(bool postgres) => postgres
        ?
        [
            "WITH x AS (UPDATE lanes SET next_log = next_log + 1 WHERE id = @lane RETURNING next_log) " +
            "INSERT INTO activity_log (id, chat_id, seq, at, from_bot, sealed_activity, sealed_masked) " +
            "SELECT @id, @lane, next_log, @at, @from_bot, @activity, @masked FROM x RETURNING seq",
        ]
        :
        [
            "UPDATE lanes SET next_log = next_log + 1 WHERE id = @lane",
            "INSERT INTO activity_log (id, chat_id, seq, at, from_bot, sealed_activity, sealed_masked) " +
            "SELECT @id, @lane, next_log, @at, @from_bot, @activity, @masked FROM lanes WHERE id = @lane RETURNING seq",
        ];

    /// <summary>Claim, statement 1. ORDER BY ready_at is what keeps any lane from starving.</summary>
    /// <param name="postgres">Which words.</param>
    /// <param name="channels">How many channels to choose from (<c>@c0</c>, <c>@c1</c> ...); 0 for any.</param>
    public static string Claim(bool postgres, int channels)
    {
        var free = "ready_at <= @now AND (locked_until IS NULL OR locked_until <= @now)"
            + (channels == 0 ? "" : $" AND channel IN ({string.Join(", ", Enumerable.Range(0, channels).Select(index => $"@c{index}"))})");
        return postgres
            ? $"WITH c AS (SELECT id FROM lanes WHERE {free} ORDER BY ready_at LIMIT @n FOR UPDATE SKIP LOCKED) " +
              "UPDATE lanes l SET locked_until = @until, owner = @run FROM c WHERE l.id = c.id RETURNING l.id"
            : $"UPDATE lanes SET locked_until = @until, owner = @run WHERE id IN (SELECT id FROM lanes WHERE {free} ORDER BY ready_at LIMIT @n) RETURNING id";
    }

    /// <summary>Claim, statement 2: apart from the first, so that it sees what was sent and released just before the lease.</summary>
    public static string Due(bool postgres)
    {
        const string Columns = "o.id, o.lane, o.seq, o.class, o.sealed_body, o.attempts, o.case_code, c.channel, c.conversation, c.locale, c.wrapped_key, l.open_message";
        return postgres
            ? $"SELECT DISTINCT ON (o.lane) {Columns} FROM outbox o JOIN chats c ON c.id = o.lane JOIN lanes l ON l.id = o.lane " +
              "WHERE o.lane = ANY(@lanes) AND o.state = 0 AND o.not_before <= @now ORDER BY o.lane, o.class, o.seq"
            : $"SELECT {Columns} FROM outbox o JOIN chats c ON c.id = o.lane JOIN lanes l ON l.id = o.lane " +
              "WHERE o.lane = @lane AND o.state = 0 AND o.not_before <= @now ORDER BY o.class, o.seq LIMIT 1";
    }

    /// <summary>Done, statement 1: takes the lock, so that the last one sees rows that were committed meanwhile. No row: the lease was lost.</summary>
    public static string Hold(bool postgres) => "SELECT id FROM lanes WHERE id = @lane AND owner = @run" + (postgres ? " FOR UPDATE" : "");

    /// <summary>Locks a lane whoever has it.</summary>
    public static string Lock(bool postgres) => "SELECT id FROM lanes WHERE id = @lane" + (postgres ? " FOR UPDATE" : "");

    /// <summary>Done, last statement: ends the lease. A lane that was just served is ready from now, not from its oldest row, and so gets behind those that wait.</summary>
    public static string Free(bool postgres) =>
        $"UPDATE lanes SET locked_until = NULL, owner = NULL, ready_at = (SELECT {(postgres ? "GREATEST" : "MAX")}(MIN(not_before), @now) FROM outbox " +
        "WHERE lane = @lane AND state = 0 HAVING MIN(not_before) IS NOT NULL) WHERE id = @lane AND owner = @run";
}
