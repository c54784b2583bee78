using System.Globalization;
using System.Text.RegularExpressions;
using CitizenBot.Conversation.Matching;

namespace CitizenBot.Conversation.Prompts;

/// <summary>Reads a day from what people write: 15/10/2026, 15-10-26, 15/8, 10 tháng 8 năm 2026, hôm qua, thứ sáu tuần trước, 10 Aug 2026; also inside a sentence.</summary>
/// <remarks>
/// Days come before months. A day without a year is the nearest one that the span allows, seen from the day of arrival; where
/// days ahead are wanted, one that has only just passed is that day, not the same day a year later.
/// Lunar dates (rằm, mùng) are not read: they give null.
/// </remarks>
public static partial class DateReader
{
    private static readonly string[] VietnameseMonths = ["mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"];
    /// <summary>Calendar days back in which a day without a year is taken for one that has passed.</summary>
    private const int JustPassed = 60;

    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first day the text names, or null.</summary>
    /// <param name="text">What was typed, marks or not.</param>
    /// <param name="today">Day of arrival in the office's zone.</param>
    /// <param name="span">Decides the year when none is named.</param>
    public static DateFound? Find(string text, DateOnly today, DateSpan span = DateSpan.PastOrToday)
    {
        var bare = Fold.Bare(text);
        return Lunar().IsMatch(bare) ? null
            : Full(bare, today)
            ?? Worded(bare, today, span)
            ?? English(bare, today, span)
            ?? WithoutYear(bare, today, span)
            ?? (DateFound?)Relative(bare, today)
            ?? Month(bare);
    }

    private static DateFound? Full(string bare, DateOnly today) =>
        Iso().Match(bare) is { Success: true } iso ? Made(iso, Int(iso, "y"))
        : DayMonthYear().Match(bare) is { Success: true } full ? Made(full, Year(full.Groups["y"].Value, today))
        : null;

    private static DateFound? Worded(string bare, DateOnly today, DateSpan span)
    {
        if (WordedDate().Match(bare) is not { Success: true } match)
        {
            return null;
        }

        var word = Spaces().Replace(match.Groups["m"].Value, " ");
        var month = int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(VietnameseMonths, word) + 1;
        return Dated(Int(match, "d"), month, match.Groups["y"].Value, today, span);
    }

    private static DateFound? English(string bare, DateOnly today, DateSpan span)
    {
        var match = DayThenName().Match(bare);
        match = match.Success ? match : NameThenDay().Match(bare);
        return match.Success
            ? Dated(Int(match, "d"), Array.IndexOf(EnglishMonths, match.Groups["m"].Value) + 1, match.Groups["y"].Value, today, span)
            : null;
    }

    private static DateFound? WithoutYear(string bare, DateOnly today, DateSpan span) =>
        DayMonth().Match(bare) is { Success: true } match ? Nearest(Int(match, "d"), Int(match, "m"), today, span) : null;

    private static DateFound.Day? Relative(string bare, DateOnly today)
    {
        int? back = Today().IsMatch(bare) ? 0
            : Yesterday().IsMatch(bare) ? 1
            : BeforeYesterday().IsMatch(bare) ? 2
            : Tomorrow().IsMatch(bare) ? -1
            : DaysAgo().Match(bare) is { Success: true } ago ? int.Parse(ago.Groups["a"].Success ? ago.Groups["a"].Value : ago.Groups["b"].Value, CultureInfo.InvariantCulture)
            : LastWeek().Match(bare) is { Success: true } week ? SinceLastWeek(week.Groups["d"].Value, today)
            : null;
        return back is { } days ? new DateFound.Day(today.AddDays(-days)) : null;
    }

    private static DateFound.MonthOnly? Month(string bare) =>
        MonthOnly().Match(bare) is { Success: true } match && Int(match, "m") is >= 1 and <= 12 and var month
            ? new DateFound.MonthOnly(month, match.Groups["y"].Success ? Int(match, "y") : null)
            : null;

    private static int SinceLastWeek(string day, DateOnly today)
    {
        var index = day switch
        {
            "2" or "hai" => 0,
            "3" or "ba" => 1,
            "4" or "tu" => 2,
            "5" or "nam" => 3,
            "6" or "sau" => 4,
            "7" or "bay" => 5,
            _ => 6,
        };
        var sinceMonday = ((int)today.DayOfWeek + 6) % 7;
        return sinceMonday + 7 - index;
    }

    private static DateFound? Dated(int day, int month, string year, DateOnly today, DateSpan span) =>
        year.Length > 0 ? Made(day, month, Year(year, today)) : Nearest(day, month, today, span);

