using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

/// <summary>What figures are read from: open cases and those closed since, their passed limits, and nothing of cases long closed.</summary>
public sealed class OversightTests
{
    private static readonly DateOnly From = new(2026, 12, 1);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Figures_AreThoseOfOpenCases_AndOfThoseClosedSince(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var database = await files.Open();
        var store = new BotStore(database);
        await Fill(store, files.Now);

        var figures = await store.CaseFigures(From, TestContext.Current.CancellationToken);

        Assert.Equal(["KT-OPEN", "KT-SEALED", "KT-SINCE"], figures.Select(row => row.Code).Order(StringComparer.Ordinal));
        Assert.Equal(
            new CaseFigureRow("KT-SINCE", "complaint", "kp5", "land", "Closed", Some.Day, From, "truong-kinh-te", 7, 3, false),
            figures.Single(row => row.Code == "KT-SINCE"));
        Assert.Null(figures.Single(row => row.Code == "KT-SEALED").Kind);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task PassedLimits_AreOpened_WithTheDayOnWhichTheyWereMet(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var database = await files.Open();
        var store = new BotStore(database);
        await Fill(store, files.Now);
        var cancel = TestContext.Current.CancellationToken;

        // The samples are due on 2026-12-04: passed on the 5th, not on the 4th.
        Assert.Empty(await store.PassedLimits(From, new DateOnly(2026, 12, 4), cancel));
        var passed = await store.PassedLimits(From, new DateOnly(2026, 12, 5), cancel);
        Assert.Equal(["KT-OPEN", "KT-SEALED", "KT-SINCE"], passed.Select(row => row.CaseCode).Order(StringComparer.Ordinal));
        Assert.All(passed, row => Assert.Equal("""{"note":"x"}""", row.Rest));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task SealedRecords_AreThoseOfDenunciationsOnly(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var database = await files.Open();
        var store = new BotStore(database);
        await Fill(store, files.Now);

        var records = await store.SealedRecords(["KT-OPEN", "KT-SEALED", "KT-NONE"], TestContext.Current.CancellationToken);

        Assert.Equal(["KT-SEALED"], records.Keys);
        Assert.Equal("{}", records["KT-SEALED"]);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task SpecialCandidates_AreFoundByClearColumnsAlone(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var database = await files.Open();
        var store = new BotStore(database);
        var (today, due) = (From.AddDays(9), From.AddDays(3));
        await Add("KT-CROWD", row => row with { People = 5 });
        await Add("KT-FOUR", row => row with { People = 4 });
        await Add("KT-LATE", row => row with { NextDueOn = due }, clock => clock with { Purpose = "resolve", State = "Running", DueOn = due });
        await Add("KT-LATE-TO-ACCEPT", row => row with { NextDueOn = due }, clock => clock with { State = "Running", DueOn = due });
        await Add("KT-DUE-TODAY", row => row with { NextDueOn = today }, clock => clock with { Purpose = "resolve", State = "Running", DueOn = today });
        await Add("KT-COMPLEX", row => row, clock => clock with { Purpose = "resolve", RuleId = "KN-GQ-1-PT", State = "Paused" });
        await Add("KT-ABOVE", row => row with { Kind = "Complaint" }, clock => clock with { Purpose = "transfer", State = "Stopped" });
        await Add("KT-OTHER", row => row with { Kind = "Proposal" }, clock => clock with { Purpose = "transfer", State = "Stopped" });
        await Add("KT-GUIDED", row => row with { Kind = "Complaint", Stage = "Guided", ClosedOn = From });
        await Add("KT-GUIDED-LONG", row => row with { Kind = "Complaint", Stage = "Guided", ClosedOn = From.AddDays(-1) });
        await Add("KT-CLOSED-CROWD", row => row with { People = 9, Stage = "Closed", ClosedOn = From });

        var found = await store.SpecialCandidates(5, ["KN-GQ-1-PT", "TC-GH-PT"], today, From, TestContext.Current.CancellationToken);

        Assert.Equal(["KT-ABOVE", "KT-COMPLEX", "KT-CROWD", "KT-GUIDED", "KT-LATE"], found);

        async Task Add(string code, Func<CaseRow, CaseRow> change, Func<ClockRow, ClockRow>? clock = null)
        {
            var write = Some.Case(code, files.Now);
            await store.Commit(
                new TurnCommit { At = files.Now, Cases = [write with { Row = change(write.Row) }], Clocks = clock is null ? [] : [clock(Some.Clock(code, code + "/1", null))] },
                TestContext.Current.CancellationToken);
        }
    }

    private static async Task Fill(BotStore store, DateTime now)
    {
        CaseWrite[] cases =
        [
            Some.Case("KT-OPEN", now), Some.Case("KT-SEALED", now, isSealed: true), Closed("KT-SINCE", From), Closed("KT-LONG", From.AddDays(-1)),
        ];
        await store.Commit(
            new TurnCommit { At = now, Cases = cases, Clocks = [.. cases.Select(one => Some.Clock(one.Row.Code, one.Row.Code + "/accept", null))] },
            TestContext.Current.CancellationToken);

        CaseWrite Closed(string code, DateOnly on)
        {
            var write = Some.Case(code, now);
            return write with { Row = write.Row with { Stage = "Closed", ClosedOn = on, Responsible = "truong-kinh-te", People = 7, Rating = 3, InTime = false } };
        }
    }
}
