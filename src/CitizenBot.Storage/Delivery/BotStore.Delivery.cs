using System.Data.Common;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>The case that a message of a chat spoke of; null when it spoke of none, or was sent too long ago to be known.</summary>
    /// <param name="chatId">The chat it was sent to.</param>
    /// <param name="externalId">The channel's id of the message.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<string?> CaseOfMessage(string chatId, string externalId, CancellationToken cancel = default) =>
        (await Query(
            "SELECT case_code FROM outbox WHERE lane = @chat AND external_id = @message AND case_code IS NOT NULL",
            [("@chat", chatId), ("@message", externalId)], r => r.GetString(0), cancel)).FirstOrDefault();

    /// <summary>Leases up to <paramref name="most"/> lanes that are ready, for a send timeout well below <paramref name="lease"/>.</summary>
    /// <param name="run">Names this pump; a new one for each start of a host.</param>
    /// <param name="most">How many lanes.</param>
    /// <param name="now">UTC.</param>
    /// <param name="lease">How long; never extended.</param>
    /// <param name="channels">Only lanes of these channels: a bot is sent for by the host that holds its lease; null for any.</param>
    /// <param name="cancel">Stops the wait.</param>
    public Task<IReadOnlyList<string>> ClaimLanes(
        string run, int most, DateTime now, TimeSpan lease, IReadOnlyList<string>? channels, CancellationToken cancel)
    {
        List<(string, object?)> values = [("@run", run), ("@n", most), ("@now", now), ("@until", now + lease)];
        values.AddRange((channels ?? []).Select((channel, index) => ($"@c{index}", (object?)channel)));
        // One statement is a transaction of its own on PostgreSQL; on SQLite it must queue with the other writers.
        return database.IsPostgreSql ? database.Read(Claim, cancel) : database.Write(Claim, keep: null, cancel);

        async Task<IReadOnlyList<string>> Claim(SqlSession session) =>
            await session.Query(LaneSql.Claim(session.IsPostgreSql, channels?.Count ?? 0), [.. values], r => r.GetString(0), cancel);
    }

    /// <summary>Leases lanes of any channel.</summary>
    public Task<IReadOnlyList<string>> ClaimLanes(string run, int most, DateTime now, TimeSpan lease, CancellationToken cancel = default) =>
        ClaimLanes(run, most, now, lease, channels: null, cancel);

    /// <summary>The first due message of each leased lane; a lane where nothing is due after all is released here.</summary>
    public async Task<IReadOnlyList<OutboxRow>> ReadDue(string run, IReadOnlyList<string> lanes, DateTime now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(lanes);
        if (lanes.Count == 0)
        {
            return [];
        }
        var rows = new List<OutboxRow>();
        var unreadable = new List<(string Lane, string Row)>();
        await database.Read(
            async session =>
            {
                void Read(DbDataReader r)
                {
                    if (OpenRow(r) is { } row)
                    {
                        rows.Add(row);
                    }
                    else
                    {
                        unreadable.Add((r.GetString(1), r.GetString(0)));
                    }
                }
                var batch = session.Batch();
                if (session.IsPostgreSql)
                {
                    batch.Add(LaneSql.Due(true), [("@lanes", lanes.ToArray()), ("@now", now)], rows: Read);
                }
                foreach (var lane in session.IsPostgreSql ? [] : lanes)
                {
                    batch.Add(LaneSql.Due(false), [("@lane", lane), ("@now", now)], rows: Read);
                }
                await batch.Run(cancel);
                return true;
            },
            cancel);
        var found = rows.Select(r => r.Lane).ToHashSet(StringComparer.Ordinal);
        var idle = lanes.Where(l => !found.Contains(l)).ToList();
        if (idle.Count > 0)
        {
            await Finish(run, idle, now, unreadable.Select(u => (u.Lane, (Action<SqlBatch, LaneWriter>)((batch, _) => batch.Add(
                "UPDATE outbox SET state = 3, sealed_body = NULL WHERE id = @row", [("@row", u.Row)])))), cancel);
        }
        return rows;
    }

    /// <summary>Records several sends in one transaction and releases their lanes; gives the ids of those it recorded.</summary>
    /// <remarks>A row that is missing in the answer lost its lease: it was sent, and will be sent again by whoever has the lane now.</remarks>
    public async Task<IReadOnlyList<string>> Complete(string run, IReadOnlyList<Delivered> sent, DateTime now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var recorded = new List<string>();
        Dictionary<string, byte[]?> keys = [];
        if (sent.Any(s => s.Log is not null))
        {
            keys = await database.Read(session => database.DataKeys.Chats(session, sent.Where(s => s.Log is not null).Select(s => s.Lane), cancel), cancel);
        }
        await Finish(run, sent.Select(s => s.Lane), now, sent.Select(s => (s.Lane, (Action<SqlBatch, LaneWriter>)((batch, writer) =>
        {
            // The body goes: where the words must be replayed, in the web chat, they stand in its log.
            batch.Add(
                "UPDATE outbox SET state = 1, sent_at = @now, external_id = @external, attempts = attempts + 1, sealed_body = NULL WHERE id = @row AND lane = @lane",
                [("@now", now), ("@external", s.ExternalId), ("@row", s.Row), ("@lane", s.Lane)]);
            if (s.OpenMessage is { } open)
            {
                batch.Add("UPDATE lanes SET open_message = @open WHERE id = @lane", [("@open", open.Length == 0 ? null : open), ("@lane", s.Lane)]);
            }
            if (s.Log is { } log && keys.GetValueOrDefault(s.Lane) is { } key)
            {
                writer.Append(batch, log, key);
            }
            recorded.Add(s.Row);
        }))), cancel);
        return recorded;
    }

    /// <summary>The channel said "later": the whole lane waits until then, so that nothing overtakes.</summary>
    public Task Refuse(string run, string lane, string row, DateTime retryAt, string? error, CancellationToken cancel = default) =>
        database.Write(
            session => session.Batch()
                .Add("UPDATE lanes SET locked_until = @retry, owner = NULL WHERE id = @lane AND owner = @run", [("@retry", retryAt), ("@lane", lane), ("@run", run)])
                .Add("UPDATE outbox SET attempts = attempts + 1, last_error = @error WHERE id = @row AND state = 0", [("@error", error), ("@row", row)])
                .Run(cancel),
            cancel);

    /// <summary>Nothing was tried: the channel's pace asks this lane to wait. It counts as no attempt.</summary>
    public Task Rest(string run, string lane, DateTime until, CancellationToken cancel = default) =>
        Execute("UPDATE lanes SET locked_until = @until, owner = NULL WHERE id = @lane AND owner = @run", [("@until", until), ("@lane", lane), ("@run", run)], cancel);

    /// <summary>The channel will never take this message: it becomes a dead letter, the lane goes on with the next one.</summary>
    public Task Dead(string run, OutboxRow row, string error, DateTime now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Finish(run, [row.Lane], now, [(row.Lane, (batch, _) =>
        {
            batch.Add(
                "UPDATE outbox SET state = 2, last_error = @error, attempts = attempts + 1, sealed_body = NULL WHERE id = @row",
                [("@error", error), ("@row", row.Id)]);
            DeadLetterScript.Insert(batch, database, NewId(), "send", row.Channel, row.Conversation, row.Id, row.CaseCode, now, error, row.Body);
        })], cancel);
    }

    /// <summary>Nobody is in this chat any more: it is closed, its alerts go to the person's next open chat or are parked, its replies are dropped and audited.</summary>
    /// <returns>Null when the lease was lost meanwhile; then nothing was done.</returns>
    public Task<GoneResult?> Gone(string run, string lane, DateTime now, CancellationToken cancel = default) =>
        database.Write(
            async session =>
            {
                if (await CloseChat(session, lane, now, cancel) is not { } chat)
                {
                    return null;
                }
                var result = await new AlertMove(database, session, now, NewId).Away(chat, run, cancel);
                if (result is { Dropped: > 0 })
                {
                    await new AuditChain(session, now).Append([new AuditWrite(AuditWrite.House, "system", $"reply-dropped {lane}")], [], cancel);
                }
                return result;
            },
            keep: result => result is not null,
            cancel);

    /// <summary>The channel says that nobody is in this chat any more, without anything being sent: as <see cref="Gone"/>.</summary>
    public Task Close(string channel, string conversation, CancellationToken cancel = default) =>
        database.Write(
            async session =>
            {
                var now = database.Now;
                var ids = await session.Query(
                    "SELECT id FROM chats WHERE channel = @channel AND conversation = @conversation", [("@channel", channel), ("@conversation", conversation)], r => r.GetString(0), cancel);
                if (ids is [var id] && await CloseChat(session, id, now, cancel) is { } chat)
                {
                    await new AlertMove(database, session, now, NewId).Away(chat, run: null, cancel);
                }
            },
            cancel);

    /// <summary>Ends a lease without having sent anything.</summary>
    public Task Release(string run, string lane, DateTime now, CancellationToken cancel = default) => Finish(run, [lane], now, [], cancel);

    /// <summary>The person spoke again from a closed chat: it is open, and what was parked for them goes out by it. Gives how many.</summary>
    public Task<int> Revive(string chatId, CancellationToken cancel = default) =>
        database.Write(
            async session =>
            {
                var now = database.Now;
                var open = await session.Query(
                    "UPDATE chats SET closed_at = NULL WHERE id = @id AND wrapped_key IS NOT NULL RETURNING person", [("@id", chatId)], r => r.Text(0), cancel);
                if (open.Count == 0)
                {
                    return 0;
                }
                var names = new[] { open[0], AlertMove.CitizenOf(chatId) }.OfType<string>();
                return await ReleaseParked(session, chatId, names, now, cancel);
            },
            keep: null,
            cancel);

    /// <summary>When the pump must look again if nothing wakes it (UTC); null when nothing waits.</summary>
    public async Task<DateTime?> NextReadyAt(CancellationToken cancel = default) =>
        (await Query(
            "SELECT MIN(CASE WHEN locked_until > ready_at THEN locked_until ELSE ready_at END) FROM lanes WHERE ready_at IS NOT NULL",
            [], r => r.IsDBNull(0) ? (DateTime?)null : r.Instant(0), cancel))[0];

    private async Task<int> ReleaseParked(SqlSession session, string chatId, IEnumerable<string> persons, DateTime now, CancellationToken cancel)
    {
        var lanes = new LaneWriter(session, database, now, NewId);
        var released = new List<OutboxWrite>();
        var batch = session.Batch();
        foreach (var person in persons)
        {
            lanes.Unpark(batch, person, chatId, released);
        }
        await batch.Run(cancel);
        await lanes.Write(batch, released, said: null, [], cancel);
        await batch.Run(cancel);
        return released.Count;
    }

    /// <summary>Three statements in one transaction, as in <see cref="LaneSql"/>: hold, change, free.</summary>
    private Task Finish(
        string run, IEnumerable<string> lanes, DateTime now, IEnumerable<(string Lane, Action<SqlBatch, LaneWriter> Change)> changes, CancellationToken cancel) =>
        database.Write(
            async session =>
            {
                var postgres = session.IsPostgreSql;
                var ordered = lanes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                var held = new HashSet<string>(StringComparer.Ordinal);
                var batch = session.Batch();
                foreach (var lane in ordered)
                {
                    batch.Add(LaneSql.Hold(postgres), [("@lane", lane), ("@run", run)], rows: r => held.Add(r.GetString(0)));
                }
                await batch.Run(cancel);
                var writer = new LaneWriter(session, database, now, NewId);
                foreach (var (_, change) in changes.Where(c => held.Contains(c.Lane)))
                {
                    change(batch, writer);
                }
                foreach (var lane in ordered.Where(held.Contains))
                {
                    batch.Add(LaneSql.Free(postgres), [("@lane", lane), ("@run", run), ("@now", now)]);
                }
                await batch.Run(cancel);
            },
            cancel);

    private OutboxRow? OpenRow(DbDataReader r)
    {
        if (r.Bytes(10) is not { } wrapped || r.Bytes(4) is not { } body)
        {
            return null;
        }
        var (id, lane) = (r.GetString(0), r.GetString(1));
        return new OutboxRow
        {
            Id = id, Lane = lane, Seq = r.GetInt64(2), Class = (OutboxClass)r.GetInt32(3), Attempts = r.GetInt32(5), CaseCode = r.Text(6),
            Channel = r.GetString(7), Conversation = r.GetString(8), Locale = r.GetString(9),
            Body = Seal.OpenText(database.DataKeys.Chat(lane, wrapped), body, LaneWriter.BodyPlace(id))!,
            OpenMessage = r.Text(11),
        };
    }

    private static async Task<LeftChat?> CloseChat(SqlSession session, string id, DateTime now, CancellationToken cancel) =>
        (await session.Query(
            "UPDATE chats SET closed_at = COALESCE(closed_at, @now) WHERE id = @id RETURNING person, wrapped_key", [("@now", now), ("@id", id)],
            r => new LeftChat(id, r.Text(0), r.Bytes(1)), cancel)).FirstOrDefault();
}
