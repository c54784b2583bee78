using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Makes the buttons that do something; their labels stand in one place, so typed labels are understood too.</summary>
public static class Offer
{
    private const string OpenList = "open";

    /// <summary>A button for an act, on a case where it needs one.</summary>
    public static Button Of(string act, string? caseCode = null, string? value = null) =>
        new(
            new Line($"desk.act.choice.{Name(act)}.label", act == Acts.Code ? new Args { ["caseCode"] = Arg.Code(caseCode ?? "") } : null),
            ButtonMeaning.Do(act, caseCode, value));

    /// <summary>A button that opens the work list, whole (<c>open</c>) or by a filter; it stands outside of the list and does not replace what it stands under.</summary>
    public static Button Work(string filter) =>
        new(new Line($"desk.act.choice.work-{filter}.label"), ButtonMeaning.Do(Acts.Work, value: filter == OpenList ? OpenList : new WorkView(filter).ToString()));

    /// <summary>The name of an offered act in the wording; buttons of a work list are named by what they show.</summary>
    internal static string Name(ButtonMeaning means) => means switch
    {
        { Act: Acts.Work, Value: OpenList } => "work-" + OpenList,
        { Act: Acts.WorkPage } or { Act: Acts.Work, Value: not null } => WorkView.Parse(means.Value) switch
        {
            { At: { } at } => at.Backward ? "work-previous" : "work-next",
            { Below: true, Filter: WorkView.All } => "work-below",
            { Value: not null } => "work-named",
            var view => "work-" + view.Filter,
        },
        _ => Name(means.Act!),
    };

    /// <summary>The name of an act in the wording.</summary>
    internal static string Name(string act) => act.Replace('.', '-');
}
