using System.Globalization;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Conversation.Prompts;

/// <summary>A day. What cannot be is said back with the day that was perhaps meant, as a button.</summary>
/// <remarks>The choices <c>today</c> and <c>yesterday</c> are days as seen on the day of arrival; a choice may also be a day itself (<c>2026-08-15</c>).</remarks>
public sealed record DatePrompt : Prompt<DateOnly>
{
    /// <summary>A day that has not come is perhaps one of this year with a slip in the year; the day almost a year ago is no good guess.</summary>
    private const int FarBack = 300;

    /// <summary>Which days are taken.</summary>
    public DateSpan Span { get; init; }

    /// <summary>The first day that is taken, where the span alone does not say; null for no such limit.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last day that is taken; null for no such limit.</summary>
    public DateOnly? Latest { get; init; }

    public override Reading<DateOnly> Read(Reply reply)
    {
        if (reply.Choice is { } pressed)
        {
            return InLimits(Chosen(pressed, reply.Today));
        }

        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        return DateReader.Find(reply.Text!, reply.Today, Span) switch
        {
            DateFound.Day { On: var day } => OutOfLimits(day) is { } beyond ? beyond : InSpan(day, reply.Today),
            DateFound.NoSuchDay { Month: >= 1 and <= 12 } never => new Retry("no-such-day", new() { ["dayOfMonth"] = Arg.Count(never.DayOfMonth), ["month"] = Arg.Count(never.Month) }),
            DateFound.NoSuchDay never => new Retry("no-such-month", new() { ["month"] = Arg.Count(never.Month) }),
            DateFound.MonthOnly => new Retry("month-only"),
            _ => ChoiceMatch.Find(this, reply) is { } choice ? InLimits(Chosen(choice.Value, reply.Today)) : new Retry("unreadable"),
        };
    }

    private static Reading<DateOnly> Chosen(string choice, DateOnly today) => choice switch
    {
        "today" => Reading<DateOnly>.Chosen(today, choice),
        "yesterday" => Reading<DateOnly>.Chosen(today.AddDays(-1), choice),
        _ when DateOnly.TryParseExact(choice, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Reading<DateOnly>.Chosen(day, choice),
        _ => new Retry("other-date"),
    };

    private Reading<DateOnly> InLimits(Reading<DateOnly> chosen) => chosen.Understood && OutOfLimits(chosen.Value) is { } beyond ? beyond : chosen;

    private Retry? OutOfLimits(DateOnly day) =>
        day < Earliest ? new Retry("too-early", new() { ["date"] = Arg.Date(day, DateStyle.Numeric), ["earliest"] = Arg.Date(Earliest.Value, DateStyle.Numeric) })
        : day > Latest ? new Retry("too-late", new() { ["date"] = Arg.Date(day, DateStyle.Numeric), ["latest"] = Arg.Date(Latest.Value, DateStyle.Numeric) })
        : null;

    private Reading<DateOnly> InSpan(DateOnly day, DateOnly today)
    {
        if (Span != DateSpan.TodayOrLater && (Span == DateSpan.Any || day <= today))
        {
            return day;
        }

        if (Span == DateSpan.TodayOrLater)
        {
            return day >= today ? day : new Retry("past", new() { ["date"] = Arg.Date(day, DateStyle.Numeric) });
        }

        var meant = day;
        while (meant > today)
        {
            meant = meant.AddYears(-1);
        }

        if (today.DayNumber - meant.DayNumber > FarBack)
        {
            return new Retry("not-yet", new() { ["date"] = Arg.Date(day, DateStyle.Numeric) });
        }

        return new Retry("future", new() { ["date"] = Arg.Date(day, DateStyle.Numeric), ["meant"] = Arg.Date(meant, DateStyle.Numeric) }, Suggested(meant));
    }

    private IReadOnlyList<Choice> Suggested(DateOnly meant) =>
    [
        new(meant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new Line("common.label.date", new() { ["date"] = Arg.Date(meant, DateStyle.Numeric) }), Vocabulary.Words.List("yes")),
        new("other-date", new Line("common.label.other-date"), Vocabulary.Words.List("no")),
    ];
}
