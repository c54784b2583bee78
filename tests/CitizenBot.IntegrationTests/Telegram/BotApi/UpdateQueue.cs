using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>What happened and was not yet taken by the bot, oldest first.</summary>
internal sealed class UpdateQueue(TimeProvider time, Pulse changed)
{
    private static readonly string[] OnlyWhenAskedFor = ["chat_member", "message_reaction", "message_reaction_count"];
    private readonly List<QueuedUpdate> waiting = [];
    private readonly Dictionary<int, QueuedUpdate> all = [];
    private int lastId = 700_000_000;

    /// <summary>The kinds the bot asked for, from one call to the next until it asks otherwise; null is the usual ones.</summary>
    public IReadOnlyList<string>? Allowed { get; private set; }

    public IReadOnlyList<QueuedUpdate> Waiting
    {
        get
        {
            // Button presses are worth something for 150 s only, everything else for a day.
            waiting.RemoveAll(update => update.Until <= time.GetUtcNow());
            return [.. waiting];
        }
    }

    /// <summary>An update that is waiting or was taken before.</summary>
    public QueuedUpdate this[int id] => all.TryGetValue(id, out var update) ? update : throw new ArgumentException($"There was no update {id}: perhaps the bot may not see it.", nameof(id));

    /// <summary>Queues an update; gives its id, or 0 when the bot did not ask for this kind.</summary>
    public int Add(string kind, string line, JsonObject body)
    {
        if (Allowed is { Count: > 0 } ? !Allowed.Contains(kind) : OnlyWhenAskedFor.Contains(kind))
        {
            return 0;
        }

        var until = time.GetUtcNow() + (kind == "callback_query" ? TimeSpan.FromSeconds(150) : TimeSpan.FromDays(1));
        var update = new QueuedUpdate(++lastId, kind, line, new JsonObject { ["update_id"] = lastId, [kind] = body }.ToJsonString(), until);
        waiting.Add(update);
        all[update.Id] = update;
        changed.Beat();
        return update.Id;
    }

    public void Allow(CallParameters call)
    {
        if (call.Parsed("allowed_updates") is JsonArray kinds)
        {
            Allowed = kinds.Count == 0 ? null : [.. kinds.Select(kind => (string)kind!)];
        }
    }

    /// <summary>Forgets what came before this id; a negative one keeps so many of the newest.</summary>
    public void ConfirmBefore(long offset)
    {
        if (offset < 0)
        {
            waiting.RemoveRange(0, Math.Max(0, waiting.Count + (int)offset));
        }
        else
        {
            waiting.RemoveAll(update => update.Id < offset);
        }
    }

    public void Confirm(QueuedUpdate update)
    {
        waiting.Remove(update);
        changed.Beat();
    }

    public void Drop() => waiting.Clear();
}

/// <summary>One update, ready to go out.</summary>
/// <param name="Line">What it queues in behind a webhook: lines overtake each other, within one there is order.</param>
internal sealed record QueuedUpdate(int Id, string Kind, string Line, string Json, DateTimeOffset Until);
