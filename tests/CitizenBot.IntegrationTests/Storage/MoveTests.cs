using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

/// <summary>What a sweep wants to tell is told only if the clock or follow-up is still as the sweep read it.</summary>
public sealed class MoveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Clock_AsRead_MovesOnce_AndIsToldOnce(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Start(store, house);
        var due = Assert.Single(await store.DueClocks(house.Now, 10, cancel: Cancel));
        var sweep = Sweep(house, due.NextStageAt);

        var first = await store.Commit(sweep, Cancel);
        var second = await store.Commit(sweep, Cancel);

        Assert.Equal(["c1"], first.Moved);
        Assert.Equal(["told:1"], first.NewlyTold);
        Assert.Empty(second.Moved);
        Assert.Empty(second.NewlyTold);
        Assert.Empty(await store.DueClocks(house.Now, 10, cancel: Cancel));
        Assert.Equal("digest/1", Assert.Single(await store.DueFollowUps([FollowUpKind.Digest], house.Now, 10, Cancel)).Id);
        Assert.Equal(house.Now.AddDays(2), Assert.Single((await store.LoadCase("KT-A", Cancel))!.Clocks).NextStageAt);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Clock_ThatAnActChangedMeanwhile_IsLeft_AndNothingIsTold(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Start(store, house);
        var due = Assert.Single(await store.DueClocks(house.Now, 10, cancel: Cancel));
        await store.Commit(new TurnCommit { At = house.Now, Clocks = [Clock(house.Now.AddMinutes(-1)) with { State = "Met", NextStageAt = null }] }, Cancel);

        var written = await store.Commit(Sweep(house, due.NextStageAt), Cancel);

        Assert.Equal(CommitOutcome.Committed, written.Outcome);
        Assert.Empty(written.NewlyTold);
        Assert.Empty(await store.ToldOf("KT-A", Cancel));
        Assert.Empty(await store.DueFollowUps([FollowUpKind.Digest], house.Now, 10, Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task FollowUp_ThatWasAnsweredMeanwhile_TellsNothing(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Start(store, house);
        FollowUpRow Alert(string id) => new() { Id = id, Kind = FollowUpKind.Acknowledge, CaseCode = "KT-A", Person = "an", DueOn = Some.Day, NextAt = house.Now, State = FollowUpState.Open, Rest = "{}" };
        await store.Commit(new TurnCommit { At = house.Now, FollowUps = [Alert("a1")] }, Cancel);
        var read = Assert.Single(await store.DueFollowUps([FollowUpKind.Acknowledge], house.Now, 10, Cancel));

        // The same act answers what waited and hands over to somebody who must answer anew.
        await store.Commit(new TurnCommit { At = house.Now, AnsweredAlerts = ["KT-A"], FollowUps = [Alert("a2")] }, Cancel);
        var written = await store.Commit(
            new TurnCommit
            {
                At = house.Now, FollowUpMoves = [new FollowUpMove(read.Id, read.NextAt!.Value, null, FollowUpState.Dropped)],
                Told = [new ToldWrite("told:alert", "KT-A") { Mover = read.Id }],
            },
            Cancel);

        Assert.Empty(written.NewlyTold);
        Assert.Equal(("{}", "a2"), (read.Rest, Assert.Single(await store.DueFollowUps([FollowUpKind.Acknowledge], house.Now, 10, Cancel)).Id));
        Assert.Equal(FollowUpState.Done, (await store.FollowUp("a1", Cancel))!.State);
        Assert.Equal(1, await store.PruneFollowUps(Some.Day.AddDays(1), Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task FollowUp_ThatWasWrittenMeanwhile_IsNeitherWrittenOverNorMoved(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await store.Commit(
            new TurnCommit { At = house.Now, FollowUps = [new FollowUpRow { Id = "d1", Kind = "data-request", Person = "an", DueOn = Some.Day, NextAt = house.Now, State = FollowUpState.Open, Rest = "asked" }] }, Cancel);
        var read = (await store.FollowUp("d1", Cancel))!;

        var first = await store.Commit(new TurnCommit { At = house.Now, FollowUps = [read with { Rest = "answered" }] }, Cancel);
        var second = await store.Commit(new TurnCommit { At = house.Now, FollowUps = [read with { Rest = "refused", State = FollowUpState.Done }] }, Cancel);
        var sweep = await store.Commit(
            new TurnCommit
            {
                At = house.Now, FollowUpMoves = [new FollowUpMove("d1", read.NextAt!.Value, house.Now.AddDays(1), FollowUpState.Open, read.Version)],
                Told = [new ToldWrite("told:d1", null) { Mover = "d1" }],
            },
            Cancel);

        Assert.Equal((CommitOutcome.Committed, CommitOutcome.Conflict), (first.Outcome, second.Outcome));
        Assert.Empty(sweep.NewlyTold);
        var now = (await store.FollowUp("d1", Cancel))!;
        Assert.Equal(("answered", FollowUpState.Open, house.Now), (now.Rest, now.State, now.NextAt));
        Assert.Contains("d1", (await store.Commit(new TurnCommit { At = house.Now, FollowUpMoves = [new FollowUpMove("d1", house.Now, null, FollowUpState.Done, now.Version)] }, Cancel)).Moved);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task DueClocks_AfterOne_AreThoseBehindIt(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Start(store, house);
        await store.Commit(new TurnCommit { At = house.Now, Clocks = [Clock(house.Now.AddMinutes(-1)) with { Id = "c2" }, Clock(house.Now) with { Id = "c0" }] }, Cancel);

        var first = await store.DueClocks(house.Now, 1, cancel: Cancel);
        var rest = await store.DueClocks(house.Now, 10, first[0], Cancel);

        Assert.Equal(("c1", "c2 c0"), (first[0].Id, string.Join(' ', rest.Select(clock => clock.Id))));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task LoadCases_ReadsManyLikeOne(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Start(store, house);
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-B", house.Now, isSealed: true)], Told = [new ToldWrite("k", "KT-B")] }, Cancel);

        var many = await store.LoadCases(["KT-A", "KT-B", "KT-none"], Cancel);

        Assert.Equal(["KT-A", "KT-B"], many.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((await store.LoadCase("KT-A", Cancel))!.Row, many["KT-A"].Row);
        Assert.Equal("""{"note":"x"}""", Assert.Single(many["KT-A"].Clocks).Rest);
        Assert.Equal((null, "{}"), (many["KT-B"].Row.Kind, many["KT-B"].Row.Record));
        Assert.Equal(["k"], (await store.ToldOf(["KT-A", "KT-B"], Cancel))["KT-B"]);
    }

    private static Task<CommitResult> Start(BotStore store, DatabaseFixture house) =>
        store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-A", house.Now)], Clocks = [Clock(house.Now.AddMinutes(-1))] }, Cancel);

    private static ClockRow Clock(DateTime next) => Some.Clock("KT-A", "c1", next) with { State = "Running" };

    private static TurnCommit Sweep(DatabaseFixture house, DateTime seen) => new()
    {
        At = house.Now,
        ClockMoves = [new ClockMove("c1", new DateOnly(2026, 12, 4), seen, house.Now.AddDays(2))],
        Told =
        [
            new ToldWrite("told:1", "KT-A")
            {
                Mover = "c1",
                FollowUps = [new FollowUpRow { Id = "digest/1", Kind = FollowUpKind.Digest, CaseCode = "KT-A", Person = "an", DueOn = Some.Day, NextAt = house.Now, State = FollowUpState.Open }],
            },
        ],
    };
}
