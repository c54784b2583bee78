using System.Globalization;
using Telegram.Bot.Types;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>Our name of a Telegram chat: its id, and behind a stroke the topic of a forum (<c>-1001234567890/17</c>).</summary>
/// <remarks>Each topic is a chat of its own to us: an answer, and every later notice, goes back to the topic it belongs to.</remarks>
/// <param name="Chat">Chat id; negative for groups.</param>
/// <param name="Topic">Thread id of a forum topic; null outside of forums and in the general topic.</param>
public readonly record struct TelegramAddress(long Chat, int? Topic = null)
{
    public bool IsGroup => Chat < 0;

    /// <summary>Where a message was said. Replies in plain supergroups carry a thread id too, so it counts only with <c>is_topic_message</c>.</summary>
    public static TelegramAddress Of(Message message) => new(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null);

    /// <exception cref="FormatException">This was not written by <see cref="ToString"/>.</exception>
    public static TelegramAddress Parse(string conversation)
    {
        var parts = conversation.Split('/');
        return new TelegramAddress(
            long.Parse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            parts.Length > 1 ? int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture) : null);
    }

    public override string ToString() =>
        Topic is { } topic ? string.Create(CultureInfo.InvariantCulture, $"{Chat}/{topic}") : Chat.ToString(CultureInfo.InvariantCulture);
}
