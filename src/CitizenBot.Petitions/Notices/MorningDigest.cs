using System.Globalization;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Notices;

/// <summary>One message in the morning instead of many: to an official what lies before them, to a group counts only.</summary>
/// <remarks>A sealed case stands by its code in the digest of who handles it, and in no count of a group.</remarks>
public static class MorningDigest
{
    /// <summary>How many working days ahead it looks.</summary>
    public const int WorkingDaysAhead = 3;

    /// <summary>How many codes of one sort it names.</summary>
    public const int Named = 3;

    /// <summary>The digest of an official; null when there is nothing to tell.</summary>
    public static ToldNotice? For(MorningWork work, Office office, WorkCalendar calendar, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(office);
        if (work.IsEmpty)
        {
            return null;
        }

        var today = office.Day(nowUtc);
        var facts = new Dictionary<string, string>
        {
            ["date"] = CaseNotices.Iso(today),
            ["overdue"] = Text(work.Overdue.Count),
            ["overdue-first"] = Codes(work.Overdue),
            ["today"] = Text(work.Today.Count),
            ["today-first"] = Codes(work.Today),
            ["soon"] = Text(work.Soon.Count),
            ["soon-first"] = Codes(work.Soon),
            ["half"] = string.Join(';', work.Half),
            ["waiting"] = Text(work.Waiting),
            ["unassigned"] = Text(work.Unassigned),
            ["below"] = Text(work.Below),
            [StandIns.InsteadOf] = string.Join(';', work.InsteadOf),
        };
        if (NextReception(office, calendar, nowUtc) is { } reception)
        {
            facts["reception"] = reception.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        }

        return new(Key(work.OfficialId, today), new(NoticeEvent.Digest, Audience.Official, work.OfficialId, "", facts, NoticeClass.Digest, QuietHours.NotBefore(office, nowUtc)));
    }

    /// <summary>The digest of a group: three counts, without sealed cases; null when all are zero.</summary>
    public static ToldNotice? ForGroup(string groupId, int overdue, int today, int soon, Office office, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(office);
        var day = office.Day(nowUtc);
        var facts = new Dictionary<string, string>
        {
            ["date"] = CaseNotices.Iso(day),
            ["overdue"] = Text(overdue),
            ["today"] = Text(today),
            ["soon"] = Text(soon),
        };
        return overdue + today + soon == 0
            ? null
            : new(Key($"group:{groupId}", day), new(NoticeEvent.Digest, Audience.Group, groupId, "", facts, NoticeClass.Digest, QuietHours.NotBefore(office, nowUtc)));
    }

    /// <summary>When citizens are received next, in office time: today counts until it has begun, and days off do not.</summary>
    public static DateTime? NextReception(Office office, WorkCalendar calendar, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(calendar);
        var now = office.Local(nowUtc);
        var days = Enumerable.Range(0, 60).Select(ahead => DateOnly.FromDateTime(now).AddDays(ahead)).Where(calendar.IsWorkingDay);
        var times = from day in days
                    from reception in office.Reception
                    where reception.Weekday == day.DayOfWeek
                    let at = day.ToDateTime(reception.From)
                    where at >= now
                    orderby at
                    select (DateTime?)at;
        return times.FirstOrDefault();
    }

    private static string Key(string person, DateOnly day) => $"digest:{CaseNotices.Iso(day)}:{person}";

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Codes(MorningList list) => string.Join(';', list.First.Take(Named).Select(one => $"{one.Code}:{CaseNotices.Iso(one.DueOn)}"));
}
