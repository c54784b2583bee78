using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <summary>A chat from which alerts have to go elsewhere.</summary>
internal sealed record LeftChat(string Id, string? Person, byte[]? WrappedKey);

/// <summary>Moves what waits in the lane of a chat that is gone: alerts to the person's next open chat, or parked; replies are dropped.</summary>
internal sealed class AlertMove(BotDatabase database, SqlSession session, DateTime now, Func<string> newId)
{
    private readonly bool postgres = session.IsPostgreSql;

    /// <summary>Gives how many were moved and parked, or null when <paramref name="run"/> no longer holds the lane.</summary>
    public async Task<GoneResult?> Away(LeftChat chat, string? run, CancellationToken cancel)
    {
        var next = chat.Person is null ? null : (await session.Query(
            "SELECT id FROM chats WHERE person = @person AND id <> @id AND closed_at IS NULL AND wrapped_key IS NOT NULL ORDER BY last_seen_at DESC, id DESC LIMIT 1",
            [("@person", chat.Person), ("@id", chat.Id)], r => r.GetString(0), cancel)).FirstOrDefault();
        if (!await Lock(chat.Id, next, run, cancel))
        {
            return null;
        }
        var waiting = await session.Query(
            "SELECT id, class, sealed_body, case_code, coalesce_key, not_before FROM outbox WHERE lane = @lane AND state = 0 ORDER BY seq",
            [("@lane", chat.Id)],
            r => (Id: r.GetString(0), Class: (OutboxClass)r.GetInt32(1), Body: r.Bytes(2), Case: r.Text(3), Coalesce: r.Text(4), NotBefore: r.Instant(5)),
            cancel);
        var alerts = new List<OutboxWrite>();
        foreach (var row in waiting.Where(r => r.Class != OutboxClass.Reply && r.Body is not null && chat.WrappedKey is not null))
        {
            var body = Seal.OpenText(database.DataKeys.Chat(chat.Id, chat.WrappedKey!), row.Body, LaneWriter.BodyPlace(row.Id))!;
            alerts.Add(new OutboxWrite(next ?? "", row.Class, body) { CaseCode = row.Case, CoalesceKey = row.Coalesce, NotBefore = row.NotBefore });
        }
        var batch = session.Batch();
        batch.Add("UPDATE outbox SET state = 3, sealed_body = NULL WHERE lane = @lane AND state = 0", [("@lane", chat.Id)]);
        batch.Add(
            "UPDATE lanes SET ready_at = NULL, locked_until = NULL, owner = NULL WHERE id = @lane", [("@lane", chat.Id)]);
        var lanes = new LaneWriter(session, database, now, newId);
        if (next is null)
        {
            var person = chat.Person ?? CitizenOf(chat.Id);
            lanes.Park(batch, alerts.Select(a => new ParkedWrite(person, a.Class, a.Body, a.CaseCode)));
        }
        else
        {
            await lanes.Write(batch, alerts, said: null, [], cancel);
        }
        await batch.Run(cancel);
        return new GoneResult(next is null ? 0 : alerts.Count, next is null ? alerts.Count : 0, waiting.Count - alerts.Count);
    }

    /// <summary>Under whose name the notices of a citizen are parked when their only chat is gone.</summary>
    public static string CitizenOf(string chat) => "chat:" + chat;

    private async Task<bool> Lock(string from, string? to, string? run, CancellationToken cancel)
    {
        var held = run is null;
        var batch = session.Batch();
        foreach (var lane in new[] { from, to }.OfType<string>().Order(StringComparer.Ordinal))
        {
            if (lane == from && run is not null)
            {
                batch.Add(LaneSql.Hold(postgres), [("@lane", lane), ("@run", run)], rows: _ => held = true);
            }
            else
            {
                batch.Add(LaneSql.Lock(postgres), [("@lane", lane)], rows: _ => { });
            }
        }
        await batch.Run(cancel);
        return held;
    }
}
