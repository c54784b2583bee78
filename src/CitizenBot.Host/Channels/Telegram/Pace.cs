using CitizenBot.Host.Settings;
using CitizenBot.Storage;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Keeps below the Bot API's limits: so many messages a second for the bot, one a second in a chat with small bursts, so many a minute in a group.</summary>
/// <remarks>
/// It never waits: it says how long the lane should. What is less urgent leaves room in the bot's second for what is more: an
/// answer goes out at once also while hundreds of reminders wait. Figures of core.telegram.org/bots/faq; the group's window
/// slides and counts per chat, not per topic.
/// </remarks>
public sealed class Pace(TelegramSettings settings, TimeProvider time)
{
    /// <summary>Messages that may follow each other in one chat without a pause.</summary>
    private const double Burst = 4;

    private const int MostKnown = 20_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Bucket bot = new(settings.MessagesPerSecond, settings.MessagesPerSecond, time);
    private readonly Dictionary<long, Bucket> chats = [];
    private readonly Dictionary<long, Queue<long>> groups = [];

    /// <summary>Takes the room for one message; zero, or how long to wait when there is none (then nothing is taken).</summary>
    public TimeSpan Take(TelegramAddress to, OutboxClass what)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            var wait = Longer(bot.Wait(1 + Room(what) * settings.MessagesPerSecond), to.IsGroup ? GroupWait(to.Chat, now) : Chat(to.Chat).Wait(1));
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            bot.Take();
            if (to.IsGroup)
            {
                groups[to.Chat].Enqueue(now);
            }
            else
            {
                chats[to.Chat].Take();
            }

            return TimeSpan.Zero;
        }
    }

    /// <summary>The part of the bot's second that this kind of message leaves to more urgent ones.</summary>
    private static double Room(OutboxClass what) => what switch
    {
        OutboxClass.Reply => 0,
        OutboxClass.Alert => 0.3,
        OutboxClass.Digest => 0.6,
        _ => 0.8,
    };

    private Bucket Chat(long id)
    {
        if (chats.Count >= MostKnown)
        {
            // A chat that rested is as good as one never seen.
            foreach (var rested in chats.Where(known => known.Value.IsFull).Select(known => known.Key).ToList())
            {
                chats.Remove(rested);
            }
        }

        return chats.TryGetValue(id, out var bucket) ? bucket : chats[id] = new Bucket(settings.MessagesPerSecondInChat, Math.Max(Burst, settings.MessagesPerSecondInChat), time);
    }

    private TimeSpan GroupWait(long id, long now)
    {
        if (!groups.TryGetValue(id, out var sent))
        {
            groups[id] = sent = new Queue<long>();
        }

        while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= Minute)
        {
            sent.Dequeue();
        }

        return sent.Count < settings.MessagesPerMinuteInGroup ? TimeSpan.Zero : Minute - time.GetElapsedTime(sent.Peek(), now);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
