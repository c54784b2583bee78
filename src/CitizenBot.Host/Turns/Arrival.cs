using System.Globalization;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>One update as it meets its chat: what a pressed button means there, whether words came too late, which message a card takes the place of.</summary>
/// <param name="Message">The update.</param>
/// <param name="Chat">Its chat as it was loaded.</param>
/// <param name="Button">The stored button of the press; null for none and for an unknown one.</param>
/// <param name="NewestQuestion">The number of the last question this host sent, should it not be written down yet.</param>
/// <param name="Now">UTC.</param>
internal sealed record Arrival(InboundMessage Message, ChatRow Chat, ButtonRow? Button, long? NewestQuestion, DateTime Now)
{
    /// <summary>What stands behind the number of an open message that has no buttons to take away.</summary>
    public const char Bare = '-';

    /// <summary>The channel's number of the last question sent, or null.</summary>
    private long? Open => long.TryParse(Chat.OpenMessage?.TrimEnd(Bare), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        ? Math.Max(number, NewestQuestion ?? number)
        : NewestQuestion;

    /// <summary>Whether it is a press on the question that was asked last.</summary>
    public bool AnswersOpenMessage => Message.PressedOn is { } pressed && pressed == Open;

    /// <summary>The case of the message that this one replies to; null for none.</summary>
    public string? AboutCase { get; init; }

    /// <summary>The desk's view of it.</summary>
    /// <param name="state">The chat's state before this turn.</param>
    /// <param name="today">The day in the office's zone.</param>
    public Incoming ToIncoming(ChatState state, DateOnly today)
    {
        var pressed = Message switch
        {
            { ButtonToken: not null } => Meaning(),
            { Language: { } language } => ButtonMeaning.Do(Acts.Language, value: language),
            _ => null,
        };
        return new Incoming
        {
            Start = Message.Start,
            Pressed = pressed,
            AboutCase = AboutCase,
            Reply = new Reply
            {
                ActivityId = Message.ActivityId,
                Text = Message.Text,
                Choice = pressed?.Value,
                Question = pressed?.Question,
                SheetId = pressed?.SheetId,
                ReceivedAt = Now,
                Today = today,
                Files = [.. Message.Files.Select(came => came.File)],
                Location = Message.Location,
                SharedPhone = Message.SharedPhone,
                Other = Message.Other,
                Edits = Message.Edits,
                IsLate = IsLate(state),
            },
        };
    }

    /// <summary>The message that an answer takes the place of: the card whose button was pressed, when the answer is a card of the same case or a page of the same list.</summary>
    /// <remarks>A question or receipt is never overwritten: the receipt holds the PIN.</remarks>
    public string? ReplacedBy(Message answer) =>
        Message.PressedOn is { } pressed && !AnswersOpenMessage && answer.Kind == MessageKind.Card && answer.Enclosure is null && IsNextOf(answer)
            ? pressed.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>A card of the same case, or another page of the same list.</summary>
    private bool IsNextOf(Message answer) => Button switch
    {
        { CaseCode: { } code } => answer.Buttons.Any(button => button.Means.CaseCode == code),
        { Act: Acts.WorkPage } => answer.Buttons.Any(button => button.Means.Act == Acts.WorkPage),
        _ => false,
    };

    /// <summary>Words that were typed before the press that was handled last, or before the question now open was sent: a press travels apart and may overtake them.</summary>
    private bool IsLate(ChatState state) =>
        Message is { Number: { } number, ButtonToken: null, Start: null, Edits: null, IsGroup: false } && Open is { } open
        && (number < open || state.PressedOn == open);

    /// <summary>A token that is unknown, over, or of another chat means the same as a button of a finished step.</summary>
    private ButtonMeaning Meaning() =>
        Button is not null && Button.Until > Now && (Button.ChatId is null || Button.ChatId == Chat.Id) && (Button.Presser is null || Button.Presser == Chat.Person)
            ? new ButtonMeaning(Button.Sheet, Button.Question, Button.Value, Button.CaseCode, Button.Act)
            : ButtonMeaning.Do("stale");
}
