using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

/// <summary>Fingerprints find open cases of a field that are alike in words, on both databases.</summary>
public sealed class SimilarTests
{
    private const string Drain = "Cống trước cổng trường bị vỡ, xe té hoài";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Similar_FindsOpenCasesOfTheField_TheLikestFirst(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Keep(store, house.Now, "KT-A", "roads", "cong vo ngay truoc truong hoc, nhieu xe te");
        await Keep(store, house.Now, "KT-B", "roads", Drain);
        await Keep(store, house.Now, "KT-C", "roads", "đèn đường hẻm 5 tối om cả tháng");
        await Keep(store, house.Now, "KT-D", "land", Drain);
        await Keep(store, house.Now, "KT-E", "roads", Drain, closed: true);

        var found = await store.Similar(Drain, "", "roads", Some.Day.AddDays(-60), 10, Cancel);

        Assert.Equal(["KT-B", "KT-A"], found.Select(one => one.Code));
        Assert.Equal(1, found[0].Likeness.Jaccard);
        Assert.Equal(("kp5", Some.Day), (found[0].Unit, found[0].FiledOn));
        Assert.Empty(await store.Similar(Drain, "", "roads", Some.Day.AddDays(1), 10, Cancel));
        Assert.Empty(await store.Similar("tôi xin phường giúp", "", "roads", Some.Day.AddDays(-60), 10, Cancel));
        Assert.Equal(["KT-B"], (await store.Similar(Drain, "", "roads", Some.Day.AddDays(-60), 1, Cancel)).Select(one => one.Code));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "x'0100000000'")]
    [InlineData(DatabaseProvider.PostgreSql, "'\\x0100000000'")]
    public async Task Fingerprint_OfAnEarlierForm_IsPassedOver(DatabaseProvider provider, string earlier)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Keep(store, house.Now, "KT-A", "roads", Drain);
        await RawSql.Run(house, $"UPDATE fingerprints SET sketch = {earlier}");
        await Keep(store, house.Now, "KT-B", "roads", Drain);

        Assert.Equal(["KT-B"], (await store.Similar(Drain, "", "roads", Some.Day.AddDays(-60), 10, Cancel)).Select(one => one.Code));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Fingerprint_OfADenunciation_IsRefused_AndNoneIsFoundThatWasSlippedIn(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var denunciation = Some.Case("KT-S", house.Now, isSealed: true);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Commit(new TurnCommit { At = house.Now, Cases = [denunciation], Fingerprints = [Print("KT-S", "land", Drain)] }, Cancel));
        await store.Commit(new TurnCommit { At = house.Now, Cases = [denunciation] }, Cancel);
        await store.Commit(new TurnCommit { At = house.Now, Fingerprints = [Print("KT-S", "land", Drain)] }, Cancel);

        Assert.Empty(await store.Similar(Drain, "", "land", Some.Day.AddDays(-60), 10, Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Matter_CountsPersonsOnce_AndOnlyInsideItself(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        foreach (var (code, matter, person) in new[] { ("KT-A", "m1", "phone:1"), ("KT-B", "m1", "phone:1"), ("KT-C", "m1", "phone:2"), ("KT-D", "m2", "phone:1") })
        {
            var one = Some.Case(code, house.Now);
            await store.Commit(new TurnCommit { At = house.Now, Cases = [one with { Row = one.Row with { Matter = matter }, Person = person }] }, Cancel);
        }

        Assert.Equal(2, await store.PersonsOfMatter("m1", Cancel));
        Assert.Equal(["KT-A", "KT-B", "KT-C"], (await store.CasesOfMatter("m1", Cancel)).Select(row => row.Code));
        Assert.Equal(0, await store.PersonsOfMatter("m3", Cancel));
    }

    private static FingerprintWrite Print(string code, string field, string story) => new(code, field, "kp5", Some.Day, story, "");

    private static async Task Keep(BotStore store, DateTime now, string code, string field, string story, bool closed = false)
    {
        var one = Some.Case(code, now);
        await store.Commit(
            new TurnCommit { At = now, Cases = [one with { Row = one.Row with { Field = field, ClosedOn = closed ? Some.Day : null } }], Fingerprints = [Print(code, field, story)] },
            Cancel);
    }
}
