namespace CitizenBot.Petitions.Oversight;

/// <summary>The figures of one period over all or some cases.</summary>
public sealed record PeriodFigures
{
    /// <summary>In the office's hands when the period began.</summary>
    public int OpenBefore { get; init; }

    public int Received { get; init; }

    public int Resolved { get; init; }

    public int Refused { get; init; }

    public int Transferred { get; init; }

    public int Guided { get; init; }

    public int Withdrawn { get; init; }

    /// <summary>Left otherwise than resolved.</summary>
    public int LeftOtherwise => Refused + Transferred + Guided + Withdrawn;

    /// <summary>In the office's hands when it ended.</summary>
    public int OpenAfter { get; init; }

    /// <summary>Of those resolved, how many were measured against a limit.</summary>
    public int Timed { get; init; }

    /// <summary>Of those, how many met every limit.</summary>
    public int InTime { get; init; }

    /// <summary>Citizens who said how they found it, among cases resolved in the period.</summary>
    public int Rated { get; init; }

    /// <summary>Of those, how many are satisfied.</summary>
    public int Satisfied { get; init; }

    /// <summary>Cases with a limit overrun when it ended.</summary>
    public int Overdue { get; init; }

    /// <summary>Of those, late by 1 to 3 working days, by 4 to 10, by more than 10.</summary>
    public int OverdueUpTo3 { get; init; }

    public int OverdueUpTo10 { get; init; }

    public int OverdueOver10 { get; init; }

    /// <summary>Working days by which the oldest is late; 0 when none is.</summary>
    public int OldestDays { get; init; }

    /// <summary>Whole percent of those measured; null when none was.</summary>
    public int? InTimePercent => Percent(InTime, Timed);

    /// <summary>Whole percent, halves up; null of nothing.</summary>
    public static int? Percent(int part, int whole) => whole == 0 ? null : (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);

    /// <summary>The figures of a list of facts.</summary>
    /// <param name="facts">The cases.</param>
    /// <param name="overdue">Days late of those that count as overdue.</param>
    /// <param name="from">First day.</param>
    /// <param name="through">Last day that counts.</param>
    public static PeriodFigures Of(IReadOnlyCollection<CaseFact> facts, IReadOnlyCollection<int> overdue, DateOnly from, DateOnly through)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(overdue);
        var ended = facts.Where(fact => fact.EndedOn >= from && fact.EndedOn <= through).ToList();
        var resolved = ended.Where(fact => fact.End == CaseEnd.Resolved).ToList();
        return new()
        {
            OpenBefore = facts.Count(fact => fact.IsOpenAfter(from.AddDays(-1))),
            Received = facts.Count(fact => fact.FiledOn >= from && fact.FiledOn <= through),
            Resolved = resolved.Count,
            Refused = ended.Count(fact => fact.End == CaseEnd.Refused),
            Transferred = ended.Count(fact => fact.End == CaseEnd.Transferred),
            Guided = ended.Count(fact => fact.End == CaseEnd.Guided),
            Withdrawn = ended.Count(fact => fact.End == CaseEnd.Withdrawn),
            OpenAfter = facts.Count(fact => fact.IsOpenAfter(through)),
            Timed = resolved.Count(fact => fact.InTime is not null),
            InTime = resolved.Count(fact => fact.InTime == true),
            Rated = resolved.Count(fact => fact.Rating is not null),
            Satisfied = resolved.Count(fact => fact.Rating == 3),
            Overdue = overdue.Count,
            OverdueUpTo3 = overdue.Count(days => days <= 3),
            OverdueUpTo10 = overdue.Count(days => days is > 3 and <= 10),
            OverdueOver10 = overdue.Count(days => days > 10),
            OldestDays = overdue.DefaultIfEmpty().Max(),
        };
    }
}
