using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>The deadline passport: every date of the law in a case, who is held to it, and what the citizen may do next. Citizen and chairman read the same.</summary>
/// <param name="Dates">Those that run first, then those that are over, the latest first.</param>
/// <param name="Rights">What the citizen may do: now, or once a date has passed.</param>
public sealed record PassportView(IReadOnlyList<PassportDate> Dates, IReadOnlyList<PassportRight> Rights);

/// <summary>One date.</summary>
/// <param name="Label">What it is for, in the words of its rule.</param>
/// <param name="State">How it stands.</param>
/// <param name="Due">The date, its grade and its article.</param>
/// <param name="Holder">Who is held to it.</param>
/// <param name="EndedOn">The day it was met or stopped.</param>
/// <param name="DaysLate">Working days by which it was met late; 0 in time. For one that runs it is counted when it is said.</param>
public sealed record PassportDate(LocalizedArg Label, PassportState State, DueArg Due, LocalizedArg Holder, DateOnly? EndedOn = null, int DaysLate = 0);

/// <summary>How a date of the law stands.</summary>
public enum PassportState
{
    Running,
    Met,
    MetLate,
    Stopped,
    Paused,

    /// <summary>Nobody has to do anything: on the day after it something takes effect.</summary>
    Effect,
}

/// <summary>What the citizen may do.</summary>
/// <param name="Key">Last part of a key under <c>passport.right</c>.</param>
/// <param name="Due">By when; null where the law gives no date, or none that we know for sure.</param>
/// <param name="After">It is theirs only once this day has passed; null for at once.</param>
public sealed record PassportRight(string Key, DueArg? Due = null, DateOnly? After = null);
