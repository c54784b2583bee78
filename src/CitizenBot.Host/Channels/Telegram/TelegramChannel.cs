using System.Collections.Concurrent;
using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Files;
using CitizenBot.Host.Turns;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>The Telegram channel: keeps its pace, takes answered buttons away, and says what a refusal means.</summary>
/// <remarks>The Bot API has no key by which a repeated send is recognised: a message whose answer was lost goes out again.</remarks>
public sealed class TelegramChannel(TelegramBot bot, TelegramPost post, Pace pace, TelegramMenus menus) : IChannel
{
    public const string Name = "telegram";

    /// <summary>Messages of one call of <c>deleteMessages</c>.</summary>
    private const int MostDeleted = 100;

    /// <summary>More chats than these are not remembered; the database has what was written down.</summary>
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, long> questions = new();

    public string Id => Name;

    public bool IsLeased => true;

    public bool KeepsAddress => true;

    public ChannelAbilities Abilities { get; } =
        new(TelegramPost.LongestMessage, Buttons: true, Edit: true, Upload: true, RequestLocation: true) { LargestFile = FileLimits.Largest };

    public async Task<SendResult> Send(Outgoing outgoing, CancellationToken cancellation)
    {
        var to = TelegramAddress.Parse(outgoing.Conversation);
        if (pace.Take(to, outgoing.Class) is var wait && wait > TimeSpan.Zero)
        {
            return new SendResult.NotYet(wait);
        }

        var ended = EndQuestion(outgoing, to, cancellation);
        var result = await Try(outgoing, to, cancellation);
        await ended;
        return result;
    }

    public async Task<FetchResult> Fetch(string fileId, CancellationToken cancellation)
    {
        try
        {
            using var content = new MemoryStream();
            await bot.Client.GetInfoAndDownloadFile(fileId, content, cancellation);
            return new FetchResult.Fetched(content.ToArray());
        }
        catch (ApiRequestException refusal)
        {
            return TelegramFaults.MeaningForFile(refusal);
        }
        catch (RequestException fault)
        {
            throw new HttpRequestException(fault.GetType().Name);
        }
    }

    public long? NewestQuestion(string conversation) => questions.TryGetValue(conversation, out var number) ? number : null;

    public Task Linked(string conversation, CancellationToken cancellation) => menus.ForOfficial(conversation, cancellation);

    public async Task DeleteMessages(string conversation, IReadOnlyList<string> messages, CancellationToken cancellation)
    {
        var to = TelegramAddress.Parse(conversation);
        questions.TryRemove(conversation, out _);
        foreach (var some in messages.Select(UpdateReader.Number).OfType<int>().Distinct().Order().Chunk(MostDeleted))
        {
            try
            {
                await bot.Client.DeleteMessages(to.Chat, some, cancellation);
            }
            catch (RequestException)
            {
                // Older than two days, or gone already: the person is told to look for what is left.
            }
        }
    }

    private async Task<SendResult> Try(Outgoing outgoing, TelegramAddress to, CancellationToken cancellation)
    {
        try
        {
            var sent = await post.Put(outgoing, to, cancellation);
            Remember(outgoing.Conversation, sent.OpenMessage);
            return sent;
        }
        catch (ApiRequestException refusal) when (TelegramFaults.IsLostTopic(refusal) && to.Topic is not null)
        {
            return await Try(outgoing, to with { Topic = null }, cancellation);
        }
        catch (ApiRequestException refusal)
        {
            return TelegramFaults.Meaning(refusal, to);
        }
        catch (RequestException fault)
        {
            // A hang-up, a timeout, a proxy's HTML: perhaps it went out. The message of such a fault may hold the address with the token.
            throw new HttpRequestException(fault.GetType().Name);
        }
    }

    private void Remember(string conversation, string? question)
    {
        if (question is null)
        {
            return;
        }

        if (questions.Count >= MostRemembered)
        {
            questions.Clear();
        }

        questions[conversation] = long.Parse(question.TrimEnd(Arrival.Bare), CultureInfo.InvariantCulture);
    }

    /// <summary>Takes the buttons of the answered question away. That it is answered shows in the chat; a failure here holds up nothing.</summary>
    private async Task EndQuestion(Outgoing outgoing, TelegramAddress to, CancellationToken cancellation)
    {
        if (outgoing.OpenMessage is not { } open || open.EndsWith(Arrival.Bare))
        {
            return;
        }

        try
        {
            await bot.Client.EditMessageReplyMarkup(to.Chat, int.Parse(open, CultureInfo.InvariantCulture), replyMarkup: null, cancellationToken: cancellation);
        }
        catch (RequestException)
        {
            // Gone, unchanged, or too fast: a press on what is left there is answered as one on a finished step.
        }
    }
}
