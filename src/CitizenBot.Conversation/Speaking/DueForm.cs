namespace CitizenBot.Conversation.Speaking;

/// <summary>The one place that decides how a statutory date sounds: its grade, how far it is, what makes it unsure.</summary>
/// <param name="Key">Form under <c>common.due</c>.</param>
/// <param name="After">Sentences under <c>common.due</c> that follow at the end of the paragraph.</param>
/// <param name="IsExpected">True when the sentence about the official date is owed once in the message.</param>
internal sealed record DueForm(string Key, IReadOnlyList<string> After, bool IsExpected)
{
    /// <param name="due">The date.</param>
    /// <param name="today">Today in the office's zone.</param>
    /// <param name="left">Days left (a citizen's right: calendar days, else working days); negative when it is over.</param>
    public static DueForm Of(DueArg due, DateOnly today, int left)
    {
        if (due.Grade == "unknown")
        {
            return new DueForm("unknown", [], false);
        }

        var expected = due.Grade == "expected" && !due.Right;
        var family = due.Right ? "right" : (due.Bare, expected) switch
        {
            (true, true) => "bare-expected",
            (true, false) => "bare",
            (false, true) => "expected",
            _ => "sure",
        };
        var form = due.On < today ? (left == 0 ? "passed" : "overdue")
            : due.On == today ? "today"
            : due.On == today.AddDays(1) && left == 1 ? "tomorrow"
            : left <= 0 ? "uncounted"
            : "ahead";
        var over = due.On < today;
        List<string> after = [];
        if (!over && due is { IfDay: not null, ThenOn: not null })
        {
            after.Add(due.ThenOn < due.On ? "if-working" : "if-off");
        }

        if (!over && due.NoCalendar)
        {
            after.Add("no-calendar");
        }

        return new DueForm($"{family}.{form}", after, expected && !over && !due.Bare);
    }
}
