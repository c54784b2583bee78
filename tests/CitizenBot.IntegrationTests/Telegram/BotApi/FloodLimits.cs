namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>How fast a bot may send: to a person once a second with a short burst, to a group 20 in any minute, to all 30 a second.</summary>
/// <remarks>Only new messages count, edits do not: so it was measured for groups.</remarks>
internal sealed class FloodLimits(TimeProvider time)
{
    private readonly Dictionary<long, Queue<DateTimeOffset>> sent = [];
    private readonly Queue<DateTimeOffset> all = new();

    /// <summary>How many messages a person's chat takes at once before one a second is all.</summary>
    public int Burst { get; init; } = 5;

    public int PerGroupAndMinute { get; init; } = 20;

    public int PerSecond { get; init; } = 30;

    /// <summary>Counts a message, or refuses it with the seconds until there is room.</summary>
    public void Charge(BotApiChat chat)
    {
        var now = time.GetUtcNow();
        var own = sent.TryGetValue(chat.Id, out var known) ? known : sent[chat.Id] = new Queue<DateTimeOffset>();
        var wait = new[]
        {
            Wait(all, PerSecond, TimeSpan.FromSeconds(1), now),
            chat.IsPrivate ? Wait(own, Burst, TimeSpan.FromSeconds(Burst), now) : Wait(own, PerGroupAndMinute, TimeSpan.FromMinutes(1), now),
        }.Max();
        if (wait > TimeSpan.Zero)
        {
            throw Refusal.TooManyRequests((int)Math.Ceiling(wait.TotalSeconds));
        }

        all.Enqueue(now);
        own.Enqueue(now);
        Forget(all, now);
        Forget(own, now);
    }

    /// <summary>How long until fewer than <paramref name="most"/> lie in the window.</summary>
    private static TimeSpan Wait(Queue<DateTimeOffset> at, int most, TimeSpan window, DateTimeOffset now)
    {
        var within = at.Where(moment => moment > now - window).ToList();
        return within.Count < most ? TimeSpan.Zero : within[^most] + window - now;
    }

    private static void Forget(Queue<DateTimeOffset> at, DateTimeOffset now)
    {
        while (at.TryPeek(out var first) && first <= now - TimeSpan.FromMinutes(1))
        {
            at.Dequeue();
        }
    }
}
