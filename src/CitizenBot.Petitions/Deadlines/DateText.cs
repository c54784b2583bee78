using System.Globalization;

namespace CitizenBot.Petitions.Deadlines;

/// <summary>Days in words: `thứ Sáu, 04/12/2026`, `Friday, 04/12/2026`; the day comes first in both languages.</summary>
public static class DateText
{
    /// <summary>`thứ Sáu, 04/12/2026`.</summary>
    public static string WithWeekday(DateOnly date, bool vietnamese = true) => $"{Weekday(date, vietnamese)}, {Numeric(date)}";

    /// <summary>`04/12/2026`, for running text.</summary>
    public static string Numeric(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>`thứ Sáu`, `Chủ nhật`, `Friday`.</summary>
    public static string Weekday(DateOnly date, bool vietnamese = true) => LawTexts.Say(vietnamese, $"weekday.{date.DayOfWeek}");

    /// <summary>`2026-12-04`, whatever the culture of the machine.</summary>
    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>`04/12`: a day whose year is clear.</summary>
    internal static string Bare(DateOnly date) => date.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>`26, 27, 30/11, rồi 1, 2/12`: the month stands behind the last of its days.</summary>
    internal static string Listed(IEnumerable<DateOnly> dates, bool vietnamese) =>
        string.Join(LawTexts.Say(vietnamese, "list.next-month"), dates.GroupBy(date => (date.Year, date.Month))
            .Select(month => $"{string.Join(", ", month.Select(date => date.Day))}/{month.Key.Month}"));
}
