using System.Globalization;
using CitizenBot.Conversation;
using CitizenBot.Host.Turns;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Reads an update of the Bot API. Pure; what it does not know is nothing for us, never a fault.</summary>
/// <remarks>
/// The id by which an update is told from its repeat is that of the message (or press, or edit), which is the same in every
/// delivery and, unlike the update's own id, is also what a later edit refers to. In a group only commands are taken: what
/// its members say among themselves is not our business and is never stored.
/// </remarks>
public static class UpdateReader
{
    /// <summary>The updates asked for; the setting sticks at the server, so it is always named.</summary>
    public static IReadOnlyList<UpdateType> Wanted { get; } = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <param name="update">As the library read it.</param>
    /// <param name="raw">The same as it came.</param>
    /// <param name="botName">The bot's username, to which group commands may be addressed.</param>
    public static TelegramUpdate Read(Update update, string raw, string botName) => update switch
    {
        { Message: { } message } => Said(message, raw, botName, edited: false),
        { EditedMessage: { } message } => Said(message, raw, botName, edited: true),
        { CallbackQuery: { } press } => Pressed(press, raw),
        { MyChatMember: { } member } => Member(member),
        _ => new TelegramUpdate.Other(update.Type.ToString()),
    };

    /// <summary>The id under which a message is known.</summary>
    public static string MessageId(int number) => string.Create(CultureInfo.InvariantCulture, $"m{number}");

    /// <summary>The message's number behind an id of ours or of the Bot API; null for a press, which is no message.</summary>
    public static int? Number(string id) =>
        int.TryParse(id.TrimStart('m').Split('e')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TelegramUpdate Said(Message message, string raw, string botName, bool edited)
    {
        if (message.MigrateToChatId is { } to)
        {
            return new TelegramUpdate.Moved(new TelegramAddress(message.Chat.Id).ToString(), new TelegramAddress(to).ToString());
        }

        if (message.MigrateFromChatId is { } from)
        {
            return new TelegramUpdate.Moved(new TelegramAddress(from).ToString(), new TelegramAddress(message.Chat.Id).ToString());
        }

        var group = message.Chat.Type is ChatType.Group or ChatType.Supergroup;
        var command = Command.Of(message.Text, botName);
        if (message.Chat.Type == ChatType.Channel || message.From is { IsBot: true } && message.SenderChat is null || group && (command is null || edited))
        {
            return new TelegramUpdate.Other(message.Chat.Type.ToString());
        }

        if (edited && message.Text is null && message.Caption is null)
        {
            // A live location that moves on, a reaction that was counted: nothing anybody said anew.
            return new TelegramUpdate.Other("edit");
        }

        var id = MessageId(message.Id);
        var taken = new InboundMessage
        {
            Channel = TelegramChannel.Name,
            Conversation = TelegramAddress.Of(message).ToString(),
            ActivityId = edited ? string.Create(CultureInfo.InvariantCulture, $"{id}e{message.EditDate?.Ticks ?? 0}") : id,
            Text = command?.Text ?? message.Text ?? message.Caption ?? MessageContent.Words(message),
            Start = edited ? null : command?.Start,
            Files = edited ? [] : MessageContent.Files(message),
            Location = MessageContent.Position(message),
            SharedPhone = MessageContent.OwnPhone(message),
            Other = MessageContent.Other(message),
            Edits = edited ? id : null,
            RepliesTo = edited || group ? null : message.ReplyToMessage?.Id.ToString(CultureInfo.InvariantCulture),
            Album = edited ? null : message.MediaGroupId,
            IsGroup = group,
            Number = message.Id,
            Locale = Language(message.From?.LanguageCode),
            Raw = raw,
        };
        return new TelegramUpdate.Turn(taken);
    }

    private static TelegramUpdate Pressed(CallbackQuery press, string raw)
    {
        // A press far back has lost its message; without it we do not know where to answer.
        if (press.Message is not { } message || string.IsNullOrEmpty(press.Data))
        {
            return new TelegramUpdate.Other("press without a message", press.Id);
        }

        var taken = new InboundMessage
        {
            Channel = TelegramChannel.Name,
            Conversation = TelegramAddress.Of(message).ToString(),
            ActivityId = $"q{press.Id}",
            Text = Label(message, press.Data),
            ButtonToken = press.Data,
            IsGroup = message.Chat.Type is ChatType.Group or ChatType.Supergroup,
            PressedOn = message.Id,
            Locale = Language(press.From.LanguageCode),
            Raw = raw,
        };
        return new TelegramUpdate.Turn(taken, press.Id);
    }

    private static TelegramUpdate Member(ChatMemberUpdated member)
    {
        var isOut = member.NewChatMember.Status is ChatMemberStatus.Kicked or ChatMemberStatus.Left;
        return isOut ? new TelegramUpdate.Left(new TelegramAddress(member.Chat.Id).ToString()) : new TelegramUpdate.Other("member");
    }

    /// <summary>What stood on the button, for the record of what was said.</summary>
    private static string? Label(Message message, string data) =>
        message.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text;

    /// <summary>Vietnamese unless the client plainly speaks English.</summary>
    private static string Language(string? code) => code?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "vi";
}
