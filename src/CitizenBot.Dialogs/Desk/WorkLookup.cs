using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>A page of the open cases of the official to whom this chat is linked, the most urgent first.</summary>
/// <param name="View">Which page.</param>
/// <param name="ActivityId">The message or press that asks.</param>
public sealed record WorkOfTheOfficial(WorkView View, string ActivityId) : Lookup<WorkPage>
{
    /// <summary>Most lines of a page.</summary>
    public const int PageSize = 6;

    public override string Name => $"work:{View}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>A page of a work list.</summary>
public sealed record WorkPage
{
    public required WorkView View { get; init; }

    /// <summary>The lines; empty where a field or unit is to be chosen.</summary>
    public IReadOnlyList<WorkItem> Items { get; init; } = [];

    /// <summary>All open cases of the scope, and those whose limit has passed, ends today, or ends later this week.</summary>
    public int All { get; init; }

    public int Overdue { get; init; }

    public int Today { get; init; }

    public int Week { get; init; }

    /// <summary>There are lines before, or behind, those of this page.</summary>
    public bool HasBefore { get; init; }

    public bool HasMore { get; init; }

    /// <summary>Fields or units to choose from, with how many cases each has.</summary>
    public IReadOnlyList<WorkGroup> Groups { get; init; } = [];

    /// <summary>The field or unit that is looked at.</summary>
    public LocalizedArg? Named { get; init; }

    /// <summary>Whether somebody stands under the official.</summary>
    public bool HasBelow { get; init; }

    /// <summary>Working hours left today, rounded up.</summary>
    public int HoursLeft { get; init; }
}

/// <summary>One line of a work list.</summary>
/// <param name="Code">The case.</param>
/// <param name="DueOn">Where its first limit ends; null when none runs.</param>
/// <param name="Purpose">What that limit is for.</param>
/// <param name="Responsible">Who has it, when that is somebody else.</param>
public sealed record WorkItem(string Code, DateOnly? DueOn, string? Purpose, LocalizedArg? Responsible);

/// <summary>Cases of one field or unit.</summary>
public sealed record WorkGroup(string Id, LocalizedArg Name, int Count);
