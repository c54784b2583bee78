using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

public sealed class TurnCommitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Commit_OfAWholeTurn_IsReadBackWhole(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await store.OpenChat("web", "c1", "vi", Cancel);
        var button = new ButtonRow { Token = ButtonRow.NewToken(), ChatId = chat.Id, Sheet = "s1", Question = "kind", Value = "complaint", Until = house.Now.AddDays(1) };

        var result = await store.Commit(
            new TurnCommit
            {
                At = house.Now, Inbox = new("web", "c1", "m1"), Chat = new(chat.Id, chat.Version, """{"sheet":1}""", "en"),
                Said = new(chat.Id, false, """{"text":"xin chào"}"""),
                Cases = [Some.Case("KT-7M4XP-3", house.Now, chat.Id)], Clocks = [Some.Clock("KT-7M4XP-3", "k1", house.Now)],
                Audit = [new("KT-7M4XP-3", "citizen", "filed", "chi tiết")], Told = [new("t1", "KT-7M4XP-3") { Outbox = [Some.Alert(chat.Id, "told")] }],
                Buttons = [button], Outbox = [Some.Reply(chat.Id, "trả lời")], Parked = [new("head", OutboxClass.Alert, "đợi")],
            },
            Cancel);

        Assert.Equal((CommitOutcome.Committed, 2, 1L), (result.Outcome, result.Queued, result.LogSeq));
        Assert.Equal(["t1"], result.NewlyTold);
        Assert.True(await store.Seen("web", "c1", "m1", Cancel));
        var read = (await store.LoadChat("web", "c1", Cancel))!;
        Assert.Equal(("""{"sheet":1}""", "en", 1), (read.State, read.Locale, read.Version));
        var loaded = (await store.LoadCase("KT-7M4XP-3", Cancel))!;
        Assert.Equal(("complaint", 1, Some.Day), (loaded.Row.Kind, loaded.Row.Version, loaded.Row.FiledOn));
        Assert.Equal(house.Now, loaded.Row.FiledAt);
        Assert.Equal(DateTimeKind.Utc, loaded.Row.FiledAt.Kind);
        Assert.Equal(Some.Clock("KT-7M4XP-3", "k1", house.Now), Assert.Single(loaded.Clocks));
        Assert.Equal("""{"text":"rào lấn lối đi"}""", await store.LoadCaseContent("KT-7M4XP-3", Cancel));
        Assert.Equal("chi tiết", Assert.Single(await store.ReadAudit("KT-7M4XP-3", Cancel)).Detail);
        Assert.Equal(button, await store.FindButton(button.Token, Cancel));
        Assert.Equal("""{"text":"xin chào"}""", Assert.Single(await store.ReadLog(chat.Id, 0, 10, Cancel)).Activity);
        Assert.Equal(new HealthFigures(2, house.Now, 0, 1, 0), await store.Health(house.Now, Cancel));
        Assert.Equal("KT-7M4XP-3", Assert.Single(await store.DueClocks(house.Now, 10, cancel: Cancel)).CaseCode);
        Assert.Equal("KT-7M4XP-3", Assert.Single(await store.CasesFiledBy(chat.Id, Cancel)).Code);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Commit_OfAnUpdateSeenBefore_WritesNothing(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await store.OpenChat("web", "c1", "vi", Cancel);
        var turn = new TurnCommit { At = house.Now, Inbox = new("web", "c1", "m1"), Chat = new(chat.Id, 0, "first"), Outbox = [Some.Reply(chat.Id, "r")] };
        await store.Commit(turn, Cancel);

        // The version is stale as well; a duplicate is what it is all the same.
        var again = await store.Commit(turn with { Chat = new(chat.Id, 0, "second") }, Cancel);

        Assert.Equal(CommitOutcome.Duplicate, again.Outcome);
        Assert.Equal("first", (await store.LoadChat(chat.Id, Cancel))!.State);
        Assert.Equal(1, (await store.Health(house.Now, Cancel)).Waiting);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Commit_OnAStaleChatOrCase_IsAConflictAndWritesNothing(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await store.OpenChat("web", "c1", "vi", Cancel);
        var first = Some.Case("KT-7M4XP-3", house.Now);
        await store.Commit(new TurnCommit { At = house.Now, Chat = new(chat.Id, 0, "one"), Cases = [first] }, Cancel);

        var staleChat = await store.Commit(new TurnCommit { At = house.Now, Inbox = new("web", "c1", "m2"), Chat = new(chat.Id, 0, "two") }, Cancel);
        var sameCode = await store.Commit(new TurnCommit { At = house.Now, Inbox = new("web", "c1", "m2"), Cases = [first] }, Cancel);
        var change = new CaseWrite(first.Row with { Version = 1, Stage = "accepted", AcceptedOn = Some.Day });
        var good = await store.Commit(new TurnCommit { At = house.Now, Cases = [change], Audit = [new("KT-7M4XP-3", "an", "accepted")] }, Cancel);
        var staleCase = await store.Commit(new TurnCommit { At = house.Now, Inbox = new("web", "c1", "m2"), Cases = [change], Audit = [new("KT-7M4XP-3", "an", "accepted")] }, Cancel);

        Assert.Equal(
            [CommitOutcome.Conflict, CommitOutcome.Conflict, CommitOutcome.Committed, CommitOutcome.Conflict],
            new[] { staleChat.Outcome, sameCode.Outcome, good.Outcome, staleCase.Outcome });
        Assert.False(await store.Seen("web", "c1", "m2", Cancel));
        var loaded = (await store.LoadCase("KT-7M4XP-3", Cancel))!;
        Assert.Equal(("accepted", 2), (loaded.Row.Stage, loaded.Row.Version));
        Assert.Equal("""{"text":"rào lấn lối đi"}""", await store.LoadCaseContent("KT-7M4XP-3", Cancel));
        Assert.True(await store.CheckPin("KT-7M4XP-3", "482915", Cancel));
        Assert.Single(await store.ReadAudit("KT-7M4XP-3", Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Commit_TheSameUpdateManyTimesAtOnce_IsWrittenOnce(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await store.OpenChat("web", "c1", "vi", Cancel);
        var turn = new TurnCommit { At = house.Now, Inbox = new("web", "c1", "m1"), Chat = new(chat.Id, 0, "s"), Outbox = [Some.Reply(chat.Id, "r")] };

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => store.Commit(turn, Cancel), Cancel)));

        Assert.Single(results, r => r.Outcome == CommitOutcome.Committed);
        Assert.Equal(11, results.Count(r => r.Outcome == CommitOutcome.Duplicate));
        Assert.Equal(1, (await store.Health(house.Now, Cancel)).Waiting);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Commit_TheSameToldKeyManyTimesAtOnce_TellsOnce(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chats = new[] { await store.OpenChat("web", "a", "vi", Cancel), await store.OpenChat("web", "b", "vi", Cancel) };
        // Two sweeps that meet the same clocks in different order.
        TurnCommit Sweep(bool turned)
        {
            var told = Enumerable.Range(0, 6).Select(i => new ToldWrite($"deadline:{i}", null) { Outbox = [Some.Alert(chats[i % 2].Id, $"{i}")] });
            return new TurnCommit { At = house.Now, Told = [.. turned ? told.Reverse() : told] };
        }

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.Commit(Sweep(i % 2 == 1), Cancel), Cancel)));

        Assert.All(results, r => Assert.Equal(CommitOutcome.Committed, r.Outcome));
        Assert.Equal(6, results.Sum(r => r.NewlyTold.Count));
        Assert.Equal(6, (await store.Health(house.Now, Cancel)).Waiting);
        Assert.True(await store.WasTold("deadline:3", Cancel));
        Assert.False(await store.WasTold("deadline:7", Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Commit_OfAConflictOnTheInvitation_LinksNobody(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var (a, b) = (await store.OpenChat("web", "a", "vi", Cancel), await store.OpenChat("web", "b", "vi", Cancel));
        var token = await store.CreateInvitation("an", house.Now.AddHours(1), Cancel);

        var first = await store.Commit(new TurnCommit { At = house.Now, Link = new(a.Id, "an", token) }, Cancel);
        var second = await store.Commit(new TurnCommit { At = house.Now, Link = new(b.Id, "an", token) }, Cancel);

        Assert.Equal((CommitOutcome.Committed, CommitOutcome.Conflict), (first.Outcome, second.Outcome));
        Assert.Equal([a.Id], (await store.ChatsOf("an", Cancel)).Select(c => c.Id));
        Assert.False((await store.FindInvitation(token, Cancel))!.IsOpen(house.Now));
    }

    [Fact]
    public async Task Commit_ToAnUnknownChat_SaysWhatToDo()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var database = await house.Open();

        var bug = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new BotStore(database).Commit(new TurnCommit { At = house.Now, Outbox = [Some.Reply("nobody", "r")] }, Cancel));

        Assert.Contains("OpenChat", bug.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task DeadLetter_IsListedOpenedAndGivenUpOnce(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await store.Commit(new TurnCommit { At = house.Now, Inbox = new("web", "c", "m"), DeadLetter = new("web", "c", "m", "thô", "Bug in Kind") }, Cancel);

        var listed = Assert.Single(await store.DeadLetters(Cancel));
        Assert.Null(listed.Body);
        Assert.Equal("thô", (await store.DeadLetter(listed.Id, Cancel))!.Body);
        Assert.True(await store.MarkReplayed(listed.Id, Cancel));
        Assert.False(await store.DropDeadLetter(listed.Id, Cancel));
        Assert.Empty(await store.DeadLetters(Cancel));
        Assert.Null((await store.DeadLetter(listed.Id, Cancel))!.Body);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task JobRunsAndLeases_AreKept(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var failed = await store.StartRun("sweep", house.Now, Cancel);
        await store.EndRun(failed, false, "no database", house.Now.AddSeconds(1), Cancel);
        var good = await store.StartRun("sweep", house.Now.AddMinutes(1), Cancel);
        await store.EndRun(good, true, "told 3", house.Now.AddMinutes(2), Cancel);
        await store.StartRun("sweep", house.Now.AddMinutes(3), Cancel);

        Assert.Null((await store.LastRun("sweep", cancel: Cancel))!.EndedAt);
        Assert.Equal("told 3", (await store.LastRun("sweep", onlySucceeded: true, Cancel))!.Result);
        Assert.True(await store.TryLease("bot", "one", house.Now, house.Now.AddMinutes(1), Cancel));
        Assert.False(await store.TryLease("bot", "two", house.Now, house.Now.AddMinutes(1), Cancel));
        Assert.True(await store.TryLease("bot", "two", house.Now.AddMinutes(1), house.Now.AddMinutes(2), Cancel));
    }
}
