using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Reads a page of an official's work list: clear columns of as many cases as a page has lines, and four counts.</summary>
public sealed class WorkPages(BotStore store, House house, WorkScopes scopes)
{
    /// <summary>Most fields or units to choose from.</summary>
    private const int MostGroups = 12;

    /// <param name="view">Which page.</param>
    /// <param name="context">Whose chat, and when.</param>
    /// <param name="stop">Stops the wait.</param>
    public async Task<WorkPage> Page(WorkView view, DeskContext context, CancellationToken stop)
    {
        if (context.OfficialId is not { } official || house.Office.Official(official) is not { } post || CaseAuthority.SeesCountsOnly(post))
        {
            return new WorkPage { View = view };
        }

        var below = await scopes.Below(official, context.Now, stop);
        var scope = view.Below ? below : await scopes.Own(official, context.Now, stop);
        var counts = await store.CountWork(scope, context.Today, EndOfWeek(context.Today), stop);
        var page = new WorkPage
        {
            View = view,
            All = counts.All,
            Overdue = counts.Overdue,
            Today = counts.Today,
            Week = counts.Week,
            HasBelow = below.Officials.Count > 0,
            HoursLeft = (int)Math.Ceiling(new WorkingHours(house.Office, house.Calendar).LeftUntilEndOf(context.Today, context.Now).TotalHours),
        };
        if (view.Filter is WorkView.Fields or WorkView.Units)
        {
            var groups = await store.CountWorkBy(scope, view.Filter == WorkView.Units, stop);
            return page with { Groups = [.. groups.Where(group => group.Id is not null).Take(MostGroups).Select(group => new WorkGroup(group.Id!, Name(view.Filter, group.Id!), group.Count))] };
        }

        // One line more than is shown tells whether the list goes on.
        var at = view.At is { } cursor ? new WorkPlace(cursor.DueOn, cursor.Code, cursor.Backward) : null;
        var rows = await store.WorkOf(scope, Filter(view, context.Today), at, WorkOfTheOfficial.PageSize + 1, stop);
        var goesOn = rows.Count > WorkOfTheOfficial.PageSize;
        var backward = at?.Backward == true;
        var shown = !goesOn ? rows : backward ? [.. rows.Skip(1)] : [.. rows.Take(WorkOfTheOfficial.PageSize)];
        return page with
        {
            Items = [.. shown.Select(row => new WorkItem(row.Code, row.DueOn, row.Purpose, row.Responsible == official ? null : Title(row.Responsible)))],
            HasMore = backward || goesOn,
            HasBefore = backward ? goesOn : at is not null,
            Named = view.Filter is WorkView.Field or WorkView.Unit && view.Value is { } id ? Name(view.Filter, id) : null,
        };
    }

    /// <summary>The filter of a view, as the store understands it.</summary>
    private static WorkFilter Filter(WorkView view, DateOnly today) => view.Filter switch
    {
        WorkView.Overdue => new WorkFilter { DueTo = today.AddDays(-1) },
        WorkView.Today => new WorkFilter { DueFrom = today, DueTo = today },
        WorkView.Week => new WorkFilter { DueFrom = today.AddDays(1), DueTo = EndOfWeek(today) },
        WorkView.Waiting => new WorkFilter { Waiting = true },
        WorkView.Unassigned => new WorkFilter { Unassigned = true },
        WorkView.Field => new WorkFilter { Field = view.Value ?? "" },
        WorkView.Unit => new WorkFilter { Unit = view.Value ?? "" },
        _ => WorkFilter.All,
    };

    private static DateOnly EndOfWeek(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);

    private LocalizedArg Title(string? official) => house.Office.Official(official)?.Title is { } title ? new(title.Vi, title.En) : new("?", "?");

    private LocalizedArg Name(string filter, string id)
    {
        var name = filter is WorkView.Units or WorkView.Unit ? house.Office.Unit(id)?.Name : house.Office.Field(id)?.Name;
        return name is null ? new(id, id) : new(name.Vi, name.En);
    }
}
