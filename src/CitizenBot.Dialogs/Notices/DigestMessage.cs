using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Notices;

/// <summary>The words of the morning's digest: a line a sort, the first codes of each. The first line is the day alone.</summary>
internal static class DigestMessage
{
    public static IEnumerable<Line> Lines(Notice notice, Office office, WorkCalendar calendar)
    {
        var today = Day(notice.Facts.GetValueOrDefault("date")) ?? default;
        if (notice.Audience == Audience.Group)
        {
            yield return new("notices.digest.group", new()
            {
                ["on"] = Arg.Date(today), ["overdueCases"] = Number(notice, "overdue"), ["todayCases"] = Number(notice, "today"), ["soonCases"] = Number(notice, "soon"),
            });
            yield break;
        }

        yield return new("notices.digest.official", new() { ["on"] = Arg.Date(today) });
        var absent = Split(notice, StandIns.InsteadOf);
        if (absent.Count > 0)
        {
            yield return new("notices.digest.instead-of", new() { ["title"] = Arg.Series(absent.Select(id => Title(office, id))) });
        }

        yield return Sort(notice, "overdue", due => Arg.Count(-calendar.WorkingDaysLeft(today, due), "working-day"));
        yield return Sort(notice, "today", null);
        yield return Sort(notice, "soon", due => Arg.Date(due));
        if (Split(notice, "half") is { Count: > 0 } half)
        {
            yield return new("notices.digest.half", new() { ["cases"] = Listed(half.Take(MorningDigest.Named).Select(code => (Arg)new CodeArg(code)), half.Count - MorningDigest.Named) });
        }

        yield return new("notices.digest.waiting", new() { ["count"] = Number(notice, "waiting") });
        yield return new("notices.digest.unassigned", new() { ["count"] = Number(notice, "unassigned") });
        if (Count(notice, "below") > 0)
        {
            yield return new("notices.digest.below", new() { ["count"] = Arg.Count(Count(notice, "below"), "case") });
        }

        if (DateTime.TryParseExact(notice.Facts.GetValueOrDefault("reception"), "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reception))
        {
            yield return new("notices.digest.reception", new()
            {
                ["on"] = Arg.Date(DateOnly.FromDateTime(reception)), ["time"] = Arg.Text(reception.ToString("HH:mm", CultureInfo.InvariantCulture)),
            });
        }
    }

    public static IEnumerable<Button> Buttons(Notice notice) => notice.Audience == Audience.Group
        ? []
        : Count(notice, "overdue") > 0
            ? [Offer.Work("open"), Offer.Work(WorkView.Overdue)]
            : [Offer.Work("open")];

    /// <summary>Title of a post of the office file; a post that is gone is a question mark.</summary>
    public static Arg Title(Office office, string? id) => office.Official(id)?.Title is { } title ? Arg.Localized(title.Vi, title.En) : Arg.Text("?");

    private static Line Sort(Notice notice, string sort, Func<DateOnly, Arg>? beside)
    {
        var count = Count(notice, sort);
        if (count == 0)
        {
            return new($"notices.digest.{sort}-none");
        }

        var first = Split(notice, sort + "-first").Select(one => one.Split(':')).ToList();
        var named = first.Select(one => beside is null
            ? new CodeArg(one[0])
            : Arg.Wording("notices.digest.item", new() { ["caseCode"] = Arg.Code(one[0]), ["value"] = beside(Day(one[1]) ?? default) }));
        return new($"notices.digest.{sort}", new() { ["count"] = Arg.Count(count), ["cases"] = Listed(named, count - first.Count) });
    }

    private static Arg Listed(IEnumerable<Arg> named, int more) =>
        Arg.Series(more > 0 ? named.Append(Arg.Wording("notices.digest.more", new() { ["count"] = Arg.Count(more, "case") })) : named);

    private static List<string> Split(Notice notice, string fact) => [.. notice.Facts.GetValueOrDefault(fact, "").Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private static int Count(Notice notice, string fact) => int.TryParse(notice.Facts.GetValueOrDefault(fact), CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static Arg Number(Notice notice, string fact) => Arg.Count(Count(notice, fact));

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
