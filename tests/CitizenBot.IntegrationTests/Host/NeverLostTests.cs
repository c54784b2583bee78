using CitizenBot.Host.Channels;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>What was committed reaches its person, in order, through crashes and through everything a messenger can do.</summary>
public sealed class NeverLostTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task HostThatDiesAfterTheCommit_LeavesTheAnswerToTheNextOne(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using (var dead = await TestHouse.Open(files, messenger))
        {
            await dead.Turns.Take(dead.Chat(messenger, "citizen").Update("u1", "xin chào"), TestHouse.Stop);
        }

        Assert.Empty(messenger.Taken);
        await using var next = await TestHouse.Open(files, messenger);
        await next.Deliver();

        Assert.Contains("trợ lý tự động", Assert.Single(messenger.Taken).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task HostThatDiesBetweenSendAndRecord_SendsOnceMoreAndKeepsTheOrder(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        using var death = new CancellationTokenSource();
        await using (var dead = await TestHouse.Open(files, messenger))
        {
            await TwoTurns(dead, messenger);
            messenger.OnTake(death.Cancel);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dead.Pump.Round(death.Token));
        }

        await using var next = await TestHouse.Open(files, messenger);
        files.Time.Advance(TimeSpan.FromSeconds(61));
        await next.Deliver();

        var texts = messenger.Taken.Select(outgoing => outgoing.Text).ToList();
        Assert.Equal(3, texts.Count);
        Assert.Equal(texts[0], texts[1]);
        Assert.NotEqual(texts[1], texts[2]);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RetryAfter_HoldsTheWholeLaneAndKeepsTheOrder(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var expected = await TwoTurns(house, messenger);
        messenger.Refuse(new SendResult.RetryAfter(TimeSpan.FromSeconds(30), "429"));

        await house.Deliver();
        house.Time.Advance(TimeSpan.FromSeconds(29));
        await house.Deliver();
        Assert.Empty(messenger.Taken);
        house.Time.Advance(TimeSpan.FromSeconds(2));
        await house.Deliver();

        Assert.Equal(expected, messenger.Taken.Count);
        Assert.Contains("trợ lý tự động", messenger.Taken[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task SendThatThrows_IsTriedAgainAndKeepsTheOrder(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var expected = await TwoTurns(house, messenger);
        messenger.Break(new InvalidOperationException("a bug of the channel"));
        messenger.Break(new HttpRequestException("no route"));

        for (var minute = 0; minute < 3; minute++)
        {
            await house.Deliver();
            house.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(expected, messenger.Taken.Count);
        Assert.Contains("trợ lý tự động", messenger.Taken[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task SendWhoseAnswerIsLost_IsRepeatedBeforeAnythingElse(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var expected = await TwoTurns(house, messenger);
        messenger.TakeAndLoseTheAnswer();

        await house.Deliver();
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await house.Deliver();

        Assert.Equal(expected + 1, messenger.Taken.Count);
        Assert.Equal(messenger.Taken[0].Text, messenger.Taken[1].Text);
        Assert.NotEqual(messenger.Taken[1].Text, messenger.Taken[2].Text);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task MessageThatIsRejected_BecomesADeadLetterAndTheNextOneGoesOut(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var expected = await TwoTurns(house, messenger);
        messenger.Refuse(new SendResult.Rejected("bad markup"));

        await house.Deliver();

        Assert.Equal(expected - 1, messenger.Taken.Count);
        Assert.Equal("send", Assert.Single(await house.Store.DeadLetters(TestHouse.Stop)).Kind);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AlertToAChatThatIsGone_GoesToThePersonsNextChat(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var desk = await house.Official(messenger, "truong-kinh-te");
        house.Time.Advance(TimeSpan.FromMinutes(1));
        var phone = await house.Official(messenger, "truong-kinh-te");
        messenger.Closed.Add(phone.Name);

        var filed = await house.Page("citizen").FileComplaint();

        Assert.Contains($"Hồ sơ mới {filed.Code}", await desk.News(), StringComparison.Ordinal);
        Assert.Contains(filed.Code, await desk.Press("Mở hồ sơ"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AlertToAPersonWithoutAChat_WaitsParkedUntilOneIsLinked(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var @operator = await house.Official(messenger, "quan-tri");
        var only = await house.Official(messenger, "truong-kinh-te");
        messenger.Closed.Add(only.Name);
        var first = await house.Page("one").FileComplaint();
        var second = await house.Page("two").FileComplaint();

        Assert.Equal(2, Assert.Single(await house.Store.Parked(TestHouse.Stop), parked => parked.Person == "truong-kinh-te").Count);
        Assert.Contains("Trưởng phòng Kinh tế", await @operator.News(), StringComparison.Ordinal);
        var next = house.Chat(messenger, "new-phone");
        await next.Link(await house.Invitation("truong-kinh-te"));
        var released = string.Join('\n', (await next.Heard()).Select(said => said.Text));

        Assert.Contains(first.Code, released, StringComparison.Ordinal);
        Assert.Contains(second.Code, released, StringComparison.Ordinal);
        Assert.DoesNotContain(await house.Store.Parked(TestHouse.Stop), parked => parked.Person == "truong-kinh-te");
        foreach (var notice in (await next.Heard()).Where(said => said.Text.StartsWith("Hồ sơ mới", StringComparison.Ordinal)))
        {
            await house.Turns.Take(next.Update($"open {notice.Text}", token: notice.Buttons[^1].Token), TestHouse.Stop);
            Assert.Contains("Khiếu nại | Đất đai", await next.News(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task NoticeToACitizenWhoBlockedUs_ComesWithTheirNextMessage(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var citizen = house.Chat(messenger, "citizen");
        var filed = await citizen.FileComplaint();
        messenger.Closed.Add("citizen");
        await official.News();
        await official.Press("Đã nhận");
        await house.Deliver();

        messenger.Closed.Remove("citizen");
        var heard = await citizen.Say("alo");

        Assert.Contains($"Hồ sơ {filed.Code} có thay đổi", heard, StringComparison.Ordinal);
    }

    /// <summary>Two turns of one chat, answered but not sent; gives how many messages wait. The first is the greeting.</summary>
    private static async Task<int> TwoTurns(TestHouse house, ScriptedChannel messenger)
    {
        var citizen = house.Chat(messenger, "citizen");
        await house.Turns.Take(citizen.Update("u1", "xin chào"), TestHouse.Stop);
        await house.Turns.Take(citizen.Update("u2", "tra cuu"), TestHouse.Stop);
        return (await house.Store.Health(house.Now, TestHouse.Stop)).Waiting;
    }
}
