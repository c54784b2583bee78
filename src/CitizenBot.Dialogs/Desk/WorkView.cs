using System.Globalization;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Which page of a work list is looked at; it travels in the buttons of the list, so that the list needs no memory.</summary>
/// <param name="Filter">One of <see cref="Filters"/>.</param>
/// <param name="Value">The field's or unit's id of the filters <c>field</c> and <c>unit</c>.</param>
/// <param name="Below">True for the cases of those under the official, instead of their own.</param>
public sealed record WorkView(string Filter = WorkView.All, string? Value = null, bool Below = false)
{
    public const string All = "all";
    public const string Overdue = "overdue";
    public const string Today = "today";
    public const string Week = "week";
    public const string Waiting = "waiting";
    public const string Unassigned = "unassigned";
    public const string Field = "field";
    public const string Unit = "unit";

    /// <summary>Not a list but the choice of a field.</summary>
    public const string Fields = "fields";

    /// <summary>Not a list but the choice of a unit.</summary>
    public const string Units = "units";

    /// <summary>Where the page begins or ends; null for the first.</summary>
    public WorkCursor? At { get; init; }

    /// <summary>Every filter there is.</summary>
    public static IReadOnlyList<string> Filters { get; } = [All, Overdue, Today, Week, Waiting, Unassigned, Field, Unit, Fields, Units];

    /// <summary>Reads what a button carried; what this release does not know is the first page of everything.</summary>
    public static WorkView Parse(string? text)
    {
        var parts = (text ?? "").Split('|');
        return parts is [var scope, var filter, var value, var at] && Filters.Contains(filter)
            ? new WorkView(filter, value.Length > 0 ? value : null, scope == "below") { At = WorkCursor.Parse(at) }
            : new WorkView();
    }

    /// <summary>The text a button carries.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Below ? "below" : "own")}|{Filter}|{Value}|{At}");
}
