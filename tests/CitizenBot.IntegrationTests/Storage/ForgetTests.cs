using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

public sealed class ForgetTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Forget_ErasesTheChatAndKeepsTheCase(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await store.OpenChat("web", "c", "vi", Cancel);
        await store.Commit(
            new TurnCommit
            {
                At = house.Now, Chat = new(chat.Id, 0, "state"), Said = new(chat.Id, false, "lời nói"), Cases = [Some.Case("KT-A", house.Now, chat.Id)],
                Outbox = [Some.Reply(chat.Id, "r")],
            },
            Cancel);

        await store.Forget(chat.Id, cancel: Cancel);

        var left = (await store.LoadChat("web", "c", Cancel))!;
        Assert.True(left.Forgotten);
        Assert.Null(left.State);
        Assert.Empty(await store.ReadLog(chat.Id, 0, 10, Cancel));
        Assert.Empty(await RawSql.Run(house, "SELECT 1 FROM activity_log"));
        Assert.Empty(await RawSql.Run(house, "SELECT 1 FROM chats WHERE wrapped_key IS NOT NULL OR sealed_state IS NOT NULL"));
        Assert.Empty(await RawSql.Run(house, "SELECT 1 FROM outbox WHERE sealed_body IS NOT NULL OR state = 0"));
        Assert.NotNull(await store.LoadCase("KT-A", Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Commit_AfterForget_ConflictsForATurnAndDropsANotice(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await store.OpenChat("web", "c", "vi", Cancel);
        await store.Forget(chat.Id, cancel: Cancel);

        var turn = await store.Commit(new TurnCommit { At = house.Now, Inbox = new("web", "c", "m"), Chat = new(chat.Id, 1, "s") }, Cancel);
        var notice = await store.Commit(new TurnCommit { At = house.Now, Told = [new("t", null) { Outbox = [Some.Alert(chat.Id, "x")] }] }, Cancel);

        Assert.Equal((CommitOutcome.Conflict, CommitOutcome.Committed, 0), (turn.Outcome, notice.Outcome, notice.Queued));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.AppendLog(new LogWrite(chat.Id, true, "x"), Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Forget_OfAnOfficialsChat_ParksTheirAlerts(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await store.OpenChat("web", "c", "vi", Cancel);
        await store.Commit(new TurnCommit { At = house.Now, Link = new(chat.Id, "an", null), Outbox = [Some.Alert(chat.Id, "A"), Some.Reply(chat.Id, "R")] }, Cancel);

        await store.Forget(chat.Id, cancel: Cancel);

        Assert.Equal(("an", 1), (Assert.Single(await store.Parked(Cancel)) is var p ? (p.Person, p.Count) : default));
        Assert.Empty(await store.ChatsOf("an", Cancel));
    }
}
