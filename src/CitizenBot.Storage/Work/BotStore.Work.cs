using System.Text;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <content>Work lists: a page is read by the index of who has a case and when it is due, however many cases there are.</content>
public sealed partial class BotStore
{
    /// <summary>A page of open cases, the most urgent first; those without a running limit stand last.</summary>
    /// <param name="scope">Whose.</param>
    /// <param name="filter">Which.</param>
    /// <param name="at">Where the page begins or ends; null for the first page.</param>
    /// <param name="take">How many lines.</param>
    public Task<IReadOnlyList<WorkRow>> WorkOf(WorkScope scope, WorkFilter filter, WorkPlace? at, int take, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(filter);
        var backward = at?.Backward == true;
        return database.Read<IReadOnlyList<WorkRow>>(
            async session =>
            {
                var found = new List<WorkRow>();
                // NULL sorts otherwise on each database: dated cases are one read, the others a second that is seldom needed.
                for (var dated = !backward; ; dated = !dated)
                {
                    var behind = at is not null && (at.DueOn is not null) == dated ? at : null;
                    var over = at is not null && behind is null && (dated != backward);
                    var outOfFilter = !dated && (filter.DueFrom is not null || filter.DueTo is not null);
                    if (found.Count < take && scope.Officials.Count > 0 && !over && !outOfFilter)
                    {
                        var (sql, values) = PageSql(scope, filter, behind, dated, backward, take - found.Count);
                        found.AddRange(await session.Query(
                            sql, values, r => new WorkRow(r.GetString(0), r.IsDBNull(1), r.DayOrNull(2), r.Text(4), r.Text(3)), cancel));
                    }

                    if (dated == backward)
                    {
                        break;
                    }
                }

                if (backward)
                {
                    found.Reverse();
                }

                return found;
            },
            cancel);
    }

    /// <summary>How many open cases there are in a scope, by due day.</summary>
    /// <param name="today">The office's day.</param>
    /// <param name="weekEnd">Last day of <see cref="WorkCounts.Week"/>.</param>
    public async Task<WorkCounts> CountWork(WorkScope scope, DateOnly today, DateOnly weekEnd, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Officials.Count == 0)
        {
            return new WorkCounts(0, 0, 0, 0);
        }

