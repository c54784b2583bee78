using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Turns;
using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>Puts a message into a lane: gives each button its token and writes both into the commit of the turn.</summary>
public static class MessagePost
{
    /// <summary>A draft is kept thirty days; its buttons no longer.</summary>
    private static readonly TimeSpan AnswersLast = TimeSpan.FromDays(31);

    /// <summary>A notice may be acted on until its case is long closed; the act itself is checked anew.</summary>
    private static readonly TimeSpan ActsLast = TimeSpan.FromDays(400);

    /// <summary>The parts of an album come as messages of their own, within about a second.</summary>
    private static readonly TimeSpan AlbumRest = TimeSpan.FromSeconds(1.2);

    /// <summary>Adds an answer to what the person just said.</summary>
    /// <param name="draft">The commit of the turn.</param>
    /// <param name="chat">Where it is said.</param>
    /// <param name="message">What is said.</param>
    /// <param name="now">UTC.</param>
    /// <param name="replaces">See <see cref="OutboxBody.Replaces"/>.</param>
    /// <param name="together">What this answer shares with those it makes needless (the answers to other parts of one album); null for an answer of its own.</param>
    public static void Reply(this CommitDraft draft, ChatRow chat, Message message, DateTime now, string? replaces = null, string? together = null)
    {
        var (body, buttons) = Compose(message, chat.Id, presser: null, now, replaces: replaces);
        draft.Buttons.AddRange(buttons);
        // A reply to a question of the office goes to its case: the row remembers which it was.
        var asks = message.Buttons.FirstOrDefault(button => button.Means.Act == Acts.Answer)?.Means.CaseCode;
        draft.Outbox.Add(new OutboxWrite(chat.Id, OutboxClass.Reply, body) { CaseCode = asks, CoalesceKey = together, NotBefore = together is null ? null : now + AlbumRest });
    }

    /// <summary>A message and its buttons as they are stored.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="chatId">The chat in which alone the buttons may be pressed; null when it may be any chat of <paramref name="presser"/>.</param>
    /// <param name="presser">The official who alone may press them; null for anyone in the chat.</param>
    /// <param name="now">UTC.</param>
    /// <param name="asOf">See <see cref="OutboxBody.AsOf"/>.</param>
    /// <param name="replaces">See <see cref="OutboxBody.Replaces"/>.</param>
    public static (string Body, IReadOnlyList<ButtonRow> Buttons) Compose(
        Message message, string? chatId, string? presser, DateTime now, DateTime? asOf = null, string? replaces = null)
    {
        var rows = message.Buttons.Select(button => Row(button.Means, chatId, presser, now)).ToList();
        return (new OutboxBody(message, [.. rows.Select(row => row.Token)]) { AsOf = asOf, Replaces = replaces }.ToJson(), rows);
    }

    private static ButtonRow Row(ButtonMeaning means, string? chatId, string? presser, DateTime now) => new()
    {
        Token = ButtonRow.NewToken(),
        ChatId = chatId,
        Presser = presser,
        Sheet = means.SheetId,
        Question = means.Question,
        CaseCode = means.CaseCode,
        Act = means.Act,
        Value = means.Value,
        Until = now + (means.Question is null ? ActsLast : AnswersLast),
    };
}
