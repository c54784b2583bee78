using System.Text.Json;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Words;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Notices;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Conversation;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Tests.Transcripts;

/// <summary>A host without database and channel: the real desk, law and decisions, fixed codes and a clock that is set.</summary>
/// <remarks>Between two turns a chat is nothing but text, so every test also shows that a restart at any moment changes nothing.</remarks>
internal sealed partial class World
{
    private static readonly IReadOnlyList<(string Name, string Text)> Files = Checkout.Dialogs();
    private static readonly Wording Wording = Wording.Load(Files);
    private static readonly DialogCatalog Dialogs = DialogCatalog.Load(Files);
    private static readonly Office SharedOffice = LoadOffice();

    private readonly Dictionary<string, WorldChat> chats = [];
    private readonly Dictionary<string, WorldCase> cases = [];
    private readonly HashSet<string> usedInvitations = [];
    /// <summary>What was told, and when; null for what was skipped.</summary>
    private readonly Dictionary<string, DateTime?> told = [];
    private readonly ChatDesk desk;
    private readonly Speaker speaker;
    private readonly CaseViews views;
    private readonly NoticeMessages notices;
    private readonly Dictionary<string, AnswerSheet> moved = [];
    private int activities;
    private int handles;

    public World()
    {
        desk = new ChatDesk(new DeskSetting { Office = Office, Rules = RuleBook.Shipped, Calendar = WorkCalendar.Shipped, Dialogs = Dialogs });
        speaker = new Speaker(Wording, new SpeakerSettings
        {
            Zone = Office.TimeZone,
            WorkingDaysLeft = WorkCalendar.Shipped.WorkingDaysLeft,
            OfficeWords = OfficeWords.Of(Office),
        });
        views = new CaseViews(Office, RuleBook.Shipped, WorkCalendar.Shipped);
        notices = new NoticeMessages(Office);
    }

    public Office Office { get; } = SharedOffice;

    /// <summary>Now, UTC.</summary>
    public DateTime Now { get; set; } = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>The channel of every chat; <see cref="UseChannel"/> changes it.</summary>
    public string Channel { get; private set; } = "web";

    public ChannelAbilities Abilities { get; private set; } = new(4000, Buttons: true, Edit: false, Upload: true, RequestLocation: false);

    public IEnumerable<WorldCase> Cases => cases.Values;

    public WorldChat Chat(string name) => chats.TryGetValue(name, out var chat) ? chat : chats[name] = new WorldChat(name);

    public static ChatState StateOf(WorldChat chat) => JsonSerializer.Deserialize<ChatState>(chat.State)!;

    /// <summary>Somebody types; stage notes such as <c>(sticker)</c> stand for what is no text.</summary>
    /// <remarks>Of the parts of an album only the last answer counts: the host holds the others back.</remarks>
    public IReadOnlyList<Heard> Type(WorldChat chat, string text)
    {
        if (text == "/start")
        {
            return Take(chat, new Incoming { Reply = NewReply(text), Start = "" });
        }

        IReadOnlyList<Heard> heard = [];
        foreach (var reply in Staged(chat, text))
        {
            heard = Take(chat, About().Match(reply.Text ?? "") is { Success: true } about
                ? new Incoming { Reply = reply with { Text = about.Groups[2].Value }, AboutCase = about.Groups[1].Value }
                : new Incoming { Reply = reply });
        }

        return heard;
    }

    public IReadOnlyList<Heard> Follow(WorldChat chat, string payload) =>
        Take(chat, new Incoming { Reply = NewReply("/start " + payload), Start = payload });

    /// <summary>A press. The keyboard that hands over a position on Telegram knows no buttons: it types their label.</summary>
    public IReadOnlyList<Heard> Press(WorldChat chat, SpokenButton button) =>
        chat.Typed.Contains(button) ? Type(chat, button.Text) : Take(chat, new Incoming { Reply = NewReply(button.Text), Pressed = button.Means });

