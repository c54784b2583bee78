using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

public sealed class OpeningTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Migrations_AgreeWithTheModel(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();

        Assert.False(database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Open_Again_KeepsWhatWasThere(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using (var first = await house.Open())
        {
            await new BotStore(first).SetMeta("demo", "yes", TestContext.Current.CancellationToken);
        }
        await using var again = await house.Open();

        Assert.Equal("yes", await new BotStore(again).GetMeta("demo", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_TwoHostsAtOnceOnPostgreSql_MigratesOnce()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.PostgreSql);
        // The keys are there already, as on hosts that share a folder.
        CitizenBot.Storage.Sealing.KeyRing.Open(house.Options.KeysDirectory, mayCreate: true);

        var hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.Open()));

        Assert.All(hosts, h => Assert.False(h.HasPendingModelChanges()));
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("Database=nowhere", "createdb")]
    [InlineData("Port=1", "cannot be reached")]
    public async Task Open_APostgreSqlThatIsNotThere_SaysWhatToDo(string change, string remedy)
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.PostgreSql);
        var options = house.Options with { ConnectionString = house.Options.ConnectionString + ";" + change };

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(
            () => BotDatabase.Open(options, OpenMode.Host, house.Time, TestContext.Current.CancellationToken));

        Assert.Contains(remedy, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SecondHostOfADataFolder_IsRefusedWithASentence()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var first = await house.Open();

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => house.Open());

        Assert.Contains("Another host already serves", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Data:Directory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AVisitorBesideTheHost_TakesNoLock()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var host = await house.Open();
        await using var visitor = await house.Open(OpenMode.Visitor);
        await new BotStore(host).SetMeta("a", "1", TestContext.Current.CancellationToken);

        Assert.Equal("1", await new BotStore(visitor).GetMeta("a", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Open_AVisitorOfAnOldSchema_IsRefused(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await (await house.Open()).DisposeAsync();
        await RawSql.Run(house, "DELETE FROM \"__EFMigrationsHistory\"");

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => house.Open(OpenMode.Visitor));

        Assert.Contains("older than this program", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Open_ANewerSchema_IsRefused(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await (await house.Open()).DisposeAsync();
        await RawSql.Run(house, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')");

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => house.Open());

        Assert.Contains("29990101000000_Later", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AfterAHostWasKilledWhileMigratingSqlite_StartsAgain()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await (await house.Open()).DisposeAsync();
        await RawSql.Run(house, "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-11-25 02:31:00')");
        // As if a migration were still to be done, so that EF really comes to its lock.
        foreach (var table in await RawSql.Run(house, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"))
        {
            await RawSql.Run(house, $"PRAGMA foreign_keys = OFF; DROP TABLE \"{table[0]}\"");
        }
        await RawSql.Run(house, "DELETE FROM \"__EFMigrationsHistory\"");

        await using var database = await house.Open().WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);

        Assert.False(database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Open_OnSqlite_ClearsLeasesOfADeadHostButNotABackOff()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var cancel = TestContext.Current.CancellationToken;
        string dead, refused;
        await using (var first = await house.Open())
        {
            var store = new BotStore(first);
            dead = (await store.OpenChat("web", "dead", "vi", cancel)).Id;
            refused = (await store.OpenChat("web", "refused", "vi", cancel)).Id;
            await store.Commit(new TurnCommit { At = house.Now, Outbox = [Some.Reply(dead, "a"), Some.Reply(refused, "b")] }, cancel);
            var lanes = await store.ClaimLanes("killed", 10, house.Now, TimeSpan.FromSeconds(60), cancel: cancel);
            var rows = await store.ReadDue("killed", lanes, house.Now, cancel);
            await store.Refuse("killed", refused, rows.Single(r => r.Lane == refused).Id, house.Now.AddMinutes(10), "429", cancel);
            Assert.True(await store.TryLease("bot", "killed", house.Now, house.Now.AddHours(1), cancel));
        }
        await using var again = await house.Open();
        var next = new BotStore(again);

        Assert.Equal([dead], await next.ClaimLanes("next", 10, house.Now, TimeSpan.FromSeconds(60), cancel: cancel));
        Assert.True(await next.TryLease("bot", "next", house.Now, house.Now.AddHours(1), cancel));
    }
}
