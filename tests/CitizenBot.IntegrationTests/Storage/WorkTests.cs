using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

/// <summary>Work lists page through the index, forward and back, with every filter, on both databases alike.</summary>
public sealed class WorkTests
{
    private static readonly DateOnly Today = new(2026, 12, 4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Pages_ForwardAndBack_AreTheWholeListInOrder(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var rows = await Fill(store, house.Now);
        var chance = new Random(4);
        foreach (var (scope, filter, expected) in Lists(rows))
        {
            var size = 1 + chance.Next(7);
            var forward = new List<WorkRow>();
            WorkPlace? at = null;
            while (await store.WorkOf(scope, filter, at, size, Cancel) is { Count: > 0 } page)
            {
                forward.AddRange(page);
                at = new WorkPlace(page[^1].DueOn, page[^1].Code);
            }

            Assert.Equal(expected, forward.Select(row => row.Code));
            if (forward.Count == 0)
            {
                continue;
            }

            var backward = new List<WorkRow> { forward[^1] };
            while (await store.WorkOf(scope, filter, new WorkPlace(backward[0].DueOn, backward[0].Code, Backward: true), size, Cancel) is { Count: > 0 } page)
            {
                backward.InsertRange(0, page);
            }

            Assert.Equal(expected, backward.Select(row => row.Code));
        }
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Counts_AgreeWithTheLists(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var open = (await Fill(store, house.Now)).Where(row => row.ClosedOn is null).ToList();
        var own = open.Where(row => row.Responsible == "an" && row.Code != "KT-03").ToList();
        var week = Today.AddDays(2);

        var counts = await store.CountWork(new WorkScope(["an"], ["KT-03"]), Today, week, Cancel);
        var sums = await store.SumWork(Today, week, Cancel);
        var fields = await store.CountWorkBy(new WorkScope(["an"], ["KT-03"]), unit: false, Cancel);

        Assert.Equal(
            new WorkCounts(own.Count, own.Count(row => row.DueOn() < Today), own.Count(row => row.DueOn() == Today), own.Count(row => row.DueOn() > Today && row.DueOn() <= week)),
            counts);
        Assert.Equal(["an", "binh"], sums.Select(sum => sum.Responsible));
        foreach (var sum in sums)
        {
            var theirs = open.Where(row => row.Responsible == sum.Responsible).ToList();
            Assert.Equal(theirs.Count(row => row.DueOn() < Today), sum.Overdue);
            Assert.Equal(theirs.Count(row => row.Waiting), sum.Waiting);
            Assert.Equal(theirs.Count(row => row.Unassigned), sum.Unassigned);
            Assert.Equal(theirs.Count(row => row.Kind is not null && row.DueOn() < Today), sum.OpenOverdue);
            Assert.Equal(
                theirs.Count(row => row.DueOn() <= Today.AddDays(-2) && row.Unassigned),
                await store.CountOverdueSince(sum.Responsible, Today.AddDays(-2), unassigned: true, Cancel));
        }

        Assert.Equal(own.GroupBy(row => row.Field).ToDictionary(group => group.Key!, group => group.Count()), fields.ToDictionary(field => field.Id!, field => field.Count));
        Assert.Equal(open.Where(row => row.Kind is null && row.Responsible == "an").Select(row => row.Code).Order(StringComparer.Ordinal), await store.SealedWork(["an"], Cancel));
    }

    private static IEnumerable<(WorkScope Scope, WorkFilter Filter, IEnumerable<string> Expected)> Lists(IReadOnlyList<CaseRow> rows)
    {
        (WorkFilter Filter, Func<CaseRow, bool> Holds)[] filters =
        [
            (WorkFilter.All, _ => true),
            (new() { DueTo = Today.AddDays(-1) }, row => row.DueOn() < Today),
            (new() { DueFrom = Today, DueTo = Today }, row => row.DueOn() == Today),
            (new() { Waiting = true }, row => row.Waiting),
            (new() { Unassigned = true }, row => row.Unassigned),
            (new() { Unit = "kp1" }, row => row.Unit == "kp1"),
            (new() { Field = "land", DueFrom = Today }, row => row.Field == "land" && row.DueOn() >= Today),
        ];
        foreach (var officials in (string[][])[["an"], ["an", "binh"], ["nobody"], []])
        {
            foreach (var (filter, holds) in filters)
            {
                yield return (
                    new WorkScope(officials, ["KT-05"]),
                    filter,
                    rows.Where(row => row.ClosedOn is null && row.Code != "KT-05" && officials.Contains(row.Responsible) && holds(row))
                        .OrderBy(row => row.NextDueOn ?? DateOnly.MaxValue).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.Code));
            }
        }
    }

    private static async Task<IReadOnlyList<CaseRow>> Fill(BotStore store, DateTime now)
    {
        var chance = new Random(3);
        var cases = Enumerable.Range(0, 60).Select(number =>
        {
            var write = Some.Case($"KT-{number:00}", now, isSealed: number % 11 == 3);
            return write with
            {
                Row = write.Row with
                {
                    Responsible = number % 3 == 0 ? "an" : number % 3 == 1 ? "binh" : number % 2 == 0 ? "an" : null,
                    ClosedOn = number % 7 == 6 ? Some.Day : null,
                    NextDueOn = chance.Next(5) == 0 ? null : Today.AddDays(chance.Next(9) - 4),
                    Waiting = chance.Next(3) == 0,
                    Unassigned = chance.Next(3) == 0,
                    Unit = $"kp{chance.Next(3)}",
                    Field = chance.Next(2) == 0 ? "land" : "road",
                },
            };
        }).ToList();
        await store.Commit(new TurnCommit { At = now, Cases = cases }, Cancel);
        return [.. cases.Select(write => write.Row)];
    }
}

internal static class DueOf
{
    /// <summary>A due day that compares as none where there is none.</summary>
    public static DateOnly? DueOn(this CaseRow row) => row.NextDueOn;
}
