using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

public sealed class CaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task CheckPin_OpensOnlyItsOwnCase(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-A", house.Now), Some.Case("KT-B", house.Now) with { Pin = null }] }, Cancel);

        Assert.True(await store.CheckPin("KT-A", "482915", Cancel));
        Assert.False(await store.CheckPin("KT-A", "482916", Cancel));
        Assert.False(await store.CheckPin("KT-B", "482915", Cancel));
        Assert.False(await store.CheckPin("KT-Z", "482915", Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task PinTries_AreCountedForTheChatAndForTheHouse(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        foreach (var (chat, minute, matched) in new[] { ("a", 0, false), ("a", 1, false), ("b", 2, false), ("a", 3, true) })
        {
            await store.Commit(new TurnCommit { At = house.Now.AddMinutes(minute), PinTry = new(chat, "KT-A", matched) }, Cancel);
        }

        Assert.Equal(
            [new PinTryRow(house.Now.AddMinutes(1), false), new PinTryRow(house.Now.AddMinutes(3), true)],
            await store.PinTries("a", house.Now.AddMinutes(1), Cancel));
        Assert.Equal((3, 2), await store.WrongPins(house.Now, Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task OpenIdentity_IsAudited_AndOfADenunciationNeedsASecondPerson(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-C", house.Now), Some.Case("KT-D", house.Now, isSealed: true)] }, Cancel);

        Assert.Contains("Mẫu", Assert.IsType<IdentityResult.Opened>(await store.OpenIdentity("KT-C", "an", "gọi lại", cancel: Cancel)).Identity, StringComparison.Ordinal);
        Assert.IsType<IdentityResult.NeedsSecondPerson>(await store.OpenIdentity("KT-D", "an", "r", cancel: Cancel));
        Assert.IsType<IdentityResult.NeedsSecondPerson>(await store.OpenIdentity("KT-D", "an", "r", "an", Cancel));
        Assert.IsType<IdentityResult.Opened>(await store.OpenIdentity("KT-D", "an", "kiểm tra danh tính", "binh", Cancel));
        Assert.IsType<IdentityResult.Unknown>(await store.OpenIdentity("KT-Z", "an", "r", cancel: Cancel));

        Assert.Null((await store.LoadCase("KT-D", Cancel))!.Row.Kind);
        Assert.Equal(new AuditRow(1, house.Now, "an", "identity-opened", "gọi lại"), Assert.Single(await store.ReadAudit("KT-C", Cancel)));
        Assert.Equal(new AuditRow(1, house.Now, "an", "identity-opened with binh", "kiểm tra danh tính"), Assert.Single(await store.ReadAudit("KT-D", Cancel)));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Audit_WrittenByManyAtOnce_IsOneUnbrokenChain(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-A", house.Now), Some.Case("KT-B", house.Now)] }, Cancel);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => store.Commit(new TurnCommit { At = house.Now, Audit = [new("KT-B", "an", $"act {i}", "x"), new("KT-A", "an", $"act {i}"), new("KT-B", "an", $"also {i}")] }, Cancel), Cancel)));

        var verdict = await store.VerifyLog(Cancel);
        Assert.Equal((2, 60L, null), (verdict.Chains, verdict.Entries, verdict.Broken));
        Assert.Equal(64, verdict.Root.Length);
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'nobody' WHERE seq = 2", "KT-A, 2: the entry was changed")]
    [InlineData("UPDATE audit SET at = '2026-11-26 00:00:00' WHERE seq = 2", "KT-A, 2: the entry was changed")]
    [InlineData("UPDATE audit SET sealed_detail = (SELECT sealed_detail FROM audit WHERE seq = 1) WHERE seq = 2", "KT-A, 2: its detail was changed")]
    [InlineData("DELETE FROM audit WHERE seq = 2", "KT-A, 2: the entry is missing, the next one has the number 3")]
    [InlineData("DELETE FROM audit WHERE seq = 3", "KT-A, 3: the chain must have 3 entries, its end is missing or was changed")]
    [InlineData("DELETE FROM audit_heads", "KT-A, 1: the chain has lost its head")]
    [InlineData("UPDATE audit SET sealed_detail = NULL WHERE seq = 2", "KT-A, 2: its detail is gone, and no retention erased it")]
    public async Task VerifyLog_NamesTheFirstBrokenEntry(string tampering, string broken)
    {
        foreach (var provider in Enum.GetValues<DatabaseProvider>().Where(p => p == DatabaseProvider.Sqlite || Environment.GetEnvironmentVariable(DatabaseFixture.Variable) is not null))
        {
            await using var house = await DatabaseFixture.Create(provider);
            await using var database = await house.Open();
            var store = new BotStore(database);
            await store.Commit(
                new TurnCommit { At = house.Now, Cases = [Some.Case("KT-A", house.Now)], Audit = [.. "123".Select(c => new AuditWrite("KT-A", "an", $"act {c}", $"detail {c}"))] }, Cancel);
            Assert.Null((await store.VerifyLog(Cancel)).Broken);

            await RawSql.Run(house, tampering);

            Assert.Equal(broken, (await store.VerifyLog(Cancel)).Broken);
        }
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task DueClocks_AreThoseWhoseStageHasCome(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await store.Commit(
            new TurnCommit
            {
                At = house.Now, Cases = [Some.Case("KT-A", house.Now)],
                Clocks = [Some.Clock("KT-A", "late", house.Now.AddDays(-2)), Some.Clock("KT-A", "now", house.Now), Some.Clock("KT-A", "next", house.Now.AddDays(1)), Some.Clock("KT-A", "done", null)],
            },
            Cancel);
        Assert.Equal(["late", "now"], (await store.DueClocks(house.Now, 10, cancel: Cancel)).Select(c => c.Id));

        await store.Commit(new TurnCommit { At = house.Now, Clocks = [Some.Clock("KT-A", "late", null) with { State = "met" }] }, Cancel);

        Assert.Equal(["now"], (await store.DueClocks(house.Now, 10, cancel: Cancel)).Select(c => c.Id));
        Assert.Equal("met", (await store.LoadCase("KT-A", Cancel))!.Clocks.Single(c => c.Id == "late").State);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task OpenCases_AreThoseNotClosed(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        CaseWrite Of(string code, DateOnly? closed)
        {
            var write = Some.Case(code, house.Now);
            return write with { Row = write.Row with { ClosedOn = closed } };
        }
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Of("A", null), Of("B", Some.Day), Of("C", null)] }, Cancel);

        Assert.Equal(["A", "C"], (await store.OpenCases(Cancel)).Select(c => c.Code));
    }
}
