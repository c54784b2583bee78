using System.Globalization;

namespace CitizenBot.Dialogs.Desk;

/// <summary>A case in a work list behind which a page begins, or before which it ends.</summary>
/// <param name="DueOn">Its due day; null when no limit runs.</param>
/// <param name="Code">Its code.</param>
/// <param name="Backward">True for the page before it.</param>
public sealed record WorkCursor(DateOnly? DueOn, string Code, bool Backward)
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Reads <c>&gt;2026-12-04~KT-7M4XP-3</c>; null for anything else.</summary>
    public static WorkCursor? Parse(string? text)
    {
        if (text is not { Length: > 1 } || text[0] is not ('>' or '<') || text[1..].Split('~') is not [var day, { Length: > 0 } code])
        {
            return null;
        }

        DateOnly? due = DateOnly.TryParseExact(day, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;
        return day.Length > 0 && due is null ? null : new WorkCursor(due, code, text[0] == '<');
    }

    public override string ToString() => $"{(Backward ? '<' : '>')}{DueOn?.ToString(Form, CultureInfo.InvariantCulture)}~{Code}";
}
