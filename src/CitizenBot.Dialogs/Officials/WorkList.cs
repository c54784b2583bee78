using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.Officials;

/// <summary>An official's open cases by the working hours left: code and next date, a button each, pages, and filters as buttons.</summary>
internal static class WorkList
{
    private static readonly string[] Plain = [WorkView.Overdue, WorkView.Today, WorkView.Week, WorkView.Waiting, WorkView.Unassigned, WorkView.Fields, WorkView.Units];

    private static Button Below { get; } = new(new Line("desk.act.choice.work-below.label"), ButtonMeaning.Do(Acts.WorkPage, value: new WorkView(Below: true).ToString()));

    public static Message Of(WorkPage page, DateOnly today, WorkCalendar calendar)
    {
        var view = page.View;
        if (page.All == 0 && !view.Below)
        {
            return new Message { Lines = [new("officials.list.none")], Buttons = [page.HasBelow ? Below : Offer.Of(Acts.How)], Kind = MessageKind.Card };
        }

        List<Line> lines = [new(view.Below ? "officials.list.title-below" : "officials.list.title", new() { ["count"] = Arg.Count(page.All, "case") })];
        if (view.Filter is WorkView.Fields or WorkView.Units)
        {
            lines.Add(new("officials.list.choose-" + view.Filter));
            return new Message { Lines = lines, Buttons = [.. page.Groups.Select(group => Group(view, group)), To(view, WorkView.All)], Kind = MessageKind.Card };
        }

        if (IsLong(page))
        {
            lines.Add(Heading(page));
        }

        lines.AddRange(page.Items.Count == 0 ? [new Line("officials.list.none-here")] : page.Items.Select(item => Item(item, page.HoursLeft, today, calendar)));
        return new Message { Lines = lines, Buttons = [.. Buttons(page)], Kind = MessageKind.Card };
    }

    private static Line Heading(WorkPage page) => page.View switch
    {
        { Filter: WorkView.All } => new("officials.list.counts", new()
        {
            ["overdueCases"] = Arg.Count(page.Overdue), ["todayCases"] = Arg.Count(page.Today), ["weekCases"] = Arg.Count(page.Week),
        }),
        { Filter: WorkView.Field or WorkView.Unit } => new("officials.list.filter-named", new() { ["word"] = page.Named ?? (Arg)new TextArg(page.View.Value ?? "?") }),
        _ => new("officials.list.filter-" + page.View.Filter),
    };

    private static IEnumerable<Button> Buttons(WorkPage page)
    {
        foreach (var item in page.Items)
        {
            yield return Offer.Of(Acts.Code, item.Code);
        }

        if (page.HasMore)
        {
            yield return Turn(page.View, "next", new WorkCursor(page.Items[^1].DueOn, page.Items[^1].Code, Backward: false));
        }

        if (page.HasBefore)
        {
            yield return Turn(page.View, "previous", new WorkCursor(page.Items[0].DueOn, page.Items[0].Code, Backward: true));
        }

        foreach (var filter in Plain.Where(filter => IsLong(page) && filter != page.View.Filter && !IsEmpty(page, filter)))
        {
            yield return To(page.View, filter);
        }

        if (page.View.Filter != WorkView.All || page.View.Below)
        {
            yield return To(new WorkView(), WorkView.All);
        }

        if (page.HasBelow && !page.View.Below)
        {
            yield return Below;
        }
    }

    /// <summary>What fits on one page needs no filter.</summary>
    private static bool IsLong(WorkPage page) => page.All > WorkOfTheOfficial.PageSize || page.View != new WorkView(Below: page.View.Below);

    /// <summary>A filter of which it is known that nothing stands behind it.</summary>
    private static bool IsEmpty(WorkPage page, string filter) => filter switch
    {
        WorkView.Overdue => page.Overdue == 0,
        WorkView.Today => page.Today == 0,
        WorkView.Week => page.Week == 0,
        _ => page.All == 0,
    };

    private static Button Turn(WorkView view, string where, WorkCursor at) =>
        new(new Line($"desk.act.choice.work-{where}.label"), ButtonMeaning.Do(Acts.WorkPage, value: (view with { At = at }).ToString()));

    private static Button To(WorkView view, string filter) =>
        new(new Line($"desk.act.choice.work-{filter}.label"), ButtonMeaning.Do(Acts.WorkPage, value: new WorkView(filter, Below: view.Below).ToString()));

    private static Button Group(WorkView view, WorkGroup group) => new(
        new Line("officials.list.group", new() { ["word"] = group.Name, ["count"] = Arg.Count(group.Count) }),
        ButtonMeaning.Do(Acts.WorkPage, value: new WorkView(view.Filter == WorkView.Fields ? WorkView.Field : WorkView.Unit, group.Id, view.Below).ToString()));

    private static Line Item(WorkItem item, int hoursLeft, DateOnly today, WorkCalendar calendar)
    {
        var line = Dated(item, hoursLeft, today, calendar);
        return item.Responsible is { } other ? new("officials.list.item-of", new() { ["what"] = new WordingArg(line), ["responsible"] = other }) : line;
    }

    private static Line Dated(WorkItem item, int hoursLeft, DateOnly today, WorkCalendar calendar)
    {
        var args = new Args { ["caseCode"] = Arg.Code(item.Code) };
        if (item is not { DueOn: { } due, Purpose: { } purpose })
        {
            return new("officials.list.item-no-date", args);
        }

        args.Add("purpose", Arg.Wording("officials.purpose." + purpose));
        if (due == today)
        {
            if (hoursLeft == 0)
            {
                return new("officials.list.item-today", args);
            }

            args.Add("left", Arg.Count(hoursLeft, "working-hour"));
            return new("officials.list.item-today-hours", args);
        }

        args.Add("dueOn", Arg.Date(due));
        var left = calendar.WorkingDaysLeft(today, due);
        args.Add(due < today ? "overdue" : "left", Arg.Count(Math.Abs(left), "working-day"));
        return new(due < today ? "officials.list.item-overdue" : "officials.list.item", args);
    }
}