    private static Office LoadOffice() =>
        OfficeFile.Load(System.IO.File.ReadAllText(Path.Combine(Checkout.Root, "deploy/offices/phuong-kien-tuong.yaml")), "phuong-kien-tuong.yaml") is OfficeFileResult.Loaded { Office: var office }
            ? office
            : throw new InvalidOperationException("The sample office has faults; its own test lists them.");

    /// <summary>Whoever speaks from now on does so by this channel.</summary>
    public void UseChannel(string channel)
    {
        Channel = channel;
        Abilities = channel switch
        {
            "zalo" => Abilities with { Buttons = false, Upload = false },
            "telegram" => Abilities with { Edit = true, RequestLocation = true },
            _ => Abilities with { Edit = false, RequestLocation = false },
        };
    }

    private Reply NewReply(string? text) => new()
    {
        ActivityId = $"m{++activities}",
        Text = text,
        ReceivedAt = Now,
        Today = Office.Day(Now),
    };

    private List<Heard> Take(WorldChat chat, Incoming incoming)
    {
        var lookups = new Dictionary<string, LookupResult>();
        var turn = Complete(chat, lookups, context => desk.Take(StateOf(chat), incoming, context));
        var heard = Keep(chat, turn);
        foreach (var command in turn.Commands)
        {
            var (outcome, owed) = Carry(chat, command);
            var after = Complete(chat, new(lookups.Where(found => !found.Key.EndsWith(":after", StringComparison.Ordinal))), context => desk.After(StateOf(chat), command, outcome, context));
            heard.AddRange(Keep(chat, after));
            heard.AddRange(owed);
        }

        return heard;
    }

    /// <summary>Takes the turn again and again until no lookup is missing, as the host does.</summary>
    private DeskTurn Complete(WorldChat chat, Dictionary<string, LookupResult> lookups, Func<DeskContext, DeskTurn> take)
    {
        for (var round = 0; round < 10; round++)
        {
            var turn = take(Context(chat, lookups));
            if (turn.Missing is null)
            {
                return turn;
            }

            lookups[turn.Missing.Name] = new LookupResult(Find(chat, turn.Missing), Now);
        }

        throw new InvalidOperationException("The desk asked for more than ten lookups in one turn. Does a lookup's name change from run to run?");
    }

    private DeskContext Context(WorldChat chat, Dictionary<string, LookupResult> lookups) => new()
    {
        Now = Now,
        Today = Office.Day(Now),
        Channel = Channel,
        Abilities = Abilities,
        OfficialId = chat.OfficialId,
        GroupId = chat.GroupId,
        IsGroup = chat.IsGroup,
        Lookups = lookups,
    };

    private List<Heard> Keep(WorldChat chat, DeskTurn turn)
    {
        chat.State = JsonSerializer.Serialize(turn.State);
        return [.. turn.Messages.Select(message => Hear(chat, message, turn.State.Locale, notice: false))];
    }

    private Heard Hear(WorldChat chat, Message message, string locale, bool notice)
    {
        // What waits in the outbox is text too.
        var kept = JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(message))!;
        var spoken = speaker.Say(kept, locale, Now, Abilities);
        chat.Buttons.AddRange(spoken.Buttons);
        if (Channel == "telegram" && TelegramSurface.IsKeyboard(spoken.Buttons))
        {
            chat.Typed.UnionWith(spoken.Buttons);
        }

        Surface.Check(Channel, spoken, kept.Kind, locale);
        return new Heard(chat.Name, spoken, message.Kind, notice) { Enclosure = kept.Enclosure, Locale = locale };
    }

    public string Say(Line line, string locale) => speaker.Say(line, locale, Now);
}

/// <summary>One message as a chat shows it.</summary>
/// <param name="Chat">Name of the chat.</param>
/// <param name="Spoken">Its words and buttons.</param>
/// <param name="Kind">What kind of message it is.</param>
/// <param name="IsNotice">True when nobody in that chat had just said something.</param>
internal sealed record Heard(string Chat, Spoken Spoken, MessageKind Kind, bool IsNotice)
{
    /// <summary>The file that goes with it, or null.</summary>
    public Enclosure? Enclosure { get; init; }

    public string Locale { get; init; } = "vi";
}
