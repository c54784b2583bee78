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

/// <summary>Puts one message into a Telegram chat: as an edited card, in pieces, with its keyboard, with its file. Refusals it cannot answer by itself go to the caller.</summary>
/// <remarks>Of a text in several pieces those that went out are remembered while the host lives, so a refusal in the middle repeats none.</remarks>
public sealed class TelegramPost(TelegramBot bot)
{
    /// <summary>Code points of one message, after its markup was read.</summary>
    public const int LongestMessage = 4096;

    private const int LongestCaption = 1024;

    /// <summary>Bytes; a larger picture goes as a document.</summary>
    private const int LargestPhoto = 10_000_000;

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private readonly ConcurrentDictionary<string, int> begun = new();

    /// <summary>Sends or edits; gives the channel's id of the message, and of the question that is open from now on.</summary>
    /// <exception cref="RequestException">The Bot API refused, or nobody knows what it did.</exception>
    public async Task<SendResult.Sent> Put(Outgoing outgoing, TelegramAddress to, CancellationToken cancellation)
    {
        var pieces = Speaker.Split(outgoing.Text, LongestMessage);
        if (outgoing.Replaces is { } card && pieces.Count == 1 && await Edit(outgoing, to, card, cancellation))
        {
            return new SendResult.Sent(card);
        }

        if (outgoing.File is { } file && pieces.Count <= 1 && outgoing.Buttons.Count == 0 && outgoing.Text.EnumerateRunes().Count() <= LongestCaption)
        {
            return new SendResult.Sent(Number(await Send(file, outgoing.Text, to, cancellation)));
        }

        var last = await Send(outgoing, pieces, to, cancellation);
        if (outgoing.File is { } behind)
        {
            await Send(behind, "", to, cancellation);
        }

        begun.TryRemove(outgoing.Id, out _);
        return new SendResult.Sent(Number(last), OpenMessage: OpenMessage(outgoing, last));
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

    private async Task<int> Send(Outgoing outgoing, IReadOnlyList<string> pieces, TelegramAddress to, CancellationToken cancellation)
    {
        var last = 0;
        for (var index = begun.GetValueOrDefault(outgoing.Id); index < pieces.Count; index++)
        {
            var isLast = index == pieces.Count - 1;
            last = (await Send(pieces[index], isLast ? Markup(outgoing, to) : null, to, cancellation)).Id;
            if (!isLast)
            {
                begun[outgoing.Id] = index + 1;
            }
        }

        return last;
    }

    private static ReplyMarkup? Markup(Outgoing outgoing, TelegramAddress to) =>
        (to.IsGroup ? null : (ReplyMarkup?)TelegramButtons.Sharing(outgoing.Buttons)) ?? TelegramButtons.Inline(outgoing.Buttons);

    private async Task<TelegramMessage> Send(string text, ReplyMarkup? markup, TelegramAddress to, CancellationToken cancellation)
    {
        try
        {
            return await Words(TelegramText.Html(text), ParseMode.Html);
        }
        catch (ApiRequestException refusal) when (TelegramFaults.IsUnreadableHtml(refusal))
        {
            return await Words(text, ParseMode.None);
        }

        Task<TelegramMessage> Words(string words, ParseMode mode) => bot.Client.SendMessage(
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

    private async Task<int> Send(OutgoingFile file, string caption, TelegramAddress to, CancellationToken cancellation)
    {
        if (await file.Open(cancellation) is not { } content)
        {
            // Its content is gone or damaged, and the operator's log says so; the words still go.
            return caption.Length == 0 ? 0 : (await Send(caption, null, to, cancellation)).Id;
        }

        if (!file.Original && file.ContentType.StartsWith("image/", StringComparison.Ordinal) && content.Length < LargestPhoto)
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

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
