using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

/// <summary>Days, rules and calendars as these tests name them.</summary>
internal static class Days
{
    /// <summary>What the office adds once the swap of 23/11 and 28/11/2026 is announced.</summary>
    private const string SwapAnnounced = """
        days:
          - { date: 2026-11-23, kind: swap-off, name: { vi: "Nghỉ hoán đổi", en: "Swapped" }, status: official, source: test }
          - { date: 2026-11-28, kind: makeup-working, name: { vi: "Làm bù", en: "Worked" }, status: official, source: test }
        """;

    public static WorkCalendar Shipped => WorkCalendar.Shipped;

    public static WorkCalendar SwapConfirmed { get; } = WorkCalendar.Shipped.With(SwapAnnounced);

    public static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static Explanation Count(string rule, string start, WorkCalendar? calendar = null) =>
        Counting.Count(RuleBook.Shipped.For(rule, On(start)), On(start), calendar ?? Shipped);

    public static Clock Clock(string rule, string start) =>
        Petitions.Deadlines.Clock.Start("c1", "KT-7M4XP-3", "resolve", RuleBook.Shipped.For(rule, On(start)), On(start), Shipped);
}
