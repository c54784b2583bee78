using System.Globalization;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>Puts messages into lanes, lanes always in order of their ids: two writers that took them in different order would end each other.</summary>
internal sealed class LaneWriter(SqlSession session, BotDatabase database, DateTime at, Func<string> newId)
{
    private readonly bool postgres = session.IsPostgreSql;

    /// <summary>How many messages were put into lanes.</summary>
    public int Queued { get; private set; }

    /// <summary>The number of the last log entry.</summary>
    public long? LogSeq { get; private set; }

    /// <summary>Adds the inserts; keys that are missing (of released notices) are loaded first.</summary>
    public async Task Write(SqlBatch batch, IReadOnlyList<OutboxWrite> rows, LogWrite? said, Dictionary<string, byte[]?> chatKeys, CancellationToken cancel)
    {
        var missing = rows.Select(r => r.Lane).Where(l => !chatKeys.ContainsKey(l)).ToList();
        foreach (var (chat, key) in missing.Count == 0 ? [] : await database.DataKeys.Chats(session, missing, cancel))
        {
            chatKeys[chat] = key;
        }
        var byLane = rows.GroupBy(r => r.Lane, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var lane in byLane.Keys.Append(said?.ChatId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!chatKeys.TryGetValue(lane, out var key))
            {
                throw new InvalidOperationException($"There is no chat {lane}: open it with OpenChat before anything is written to it.");
            }
            if (key is null)
            {
                // The person closed and erased this chat: there is nobody to tell.
                continue;
            }
            if (said?.ChatId == lane)
            {
                Append(batch, said, key);
            }
            foreach (var row in byLane.GetValueOrDefault(lane) ?? [])
            {
                Insert(batch, row, key);
            }
        }
        if (Queued > 0 && postgres)
        {
            session.Announce(Wakeups.Outbox);
        }
    }

    /// <summary>Appends one entry to the log of a web chat.</summary>
    public void Append(SqlBatch batch, LogWrite entry, byte[] key)
    {
        var id = newId();
        (string, object?)[] values =
        [
            ("@id", id), ("@lane", entry.ChatId), ("@at", at), ("@from_bot", entry.FromBot),
            ("@activity", Seal.Text(key, entry.Activity, $"activity_log/sealed_activity/{id}")),
            ("@masked", Seal.Text(key, entry.Masked, $"activity_log/sealed_masked/{id}")),
        ];
        var statements = LaneSql.Append(postgres);
        foreach (var first in statements[..^1])
        {
            batch.Add(first, [("@lane", entry.ChatId)]);
        }
        batch.Add(statements[^1], values, rows: r => LogSeq = r.GetInt64(0));
        if (postgres)
        {
            session.Announce(Wakeups.Log, entry.ChatId);
        }
    }

    /// <summary>Parks notices whose person has no open chat.</summary>
    public void Park(SqlBatch batch, IEnumerable<ParkedWrite> notices)
    {
        foreach (var notice in notices)
        {
            var id = newId();
            batch.Add(
                "INSERT INTO parked (id, person, class, case_code, at, sealed_body) VALUES (@id, @person, @class, @case, @at, @body)",
                [
                    ("@id", id), ("@person", notice.Person), ("@class", (int)notice.Class), ("@case", notice.CaseCode), ("@at", at),
                    ("@body", database.Keys.SealAlone(KeyKind.Master, notice.Body, ParkedPlace(id))),
                ]);
        }
    }

    /// <summary>Takes what is parked for a person and adds it to the messages for this chat, oldest first.</summary>
    public void Unpark(SqlBatch batch, string person, string chat, List<OutboxWrite> into)
    {
        // Ids rise with time, and a DELETE promises no order of what it returns.
        var found = new SortedDictionary<string, OutboxWrite>(StringComparer.Ordinal);
        batch.Add(
            "DELETE FROM parked WHERE person = @person RETURNING id, class, case_code, sealed_body",
            [("@person", person)],
            rows: r => found[r.GetString(0)] = new OutboxWrite(
                chat, (OutboxClass)r.GetInt32(1), database.Keys.OpenAlone(KeyKind.Master, r.Bytes(3), ParkedPlace(r.GetString(0)))) { CaseCode = r.Text(2) },
            affected: _ => into.AddRange(found.Values));
    }

    public static string ParkedPlace(string id) => string.Create(CultureInfo.InvariantCulture, $"parked/sealed_body/{id}");

    public static string BodyPlace(string id) => string.Create(CultureInfo.InvariantCulture, $"outbox/sealed_body/{id}");

    private void Insert(SqlBatch batch, OutboxWrite row, byte[] key)
    {
        var id = newId();
        var due = row.NotBefore is { } later && later > at ? later : at;
        (string Name, object? Value)[] values =
        [
            ("@id", id), ("@lane", row.Lane), ("@class", (int)row.Class), ("@due", due), ("@at", at),
            ("@body", Seal.Text(key, row.Body, BodyPlace(id))), ("@case", row.CaseCode), ("@coalesce", row.CoalesceKey),
        ];
        var statements = LaneSql.Insert(postgres);
        foreach (var first in statements[..^1])
        {
            batch.Add(first, [("@lane", row.Lane), ("@due", due)]);
        }
        batch.Add(statements[^1], values);
        if (row.CoalesceKey is not null)
        {
            // After the insert, because that took the lane's lock: the pump, too, locks the lane before its rows.
            batch.Add(
                "UPDATE outbox SET state = 3, sealed_body = NULL WHERE lane = @lane AND state = 0 AND coalesce_key = @coalesce AND id <> @id",
                [("@lane", row.Lane), ("@coalesce", row.CoalesceKey), ("@id", id)]);
        }
        Queued++;
    }
}
