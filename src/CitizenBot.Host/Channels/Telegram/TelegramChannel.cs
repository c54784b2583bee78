using System.Collections.Concurrent;
using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Turns;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using TelegramMessage = Telegram.Bot.Types.Message;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Sends by Telegram: splits, edits cards in place, takes answered buttons away, and says what a refusal means.</summary>
/// <remarks>
/// The Bot API has no key by which a repeated send is recognised: a message whose answer was lost goes out again. Of a text in
/// several pieces those that went out are remembered while the host lives, so a refusal in the middle repeats none.
/// </remarks>
public sealed class TelegramChannel(TelegramBot bot, Pace pace, TelegramMenus menus) : IChannel
{
    public const string Name = "telegram";

    /// <summary>Messages of one call of <c>deleteMessages</c>.</summary>
    private const int MostDeleted = 100;

    private const int LongestMessage = 4096;
    private const int LongestCaption = 1024;

    /// <summary>More chats than these are not remembered; the database has what was written down.</summary>
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, int> begun = new();
    private readonly ConcurrentDictionary<string, long> questions = new();

    public string Id => Name;

    public bool IsLeased => true;

    public bool KeepsAddress => true;

    public ChannelAbilities Abilities { get; } = new(LongestMessage, Buttons: true, Edit: true, Upload: true, RequestLocation: true) { LargestFile = MessageContent.LargestFile };

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
            return refusal switch
            {
                { ErrorCode: 429 } => new FetchResult.RetryAfter(TimeSpan.FromSeconds(refusal.Parameters?.RetryAfter ?? 5), "429"),
                { ErrorCode: 400 } when refusal.Message.Contains("too big", StringComparison.OrdinalIgnoreCase) => new FetchResult.Lost("too-large"),
                { ErrorCode: 400 } => new FetchResult.Lost("gone"),
                _ => new FetchResult.RetryAfter(TimeSpan.FromMinutes(1), refusal.ErrorCode.ToString(CultureInfo.InvariantCulture)),
            };
        }
        catch (RequestException fault)
        {
            throw new HttpRequestException(fault.GetType().Name);
        }
    }

    public long? NewestQuestion(string conversation) => questions.TryGetValue(conversation, out var number) ? number : null;

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

    public Task Linked(string conversation, CancellationToken cancellation) => menus.ForOfficial(conversation, cancellation);

    private async Task<SendResult> Try(Outgoing outgoing, TelegramAddress to, CancellationToken cancellation)
    {
        try
        {
            return await EditOrSend(outgoing, to, cancellation);
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

    private async Task<SendResult> EditOrSend(Outgoing outgoing, TelegramAddress to, CancellationToken cancellation)
    {
        var pieces = Speaker.Split(outgoing.Text, LongestMessage);
        if (outgoing.Replaces is { } card && pieces.Count == 1 && await Edit(outgoing, to, card, cancellation))
        {
            return new SendResult.Sent(card);
        }

        if (outgoing.File is { } file && pieces.Count <= 1 && outgoing.Buttons.Count == 0 && outgoing.Text.EnumerateRunes().Count() <= LongestCaption)
        {
            return new SendResult.Sent(Number(await SendFile(file, outgoing.Text, to, cancellation)));
        }

        var last = await SendPieces(outgoing, pieces, to, cancellation);
        if (outgoing.File is { } behind)
        {
            await SendFile(behind, "", to, cancellation);
        }

        begun.TryRemove(outgoing.Id, out _);
        var open = OpenMessage(outgoing, last);
        if (open is not null)
        {
            Remember(outgoing.Conversation, last);
        }

        return new SendResult.Sent(Number(last), OpenMessage: open);
    }

    private void Remember(string conversation, int question)
    {
        if (questions.Count >= MostRemembered)
        {
            questions.Clear();
        }

        questions[conversation] = question;
    }

    /// <summary>What is the chat's open question now; a notice or card changes nothing in that.</summary>
    private static string? OpenMessage(Outgoing outgoing, int last)
    {
        if (outgoing.Class != Storage.OutboxClass.Reply || outgoing.Kind == MessageKind.Card)
        {
            return null;
        }

        var hasButtons = outgoing.Buttons.Count > 0 && outgoing.Buttons.All(button => button.Shares is null);
        return Number(last) + (hasButtons ? "" : Arrival.Bare);
    }

    private async Task<int> SendPieces(Outgoing outgoing, IReadOnlyList<string> pieces, TelegramAddress to, CancellationToken cancellation)
    {
        var last = 0;
        for (var index = begun.GetValueOrDefault(outgoing.Id); index < pieces.Count; index++)
        {
            var isLast = index == pieces.Count - 1;
            last = (await SendText(pieces[index], isLast ? Markup(outgoing, to) : null, to, cancellation)).Id;
            if (!isLast)
            {
                begun[outgoing.Id] = index + 1;
            }
        }

        return last;
    }

    private static ReplyMarkup? Markup(Outgoing outgoing, TelegramAddress to) =>
        (to.IsGroup ? null : (ReplyMarkup?)TelegramButtons.Sharing(outgoing.Buttons)) ?? TelegramButtons.Inline(outgoing.Buttons);

    private async Task<TelegramMessage> SendText(string text, ReplyMarkup? markup, TelegramAddress to, CancellationToken cancellation)
    {
        try
        {
            return await Send(TelegramText.Html(text), ParseMode.Html);
        }
        catch (ApiRequestException refusal) when (TelegramFaults.IsUnreadableHtml(refusal))
        {
            return await Send(text, ParseMode.None);
        }

        Task<TelegramMessage> Send(string words, ParseMode mode) => bot.Client.SendMessage(
            to.Chat, words, mode, replyMarkup: markup, linkPreviewOptions: NoPreview, messageThreadId: to.Topic, disableNotification: to.IsGroup, cancellationToken: cancellation);
    }

    /// <summary>Edits a card in place; false when it is gone and a new one must be sent.</summary>
    private async Task<bool> Edit(Outgoing outgoing, TelegramAddress to, string card, CancellationToken cancellation)
    {
        try
        {
            await bot.Client.EditMessageText(
                to.Chat, int.Parse(card, CultureInfo.InvariantCulture), TelegramText.Html(outgoing.Text), ParseMode.Html,
                TelegramButtons.Inline(outgoing.Buttons), NoPreview, cancellationToken: cancellation);
            return true;
        }
        catch (ApiRequestException refusal) when (TelegramFaults.IsUnchanged(refusal))
        {
            return true;
        }
        catch (ApiRequestException refusal) when (TelegramFaults.IsNotEditable(refusal) || TelegramFaults.IsUnreadableHtml(refusal))
        {
            return false;
        }
    }

    private async Task<int> SendFile(OutgoingFile file, string caption, TelegramAddress to, CancellationToken cancellation)
    {
        if (await file.Open(cancellation) is not { } content)
        {
            return caption.Length == 0 ? 0 : (await SendText(caption, null, to, cancellation)).Id;
        }

        if (file is { Original: false, Handle: not null } && file.ContentType.StartsWith("image/", StringComparison.Ordinal) && content.Length < LargestPhoto)
        {
            try
            {
                return (await bot.Client.SendPhoto(
                    to.Chat, Input(), TelegramText.Html(caption), ParseMode.Html, messageThreadId: to.Topic, cancellationToken: cancellation)).Id;
            }
            catch (ApiRequestException refusal) when (TelegramFaults.IsNoPhoto(refusal))
            {
                // Too long and narrow for a picture of theirs: it goes as a document.
            }
        }

        return (await bot.Client.SendDocument(
            to.Chat, Input(), TelegramText.Html(caption), ParseMode.Html, messageThreadId: to.Topic, cancellationToken: cancellation)).Id;

        InputFile Input() => InputFile.FromStream(new MemoryStream(content, writable: false), file.Name);
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

    private const int LargestPhoto = 10_000_000;

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
