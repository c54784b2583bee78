using System.Text.Json;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Filing;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Attends to one message at the desk: its parts are files of this class, one a topic.</summary>
/// <remarks>Order: link, press, then typed words against the desk's own question, the words that work everywhere, the dialog, the menu.</remarks>
internal sealed partial class Attendant(DeskSetting setting, DeskDialogs dialogs, ChatState state, DeskContext context, Reply? reply)
{
    /// <summary>After a rest of this length a hello is answered with "continue or start over".</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(30);

    private readonly List<Message> messages = [];
    private readonly List<DeskCommand> commands = [];
    private readonly List<Line> before = [];
    private readonly List<ButtonMeaning> offered = [.. state.Offered];
    private readonly FilingChannel channel = new(context.Abilities.Upload, context.Channel == "telegram", context.Abilities.RequestLocation, context.Abilities.LargestFile);
    private DateTime? seenBefore;
    private bool withStep;
    private bool isReplyPrivate;
    private Lookup? missing;

    /// <summary>What this turn came to.</summary>
    public DeskTurn Turn
    {
        get
        {
            if (missing is not null)
            {
                return new DeskTurn { State = state, Missing = missing };
            }

            if (before.Count > 0)
            {
                Add(new Message { Lines = [] });
            }

            return new DeskTurn { State = state, Messages = messages, Commands = commands, IsReplyPrivate = isReplyPrivate };
        }
    }

    private bool IsOfficial => context.OfficialId is not null;

    /// <summary>False while a petition is written in an official's chat: at the counter its words are read to the citizen.</summary>
    private bool SpeaksToOfficial => IsOfficial && !DeskDialogs.IsDraft(state.Active);

    /// <summary>The area that says it: words of the desk have a form for officials, who are anh/chị.</summary>
    private string Said(string key) => (SpeaksToOfficial ? "officials." : "desk.") + key;

    private string ActivityId => reply?.ActivityId ?? "";

    /// <summary>True when the person comes back on another day or after half an hour.</summary>
    private bool AfterRest => seenBefore is { } at && (context.Now - at > Rest || setting.Office.Day(at) != context.Today);

    public void Take(Incoming incoming)
    {
        seenBefore = state.LastSeenAt;
        state.LastSeenAt = context.Now;
        state.Leaving = null;
        if (context.IsGroup || context.GroupId is not null)
        {
            TakeInGroup(incoming);
            return;
        }

        ForgetOldCase();
        if (DropExpired() && (incoming.Pressed?.SheetId is not null || IsHello(incoming)))
        {
            OfferNew();
            return;
        }

        if (incoming.Start is { } payload)
        {
            Follow(payload);
        }
        else if (incoming.Pressed is { } pressed)
        {
            Press(pressed);
        }
        else
        {
            TakeTyped(incoming.Reply, incoming.AboutCase);
        }
    }

    private static Message Plain(params IReadOnlyList<Line> lines) => new() { Lines = lines };

    private static Line Line(string key, Args? args = null) => new(key, args);

    private void Say(string key, Args? args = null) => Add(Plain(Line(key, args)));

    /// <summary>Adds a message, with what must be said before it in the same message.</summary>
    private void Add(Message message)
    {
        if (before.Count > 0)
        {
            message = message with { Lines = [.. before, .. message.Lines] };
            before.Clear();
        }

        messages.Add(message);
        state.Offered = [.. message.Buttons.Select(button => button.Means).Where(means => means.Act is not null)];
    }

    /// <summary>The result of a lookup, if the host has it; otherwise the turn waits for it.</summary>
    private bool Known<T>(Lookup<T> lookup, out T value)
    {
        if (context.Lookups.TryGetValue(lookup.Name, out var found))
        {
            value = JsonSerializer.Deserialize<T>(found.Json)!;
            return true;
        }

        missing = lookup;
        value = default!;
        return false;
    }

    /// <summary>Keeps words that lead nowhere beside the draft they were typed in, or in the chat: nothing said is lost.</summary>
    private void SetAside(Reply? words)
    {
        if (words is null || (string.IsNullOrWhiteSpace(words.Text) && words.Files.Count == 0))
        {
            return;
        }

        if ((state.Active ?? state.Waiting) is { } sheet)
        {
            sheet.Rejected.Add(new Answer("desk", words));
        }
        else
        {
            state.SetAside.Add(words);
        }
    }

    private string SheetId(string dialog) => $"{dialog[..1]}-{ActivityId}";
}
