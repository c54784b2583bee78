namespace CitizenBot.Petitions.Oversight;

/// <summary>A review of what has lain long: open cases filed before a day, by their age in calendar days.</summary>
/// <param name="FiledBefore">Only cases filed before this day.</param>
/// <param name="UpTo30">Filed at most 30 days ago.</param>
/// <param name="Oldest">Codes the reader may know, the oldest first.</param>
public sealed record Backlog(DateOnly FiledBefore, int UpTo30, int UpTo60, int UpTo90, int UpTo180, int Over180, IReadOnlyList<BacklogCase> Oldest)
{
    public int Total => UpTo30 + UpTo60 + UpTo90 + UpTo180 + Over180;

    /// <param name="facts">Open cases; hidden ones are left out, for the list beside the counts would betray them.</param>
    /// <param name="filedBefore">The day.</param>
    /// <param name="today">Today in the office's zone.</param>
    public static Backlog Of(IEnumerable<CaseFact> facts, DateOnly filedBefore, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var open = facts.Where(fact => !fact.Hidden && fact.IsOpenAfter(today) && fact.FiledOn < filedBefore)
            .OrderBy(fact => fact.FiledOn).ThenBy(fact => fact.Code, StringComparer.Ordinal)
            .Select(fact => new BacklogCase(fact.Code, Holder.Of(fact), fact.FiledOn, today.DayNumber - fact.FiledOn.DayNumber))
            .ToList();
        return new(
            filedBefore,
            open.Count(one => one.Days <= 30),
            open.Count(one => one.Days is > 30 and <= 60),
            open.Count(one => one.Days is > 60 and <= 90),
            open.Count(one => one.Days is > 90 and <= 180),
            open.Count(one => one.Days > 180),
            open);
    }
}

/// <summary>One case of a backlog.</summary>
/// <param name="Days">Calendar days since it was filed.</param>
public sealed record BacklogCase(string Code, Holder Holder, DateOnly FiledOn, int Days);
