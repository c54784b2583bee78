using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

public sealed class HotspotTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AHotspot_IsWrittenWhole_AndAStaleWriteIsAConflict(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var database = await files.Open();
        var store = new BotStore(database);
        var stop = TestContext.Current.CancellationToken;
        var row = new HotspotRow { Id = "hs-1", Field = "moi-truong", State = "forming", OpenedOn = new(2026, 12, 1), ChangedAt = files.Now, Body = "{\"a\":1}", Version = 0 };

        async Task<CommitOutcome> Write(HotspotRow one) => (await store.Commit(new TurnCommit { At = files.Now, Hotspots = [one] }, stop)).Outcome;

        Assert.Equal(CommitOutcome.Committed, await Write(row));
        Assert.Equal(CommitOutcome.Conflict, await Write(row));
        Assert.Equal(CommitOutcome.Committed, await Write(row with { Version = 1, State = "closed", ClosedOn = new(2026, 12, 5), Body = "{\"a\":2}" }));
        Assert.Equal(CommitOutcome.Conflict, await Write(row with { Version = 1, State = "growing" }));
        Assert.Equal(row with { Version = 2, State = "closed", ClosedOn = new(2026, 12, 5), Body = "{\"a\":2}" }, await store.Hotspot("hs-1", stop));
        Assert.Single(await store.Hotspots(new(2026, 12, 5), stop));
        Assert.Empty(await store.Hotspots(new(2026, 12, 6), stop));
        Assert.Null(await store.Hotspot("hs-2", stop));
    }

    /// <summary>Ten copies by one person are one; another matter, unit or person, and the same after a month, count; who filed does not come out.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Filings_CountAPersonOnce_AboutOneMatterAndPlace(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var database = await files.Open();
        var store = new BotStore(database);
        var stop = TestContext.Current.CancellationToken;
        var cases = Enumerable.Range(0, 10).Select(copy => Filed($"KT-COPY{copy}", "an", Some.Day.AddDays(copy)))
            .Append(Filed("KT-LATER", "an", Some.Day.AddDays(30)))
            .Append(Filed("KT-MATTER", "an", Some.Day.AddDays(1), matter: "m-1"))
            .Append(Filed("KT-FIELD", "an", Some.Day.AddDays(1), field: "water"))
            .Append(Filed("KT-UNIT", "an", Some.Day.AddDays(1), unit: "kp6"))
            .Append(Filed("KT-OTHER", "binh", Some.Day.AddDays(1)))
            .Append(Filed("KT-SEALED", "chi", Some.Day.AddDays(1), isSealed: true))
            .Append(Filed("KT-BEFORE", "dung", Some.Day.AddDays(-1)));
        Assert.Equal(CommitOutcome.Committed, (await store.Commit(new TurnCommit { At = files.Now, Cases = [.. cases] }, stop)).Outcome);

        var filings = await store.Filings(Some.Day, Some.Day.AddDays(40), 30, cancel: stop);

        Assert.Equal(16, filings.Count);
        Assert.Equal(["KT-COPY0", "KT-FIELD", "KT-LATER", "KT-MATTER", "KT-OTHER", "KT-UNIT"], Codes(row => row.InField));
        Assert.Equal(["KT-COPY0", "KT-LATER", "KT-MATTER", "KT-OTHER", "KT-SEALED", "KT-UNIT"], Codes(row => row.Pooled));

        IEnumerable<string> Codes(Func<FilingRow, bool> counts) => filings.Where(counts).Select(row => row.Code).Order(StringComparer.Ordinal);

        CaseWrite Filed(string code, string person, DateOnly day, string unit = "kp5", string field = "land", string? matter = null, bool isSealed = false)
        {
            var write = Some.Case(code, files.Now, isSealed: isSealed);
            return write with { Row = write.Row with { FiledOn = day, Unit = unit, Field = field, Matter = matter }, Person = person };
        }
    }
}