    /// <summary>The latest such day that is not in the future, or the next one; a leap day is looked for over eight years.</summary>
    private static DateFound? Nearest(int day, int month, DateOnly today, DateSpan span)
    {
        var step = span == DateSpan.TodayOrLater ? 1 : -1;
        for (var year = today.Year; Math.Abs(year - today.Year) <= 8; year += step)
        {
            if (Made(day, month, year) is DateFound.Day found && (step < 0 ? found.On <= today : found.On >= today.AddDays(-JustPassed)))
            {
                // At the turn of the year the day of last December has just passed as well.
                return step > 0 && Made(day, month, year - 1) is DateFound.Day last && last.On >= today.AddDays(-JustPassed) ? last : found;
            }
        }

        return new DateFound.NoSuchDay(day, month);
    }

    private static DateFound? Made(Match match, int year) => Made(Int(match, "d"), Int(match, "m"), year);

    private static DateFound? Made(int day, int month, int year)
    {
        if (year is < 1900 or > 2200)
        {
            return null;
        }

        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateFound.Day(new DateOnly(year, month, day))
            : new DateFound.NoSuchDay(day, month);
    }

    /// <summary>Two digits mean this century, unless that lies more than a few years ahead.</summary>
    private static int Year(string digits, DateOnly today)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length > 2 ? year : today.Year / 100 * 100 + year is var near && near <= today.Year + 5 ? near : near - 100;
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})\s?[-/.]\s?(?<m>[0-9]{1,2})\s?[-/.]\s?(?<d>[0-9]{1,2})(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(?:\s?[-/.,]\s?|\s)(?<m>[0-9]{1,2})(?:\s?[-/.,]\s?|\s)(?<y>[0-9]{4}|[0-9]{2})(?![0-9])")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})\s?[-/.]\s?(?<m>[0-9]{1,2})(?![0-9])(?!\s?[-/]\s?[0-9])")]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})\s*thang\s*(?<m>[0-9]{1,2}|muoi\s+mot|muoi\s+hai|mot|hai|ba|tu|nam(?!\s*[0-9]{4})|sau|bay|tam|chin|muoi)(?![a-z0-9])(?:\s*[,/-]?\s*(?:nam\s*)?(?<y>[0-9]{4}|[0-9]{2})(?![0-9]))?")]
    private static partial Regex WordedDate();

    [GeneratedRegex(@"(?<![a-z0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s+(?<y>[0-9]{4}))?(?![a-z0-9])")]
    private static partial Regex DayThenName();

    [GeneratedRegex(@"(?<![a-z0-9])(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<y>[0-9]{4}))?(?![a-z0-9])")]
    private static partial Regex NameThenDay();

    [GeneratedRegex(@"(?<![a-z])(?:hom|bua|ngay)\s+nay(?![a-z])|(?<![a-z])(?:today|sang nay|chieu nay|vua nhan)(?![a-z])")]
    private static partial Regex Today();

    [GeneratedRegex(@"(?<![a-z])(?:hom|bua|ngay|chieu|toi)\s+qua(?![a-z])|(?<![a-z])(?<!before )yesterday(?![a-z])")]
    private static partial Regex Yesterday();

    [GeneratedRegex(@"(?<![a-z])(?:hom|bua|ngay)\s+kia(?![a-z])|day before yesterday")]
    private static partial Regex BeforeYesterday();

    [GeneratedRegex(@"(?<![a-z])(?:ngay mai|tomorrow)(?![a-z])")]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"(?<![0-9])(?<a>[0-9]{1,3})\s+(?:ngay\s+(?:truoc|roi)|days?\s+ago)(?![a-z])|cach\s+(?:day|nay)\s+(?<b>[0-9]{1,3})\s+ngay")]
    private static partial Regex DaysAgo();

    [GeneratedRegex(@"(?<![a-z])(?:thu\s*(?<d>[2-7]|hai|ba|tu|nam|sau|bay)|(?<d>chu nhat))\s+tuan\s+(?:truoc|roi)(?![a-z])")]
    private static partial Regex LastWeek();

    [GeneratedRegex(@"(?<![a-z])thang\s*(?<m>[0-9]{1,2})(?:\s*(?:nam|[-/.])\s*(?<y>[0-9]{4}))?(?![0-9])|^\s*(?<m>[0-9]{1,2})\s*[-/.]\s*(?<y>[0-9]{4})\s*$")]
    private static partial Regex MonthOnly();

    [GeneratedRegex(@"(?<![a-z])(?:ram|mung|mong\s*[0-9]|am\s*lich|thang\s+(?:gieng|chap))(?![a-z])")]
    private static partial Regex Lunar();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
