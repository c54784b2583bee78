using CitizenBot.Storage.Model;
using CitizenBot.Storage.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CitizenBot.Storage;

public sealed partial class BotStore
{
    /// <summary>Dead letters neither replayed nor dropped, oldest first, without their bodies.</summary>
    public async Task<IReadOnlyList<DeadLetterRow>> DeadLetters(CancellationToken cancel = default)
    {
        await using var db = database.Context();
        var found = await db.DeadLetters.Where(d => d.ReplayedAt == null && d.DroppedAt == null).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(cancel);
        return [.. found.Select(d => Opened(d, withBody: false))];
    }

    /// <summary>One dead letter with its body; null for an unknown id.</summary>
    public async Task<DeadLetterRow?> DeadLetter(string id, CancellationToken cancel = default)
    {
        await using var db = database.Context();
        return await db.DeadLetters.SingleOrDefaultAsync(d => d.Id == id, cancel) is { } found ? Opened(found, withBody: true) : null;
    }

    /// <summary>Gives a dead letter up; its body is erased.</summary>
    public async Task<bool> DropDeadLetter(string id, CancellationToken cancel = default) =>
        await Execute(
            "UPDATE dead_letters SET dropped_at = @now, sealed_body = NULL WHERE id = @id AND dropped_at IS NULL AND replayed_at IS NULL",
            [("@now", database.Now), ("@id", id)], cancel) > 0;

    /// <summary>Notes that a dead letter was played again with success; its body is erased. False when somebody else was first.</summary>
    public async Task<bool> MarkReplayed(string id, CancellationToken cancel = default) =>
        await Execute(
            "UPDATE dead_letters SET replayed_at = @now, sealed_body = NULL WHERE id = @id AND dropped_at IS NULL AND replayed_at IS NULL",
            [("@now", database.Now), ("@id", id)], cancel) > 0;

    private DeadLetterRow Opened(DeadLetterEntity found, bool withBody) => new()
    {
        Id = found.Id, Kind = found.Kind, Channel = found.Channel, Conversation = found.Conversation, ActivityId = found.ActivityId,
        CaseCode = found.CaseCode, At = found.At, Error = found.Error, ReplayedAt = found.ReplayedAt, DroppedAt = found.DroppedAt,
        Body = withBody && found.SealedBody is { } body ? database.Keys.OpenAlone(KeyKind.Master, body, DeadLetterScript.Place(found.Id)) : null,
    };
}