        var (where, values) = ScopeSql(scope);
        return (await Query(
            "SELECT count(*), count(*) FILTER (WHERE next_due_on < @today), count(*) FILTER (WHERE next_due_on = @today), " +
            $"count(*) FILTER (WHERE next_due_on > @today AND next_due_on <= @week) FROM cases WHERE closed_on IS NULL AND {where}",
            [.. values, ("@today", today), ("@week", weekEnd)],
            r => new WorkCounts(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)), cancel)).Single();
    }

    /// <summary>The open cases of a scope by field or by unit, the most first; null is not known.</summary>
    public async Task<IReadOnlyList<(string? Id, int Count)>> CountWorkBy(WorkScope scope, bool unit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Officials.Count == 0)
        {
            return [];
        }

        var (where, values) = ScopeSql(scope);
        var column = unit ? "unit" : "field";
        return await Query(
            $"SELECT {column}, count(*) FROM cases WHERE closed_on IS NULL AND {where} GROUP BY {column} ORDER BY count(*) DESC, {column}",
            values, r => (r.Text(0), r.GetInt32(1)), cancel);
    }

    /// <summary>Everybody's open cases in figures.</summary>
    /// <param name="today">The office's day.</param>
    /// <param name="soon">Last day of <see cref="WorkSum.Soon"/>.</param>
    public async Task<IReadOnlyList<WorkSum>> SumWork(DateOnly today, DateOnly soon, CancellationToken cancel = default)
    {
        const string Overdue = "next_due_on < @today", Today = "next_due_on = @today", Soon = "next_due_on > @today AND next_due_on <= @soon", Open = "kind IS NOT NULL AND ";
        string[] figures = [Overdue, Today, Soon, "waiting", "unassigned", Open + Overdue, Open + Today, Open + Soon];
        return await Query(
            $"SELECT responsible, {string.Join(", ", figures.Select(figure => $"count(*) FILTER (WHERE {figure})"))} " +
            "FROM cases WHERE closed_on IS NULL AND responsible IS NOT NULL GROUP BY responsible ORDER BY responsible",
            [("@today", today), ("@soon", soon)],
            r => new WorkSum(
                r.GetString(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6), r.GetInt32(7), r.GetInt32(8)),
            cancel);
    }

    /// <summary>How many open cases of an official ended their first limit on or before a day.</summary>
    public async Task<int> CountOverdueSince(string official, DateOnly day, bool unassigned, CancellationToken cancel = default) =>
        (await Query(
            "SELECT count(*) FROM cases WHERE closed_on IS NULL AND responsible = @official AND next_due_on <= @day AND unassigned = @unassigned",
            [("@official", official), ("@day", day), ("@unassigned", unassigned)], r => r.GetInt32(0), cancel)).Single();

    /// <summary>Codes of the sealed open cases of some officials: few, and to be looked at one by one before a deputy sees a list.</summary>
    public async Task<IReadOnlyList<string>> SealedWork(IReadOnlyList<string> officials, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(officials);
        if (officials.Count == 0)
        {
            return [];
        }

        var (where, values) = ScopeSql(new WorkScope(officials, []));
        return await Query($"SELECT code FROM cases WHERE closed_on IS NULL AND kind IS NULL AND {where} ORDER BY code", values, r => r.GetString(0), cancel);
    }

    /// <summary>One ordered and limited read for each official, put together: a list of several would have to be sorted whole.</summary>
    private static (string Sql, (string, object?)[] Values) PageSql(
        WorkScope scope, WorkFilter filter, WorkPlace? behind, bool dated, bool backward, int take)
    {
        var values = new List<(string, object?)> { ("@take", take) };
        var where = new StringBuilder(dated ? "next_due_on IS NOT NULL" : "next_due_on IS NULL");
        void And(string condition, params ReadOnlySpan<(string, object?)> more)
        {
            where.Append(" AND ").Append(condition);
            values.AddRange(more);
        }

        if (behind is not null && dated)
        {
            And($"(next_due_on, code) {(backward ? '<' : '>')} (@due, @code)", ("@due", behind.DueOn), ("@code", behind.Code));
        }
        else if (behind is not null)
        {
            And($"code {(backward ? '<' : '>')} @code", ("@code", behind.Code));
        }

        if (filter.DueFrom is { } from)
        {
            And("next_due_on >= @from", ("@from", from));
        }

        if (filter.DueTo is { } to)
        {
            And("next_due_on <= @to", ("@to", to));
        }

        if (filter.Waiting)
        {
            And("waiting");
        }

        if (filter.Unassigned)
        {
            And("unassigned");
        }

        if (filter.Unit is { } unit)
        {
            And("unit = @unit", ("@unit", unit));
        }

        if (filter.Field is { } field)
        {
            And("field = @field", ("@field", field));
        }

        for (var at = 0; at < scope.Barred.Count; at++)
        {
            And($"code <> @b{at}", ($"@b{at}", scope.Barred[at]));
        }

        values.AddRange(scope.Officials.Select((official, at) => ($"@o{at}", (object?)official)));
        var order = (dated, backward) switch
        {
            (true, false) => "next_due_on, code",
            (true, true) => "next_due_on DESC, code DESC",
            (false, false) => "code",
            _ => "code DESC",
        };
        var parts = scope.Officials.Select((_, at) =>
            $"SELECT * FROM (SELECT code, kind, next_due_on, responsible FROM cases WHERE closed_on IS NULL AND responsible = @o{at} AND {where} ORDER BY {order} LIMIT @take) p{at}");
        return (
            "SELECT w.code, w.kind, w.next_due_on, w.responsible, " +
            "(SELECT k.purpose FROM clocks k WHERE k.case_code = w.code AND k.state = 'Running' AND k.due_on = w.next_due_on ORDER BY k.id LIMIT 1) " +
            $"FROM ({string.Join(" UNION ALL ", parts)}) w ORDER BY {order} LIMIT @take",
            [.. values]);
    }

    private static (string Sql, (string, object?)[] Values) ScopeSql(WorkScope scope)
    {
        var officials = string.Join(", ", scope.Officials.Select((_, at) => $"@o{at}"));
        var barred = string.Concat(scope.Barred.Select((_, at) => $" AND code <> @b{at}"));
        return ($"responsible IN ({officials}){barred}", [.. scope.Officials.Select((id, at) => ($"@o{at}", (object?)id)), .. scope.Barred.Select((code, at) => ($"@b{at}", (object?)code))]);
    }
}
