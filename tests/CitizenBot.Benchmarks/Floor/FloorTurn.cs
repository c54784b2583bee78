using System.Globalization;
using System.Security.Cryptography;

namespace CitizenBot.Benchmarks.Floor;

/// <summary>One turn without a dialog: reads the chat and the pressed button, then writes in one transaction what the host writes.</summary>
internal sealed class FloorTurn(FloorDatabase database, TimeProvider time)
{
    // As large as the host's: a sheet grows by about 300 bytes an answer.
    private const int FirstSheet = 800;
    private const int SheetGrowth = 300;
    private static readonly byte[] Noise = RandomNumberGenerator.GetBytes(8192);

    public static string NewId() => Guid.CreateVersion7().ToString("N");

    /// <summary>False for an update that was answered before.</summary>
    public async Task<bool> Take(FloorUpdate update)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var chat = await Known(update) ?? await Opened(update, now);
        return await database.Write(async statements =>
        {
            var code = FloorScript.Files(chat.Version) ? "KT-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(4)) : null;
            statements
                .Add("INSERT INTO inbox (channel, conversation, activity_id, at) VALUES ('telegram', $1, $2, $3) ON CONFLICT DO NOTHING", update.Chat, update.Id, now)
                .Add(
                    "UPDATE chats SET sealed_state = $1, version = version + 1, last_seen_at = $2 WHERE id = $3 AND version = $4",
                    Noise[..(FirstSheet + SheetGrowth * chat.Version)], now, chat.Id, chat.Version);
            if (update.Token is { } pressed)
            {
                statements.Add("UPDATE buttons SET used_at = COALESCE(used_at, $1) WHERE token = $2", now, pressed);
            }

            if (code is not null)
            {
                FloorCase.Write(statements, code, chat.Id, now, Noise);
            }

            Reply(statements, chat, code, now);
            var changed = await statements.Run();
            return changed[0] == 1 && changed[1] == 1;
        });
    }

    private async Task<Chat?> Known(FloorUpdate update)
    {
        Chat? found = null;
        await database.Read(statements =>
        {
            statements.Add(
                "SELECT id, version, sealed_state, locale, wrapped_key FROM chats WHERE channel = 'telegram' AND conversation = $1",
                row => found = new Chat(row.GetString(0), row.GetInt32(1)), update.Chat);
            if (update.Token is { } pressed)
            {
                statements.Add("SELECT sheet, question, sealed_value, until, used_at FROM buttons WHERE token = $1", row => row.GetString(1), pressed);
            }

            return statements.Run();
        });
        return found;
    }

    private async Task<Chat> Opened(FloorUpdate update, DateTime now)
    {
        var chat = new Chat(NewId(), 0);
        await database.Write(async statements =>
        {
            await statements
                .Add(
                    "INSERT INTO chats (id, channel, conversation, version, wrapped_key, locale, created_at, last_seen_at) " +
                    "VALUES ($1, 'telegram', $2, 0, $3, 'vi', $4, $4) ON CONFLICT DO NOTHING", chat.Id, update.Chat, Noise[..62], now)
                .Add("INSERT INTO lanes (id, channel, next_seq, next_log) SELECT id, channel, 0, 0 FROM chats WHERE id = $1", chat.Id)
                .Run();
            return true;
        });
        return chat;
    }

    private static void Reply(Statements statements, Chat chat, string? code, DateTime now)
    {
        var step = FloorScript.At(chat.Version);
        var tokens = step.Labels.Select(_ => Token()).ToArray();
        foreach (var token in tokens)
        {
            statements.Add(
                "INSERT INTO buttons (token, chat_id, sheet, question, sealed_value, until) VALUES ($1, $2, $3, 'field/guess', $4, $5)",
                token, chat.Id, chat.Id, Noise[..96], now.AddDays(31));
        }

        var body = new FloorBody(string.Format(CultureInfo.InvariantCulture, step.Text, code), step.Labels, tokens, step.Shares).ToBytes();
        if (!statements.IsPostgreSql)
        {
            statements.Add("UPDATE lanes SET next_seq = next_seq + 1, ready_at = MIN(COALESCE(ready_at, $1), $1) WHERE id = $2", now, chat.Id);
        }

        statements.Add(
            (statements.IsPostgreSql
                ? "WITH x AS (UPDATE lanes SET next_seq = next_seq + 1, ready_at = LEAST(COALESCE(ready_at, $3), $3) WHERE id = $2 RETURNING next_seq) "
                : "") +
            "INSERT INTO outbox (id, lane, seq, class, state, not_before, created_at, sealed_body, attempts) SELECT $1, $2, next_seq, 0, 0, $3, $3, $4, 0 FROM " +
            (statements.IsPostgreSql ? "x" : "lanes WHERE id = $2"),
            NewId(), chat.Id, now, body);
    }

    private static string Token() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed record Chat(string Id, int Version);
}
