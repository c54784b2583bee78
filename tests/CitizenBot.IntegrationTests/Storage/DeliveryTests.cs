using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

public sealed class DeliveryTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Due_AReplyPassesAnAlertAndAHeldNoticePassesNobody(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var lane = (await store.OpenChat("web", "c", "vi", Cancel)).Id;
        await store.Commit(
            new TurnCommit
            {
                At = house.Now,
                Outbox = [Some.Alert(lane, "quiet hours") with { NotBefore = house.Now.AddHours(8) }, Some.Alert(lane, "alert 1"), Some.Alert(lane, "alert 2"), Some.Reply(lane, "reply")],
            },
            Cancel);

        Assert.Equal(["reply", "alert 1", "alert 2"], await Drain(store, house.Now));
        Assert.Equal(house.Now.AddHours(8), await store.NextReadyAt(Cancel));
        Assert.Equal(["quiet hours"], await Drain(store, house.Now.AddHours(8)));
        Assert.Null(await store.NextReadyAt(Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Refuse_HoldsTheWholeLaneUntilItsTime(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var lane = (await store.OpenChat("web", "c", "vi", Cancel)).Id;
        await store.Commit(new TurnCommit { At = house.Now, Outbox = [Some.Reply(lane, "1"), Some.Reply(lane, "2")] }, Cancel);
        var row = await Next(store, "run", house.Now);
        await store.Refuse("run", lane, row.Id, house.Now.AddSeconds(30), "429", Cancel);

        Assert.Empty(await store.ClaimLanes("run", 5, house.Now.AddSeconds(29), Lease, cancel: Cancel));
        Assert.Equal(house.Now.AddSeconds(30), await store.NextReadyAt(Cancel));
        var again = await Next(store, "run", house.Now.AddSeconds(30));
        Assert.Equal((row.Id, 1), (again.Id, again.Attempts));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ClaimLanes_OfOneChannel_LeavesTheOthers(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var (web, zalo) = ((await store.OpenChat("web", "c", "vi", Cancel)).Id, (await store.OpenChat("zalo", "c", "vi", Cancel)).Id);
        await store.Commit(new TurnCommit { At = house.Now, Outbox = [Some.Reply(web, "1"), Some.Reply(zalo, "2")] }, Cancel);

        Assert.Equal([zalo], await store.ClaimLanes("run", 5, house.Now, Lease, ["zalo"], Cancel));
        Assert.Equal([web], await store.ClaimLanes("run", 5, house.Now, Lease, Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ClaimLanes_WithABusyLane_ServesTheOthersBetween(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var (busy, quiet) = ((await store.OpenChat("web", "busy", "vi", Cancel)).Id, (await store.OpenChat("web", "quiet", "vi", Cancel)).Id);
        await store.Commit(new TurnCommit { At = house.Now, Outbox = [.. Enumerable.Range(0, 9).Select(i => Some.Reply(busy, $"{i}"))] }, Cancel);
        await store.Commit(new TurnCommit { At = house.Now.AddSeconds(1), Outbox = [Some.Reply(quiet, "q")] }, Cancel);
        var order = new List<string>();
        for (var i = 2; i < 5; i++)
        {
            var now = house.Now.AddSeconds(i);
            var row = Assert.Single(await store.ReadDue("run", await store.ClaimLanes("run", 1, now, Lease, Cancel), now, Cancel));
            order.Add(row.Body);
            await store.Complete("run", [new Delivered(row.Lane, row.Id)], now, Cancel);
        }

        // All nine of the busy lane are older than the one of the quiet lane, which still comes second.
        Assert.Equal(["0", "q", "1"], order);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Complete_AfterTheLeaseWasLost_RecordsNothingAndTheRowIsSentAgain(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var lane = (await store.OpenChat("web", "c", "vi", Cancel)).Id;
        await store.Commit(new TurnCommit { At = house.Now, Outbox = [Some.Reply(lane, "1")] }, Cancel);
        var row = await Next(store, "slow", house.Now);

        // The pump that sent it is dead, or as slow as dead.
        var again = await Next(store, "quick", house.Now + Lease);
        Assert.Empty(await store.Complete("slow", [new Delivered(lane, row.Id)], house.Now + Lease, Cancel));
        Assert.Equal([row.Id], await store.Complete("quick", [new Delivered(lane, again.Id, "ext-1")], house.Now + Lease, Cancel));

        Assert.Equal(row.Id, again.Id);
        Assert.Equal(0, (await store.Health(house.Now + Lease, Cancel)).Waiting);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Commit_ThenACrash_IsSentByTheNextHost(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using (var first = await house.Open())
        {
            var store = new BotStore(first);
            var lane = (await store.OpenChat("web", "c", "vi", Cancel)).Id;
            await store.Commit(new TurnCommit { At = house.Now, Inbox = new("web", "c", "m"), Outbox = [Some.Reply(lane, "Đã nhận")] }, Cancel);
        }
        await using var second = await house.Open();

        Assert.Equal(["Đã nhận"], await Drain(new BotStore(second), house.Now));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Complete_InTheWebChat_IsOneWithTheLogEntry(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var lane = (await store.OpenChat("web", "c", "vi", Cancel)).Id;
        await store.Commit(new TurnCommit { At = house.Now, Said = new(lane, false, "hỏi"), Outbox = [Some.Reply(lane, "PIN 482 915")] }, Cancel);
        var row = await Next(store, "run", house.Now);
        await store.Complete("run", [new Delivered(lane, row.Id, null, new LogWrite(lane, true, "PIN 482 915", "PIN ***"))], house.Now, Cancel);

        var log = await store.ReadLog(lane, 0, 10, Cancel);
        Assert.Equal(
            [new LogRow(1, house.Now, false, "hỏi", null, null), new LogRow(2, house.Now, true, "PIN 482 915", "PIN ***", null)], log);
        await store.MarkDelivered(lane, 2, house.Now.AddSeconds(1), Cancel);
        await store.MarkDelivered(lane, 2, house.Now.AddSeconds(9), Cancel);
        Assert.Equal(house.Now.AddSeconds(1), Assert.Single(await store.ReadLog(lane, 1, 10, Cancel)).FirstDeliveredAt);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Commit_UnderACoalescingKey_ReplacesWhatStillWaits(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var lane = (await store.OpenChat("web", "c", "vi", Cancel)).Id;
        foreach (var n in new[] { 1, 2, 3 })
        {
            await store.Commit(
                new TurnCommit { At = house.Now, Outbox = [Some.Reply(lane, $"{n} photos") with { CoalesceKey = "album:7", NotBefore = house.Now.AddSeconds(1.2) }] }, Cancel);
        }

        Assert.Equal(["3 photos"], await Drain(store, house.Now.AddSeconds(2)));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Dead_IsADeadLetterAndTheLaneGoesOn(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var lane = (await store.OpenChat("web", "c", "vi", Cancel)).Id;
        await store.Commit(new TurnCommit { At = house.Now, Outbox = [Some.Reply(lane, "quá dài"), Some.Reply(lane, "sau")] }, Cancel);
        await store.Dead("run", await Next(store, "run", house.Now), "400 too long", house.Now, Cancel);

        Assert.Equal(["sau"], await Drain(store, house.Now));
        var letter = (await store.DeadLetter(Assert.Single(await store.DeadLetters(Cancel)).Id, Cancel))!;
        Assert.Equal(("send", "quá dài", "400 too long"), (letter.Kind, letter.Body, letter.Error));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Gone_MovesAlertsToTheNextChatThenParksThemThenRevives(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var (phone, desk) = (await Linked(store, "phone", house.Now), await Linked(store, "desk", house.Now));
        await store.Commit(new TurnCommit { At = house.Now, Outbox = [Some.Reply(phone, "reply"), Some.Alert(phone, "A1"), Some.Alert(phone, "A2")] }, Cancel);

        await store.ClaimLanes("run", 5, house.Now, Lease, cancel: Cancel);
        Assert.Equal(new GoneResult(2, 0, 1), await store.Gone("run", phone, house.Now, Cancel));
        Assert.Equal([desk], (await store.ChatsOf("an", Cancel)).Select(c => c.Id));
        var moved = await Next(store, "run", house.Now);
        Assert.Equal((desk, "A1", "desk"), (moved.Lane, moved.Body, moved.Conversation));
        Assert.Equal(new GoneResult(0, 2, 0), await store.Gone("run", desk, house.Now, Cancel));
        Assert.Equal(new ParkedSummary("an", 2, house.Now), Assert.Single(await store.Parked(Cancel)));
        Assert.Empty(await store.ChatsOf("an", Cancel));

        Assert.Equal(2, await store.Revive(desk, Cancel));
        Assert.Equal(["A1", "A2"], await Drain(store, house.Now));
        Assert.Null((await store.LoadChat(desk, Cancel))!.ClosedAt);
        Assert.Null((await store.VerifyLog(Cancel)).Broken);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Gone_WithoutTheLease_DoesNothing(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var lane = await Linked(store, "phone", house.Now);
        await store.Commit(new TurnCommit { At = house.Now, Outbox = [Some.Alert(lane, "A1")] }, Cancel);

        Assert.Null(await store.Gone("late", lane, house.Now, Cancel));
        Assert.Null((await store.LoadChat(lane, Cancel))!.ClosedAt);
        Assert.Equal(["A1"], await Drain(store, house.Now));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Link_ReleasesWhatWasParkedAndUnlinkParksItAgain(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await store.Commit(new TurnCommit { At = house.Now, Parked = [.. "123".Select(c => new ParkedWrite("an", OutboxClass.Alert, c.ToString()))] }, Cancel);
        var chat = await store.OpenChat("web", "c", "vi", Cancel);
        var link = await store.Commit(new TurnCommit { At = house.Now, Link = new(chat.Id, "an", null) }, Cancel);
        Assert.Equal(3, link.Queued);

        Assert.Equal(1, await store.Unlink("an", Cancel));
        Assert.Equal(3, Assert.Single(await store.Parked(Cancel)).Count);
        Assert.Empty(await Drain(store, house.Now));

        var other = await store.OpenChat("web", "d", "vi", Cancel);
        await store.Commit(new TurnCommit { At = house.Now, Link = new(other.Id, "an", null) }, Cancel);
        Assert.Equal(["1", "2", "3"], await Drain(store, house.Now));
    }

    [Fact]
    public async Task Listen_OnPostgreSql_WakesOnOutboxAndLogOfOtherHosts_NotOnItsOwn()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.PostgreSql);
        await using var database = await house.Open();
        await using var second = await house.Open();
        var store = new BotStore(database);
        var chat = await store.OpenChat("web", "c", "vi", Cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var heard = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var listening = store.Listen(() => heard.Writer.TryWrite("outbox"), c => heard.Writer.TryWrite("log " + c), stop.Token);
        Assert.Equal(["outbox", "log "], [await heard.Reader.ReadAsync(Cancel), await heard.Reader.ReadAsync(Cancel)]);

        await store.Commit(new TurnCommit { At = house.Now, Outbox = [Some.Reply(chat.Id, "own")] }, Cancel);
        await new BotStore(second).Commit(new TurnCommit { At = house.Now, Said = new(chat.Id, false, "x"), Outbox = [Some.Reply(chat.Id, "y")] }, Cancel);

        var two = new[] { await heard.Reader.ReadAsync(Cancel), await heard.Reader.ReadAsync(Cancel) };
        Assert.Equal(["log " + chat.Id, "outbox"], two.Order(StringComparer.Ordinal));
        Assert.False(heard.Reader.TryRead(out _));
        await stop.CancelAsync();
        await listening;
    }

    private static async Task<string> Linked(BotStore store, string conversation, DateTime now)
    {
        var chat = await store.OpenChat("web", conversation, "vi", Cancel);
        await store.Commit(new TurnCommit { At = now, Link = new(chat.Id, "an", null) }, Cancel);
        return chat.Id;
    }

    private static async Task<OutboxRow> Next(BotStore store, string run, DateTime now) =>
        Assert.Single(await store.ReadDue(run, await store.ClaimLanes(run, 5, now, Lease, cancel: Cancel), now, Cancel));

    private static async Task<List<string>> Drain(BotStore store, DateTime now)
    {
        var sent = new List<string>();
        while (await store.ClaimLanes("drain", 5, now, Lease, cancel: Cancel) is { Count: > 0 } lanes)
        {
            var rows = await store.ReadDue("drain", lanes, now, Cancel);
            sent.AddRange(rows.Select(r => r.Body));
            await store.Complete("drain", [.. rows.Select(r => new Delivered(r.Lane, r.Id))], now, Cancel);
        }
        return sent;
    }
}
