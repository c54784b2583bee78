using System.Text.Json.Serialization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What a citizen may see of a case: no name, no content, no official's note.</summary>
public sealed record CaseView
{
    /// <summary>Public code, <c>KT-7M4XP-3</c>.</summary>
    public required string Code { get; init; }

    public required PetitionKind Kind { get; init; }

    public required CaseStage Stage { get; init; }

    /// <summary>Who examines it now.</summary>
    public required LocalizedArg ReceiverUnit { get; init; }

    /// <summary>Instant of filing, UTC.</summary>
    public required DateTime FiledAt { get; init; }

    /// <summary>Day of filing in the office's zone.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>Day on the signed paper, when it has come.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Day of acceptance (thụ lý), if accepted.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>What has happened, oldest first.</summary>
    public IReadOnlyList<CaseHappening> Timeline { get; init; } = [];

    /// <summary>Clocks, the one that ends next first.</summary>
    public IReadOnlyList<CaseClockView> Clocks { get; init; } = [];

    /// <summary>What the citizen still has to bring: <c>signature</c>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public bool Anonymous { get; init; }

    /// <summary>A second complaint.</summary>
    public bool Second { get; init; }

    /// <summary>True for a denunciation: it is shown for code and PIN only, also in the chat that filed it.</summary>
    public bool Sealed { get; init; }

    /// <summary>Whether the citizen asked to be told of changes.</summary>
    public bool WantsNotices { get; init; }

    /// <summary>The result, when it is recorded.</summary>
    public CaseResultView? Result { get; init; }

    /// <summary>The office asked something and waits: hoped for by this day.</summary>
    public DateOnly? ReplyBy { get; init; }

    /// <summary>How the citizen rated it, 1 to 3; null while they have not.</summary>
    public int? Rating { get; init; }

    /// <summary>The day on which they said to have received the decision.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>How many people stand behind it.</summary>
    public int People { get; init; } = 1;

    /// <summary>The window to go on to the superior office, once the decision was received.</summary>
    public WindowView? Window { get; init; }

    /// <summary>The same should the limit of resolution pass without a decision (Điều 33 Luật Khiếu nại).</summary>
    public WindowView? LateWindow { get; init; }

    /// <summary>Who may be told in confidence that they are made to withdraw; null when nobody is free of the case.</summary>
    public LocalizedArg? Confidant { get; init; }

    /// <summary>The day on which who is responsible was last reminded that it is late.</summary>
    public DateOnly? OfficialToldOn { get; init; }

    /// <summary>The day on which somebody above them was last told so.</summary>
    public DateOnly? SuperiorToldOn { get; init; }

    /// <summary>Handles of the papers that the office gave: minutes of a dialogue, the decision.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Every date of the law; null in what an older release kept.</summary>
    public PassportView? Passport { get; init; }

    /// <summary>The clock that is counted down now, or null.</summary>
    [JsonIgnore]
    public CaseClockView? Next => Clocks.FirstOrDefault(clock => clock.Running && ClockPurpose.Warns(clock.Purpose));
}

/// <summary>One line of a case's timeline.</summary>
/// <param name="Event">Stable event key (<c>filed</c>, <c>accepted</c>); its words are <c>track-case.timeline.&lt;event&gt;</c>.</param>
/// <param name="At">Instant, UTC.</param>
public sealed record CaseHappening(string Event, DateTime At)
{
    /// <summary>What an official wrote for the citizen; null where the words are not for them.</summary>
    public string? Words { get; init; }

    /// <summary>Days (yyyy-MM-dd) and names of the event.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
}

/// <summary>A clock as told to people.</summary>
/// <param name="Purpose"><c>accept</c>, <c>initial</c>, <c>resolve</c>, <c>reply</c>.</param>
/// <param name="Running">False once met or stopped.</param>
/// <param name="Due">The date, its grade and its article.</param>
/// <param name="Explanation">How it was counted, in both languages.</param>
public sealed record CaseClockView(string Purpose, bool Running, DueArg Due, LocalizedArg Explanation);

/// <summary>A window of the citizen's, with its safe date.</summary>
/// <param name="Due">The date to keep before, its grade and article.</param>
/// <param name="Days">How long it is in calendar days; null when not known.</param>
public sealed record WindowView(DueArg Due, int? Days);

/// <summary>The recorded result as the citizen reads it.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Number">Number of the paper.</param>
/// <param name="DecidedOn">Date of the paper.</param>
/// <param name="Summary">Two sentences, as the official wrote them.</param>
public sealed record CaseResultView(CaseOutcome Outcome, string? Number, DateOnly? DecidedOn, string Summary);
