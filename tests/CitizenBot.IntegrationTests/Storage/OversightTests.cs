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
        Assert.Equal(["KT-OPEN", "KT-SEALED"], (await store.OpenClocks(cancel)).Select(row => row.CaseCode).Order(StringComparer.Ordinal));
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
