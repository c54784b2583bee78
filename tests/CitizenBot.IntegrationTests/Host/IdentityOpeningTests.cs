using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A denouncer's identity is opened by two people, once, and every step is in the chain.</summary>
public sealed class IdentityOpeningTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AskedAgreedOpened_NamesBothInTheAudit_AndServesOnce(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var handler = await house.Official(messenger, "pho-chu-tich");
        var second = await house.Official(messenger, "chu-tich");
        var filed = await house.Page("denouncer").FileDenunciation();

        Assert.Contains("Đã gửi yêu cầu", await handler.AskToOpen(), StringComparison.Ordinal);
        var notice = await second.News();
        Assert.StartsWith($"Hồ sơ {filed.Code}: có yêu cầu", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("danh tính", notice, StringComparison.Ordinal);
        Assert.Contains("Kiểm tra danh tính", await second.Walk("[Xem yêu cầu]", "[Xem lý do]"), StringComparison.Ordinal);
        Assert.Contains("Đã ghi anh/chị đồng ý", await second.Press("Đồng ý"), StringComparison.Ordinal);
        await handler.News();
        var opened = await handler.Walk("[Xem yêu cầu]", "[Mở một lần]");
        Assert.Contains("Nguyễn Thị Mẫu", opened, StringComparison.Ordinal);
        Assert.Contains("0912 345 678", opened, StringComparison.Ordinal);
        var again = await handler.Press("Mở một lần");
        Assert.Contains("đã được mở một lần", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Mẫu", again, StringComparison.Ordinal);

        Assert.Equal(
            ["pho-chu-tich opening-asked", "chu-tich opening-agreed", "pho-chu-tich identity-opened with chu-tich", "pho-chu-tich opening-used"],
            (await house.Store.ReadAudit(filed.Code, TestHouse.Stop)).Where(entry => entry.Act.Contains("open", StringComparison.Ordinal)).Select(entry => $"{entry.Actor} {entry.Act}"));
        Assert.All(await house.Store.FollowUpsOf(filed.Code, TestHouse.Stop), row => Assert.Equal((null, "done"), (row.NextAt, row.State)));
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    [Fact]
    public async Task OpenedInTheWebChat_IsMaskedWhenTheHistoryIsShownAgain_AndNotInTheState()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var handler = house.Page("handler");
        await handler.Link(await house.Invitation("pho-chu-tich"));
        var second = await house.Official(messenger, "chu-tich");
        await house.Page("denouncer").FileDenunciation();
        await handler.AskToOpen();
        await second.News();
        await second.Walk("[Xem yêu cầu]", "[Đồng ý]");
        await handler.News();

        Assert.Contains("Nguyễn Thị Mẫu", await handler.Walk("[Xem yêu cầu]", "[Mở một lần]"), StringComparison.Ordinal);

        await handler.Shown();
        var replayed = string.Join('\n', (await handler.Log(replay: true)).Select(activity => activity.Text));
        Assert.DoesNotContain("Nguyễn Thị Mẫu", replayed, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", replayed, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thị Mẫu", (await house.Store.LoadChat("web", "handler", TestHouse.Stop))!.State!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TwoPressesAtOnce_OpenOnce(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var one = await house.Official(messenger, "pho-chu-tich");
        var second = await house.Official(messenger, "chu-tich");
        await house.Page("denouncer").FileDenunciation();
        await one.AskToOpen();
        await second.News();
        await second.Walk("[Xem yêu cầu]", "[Đồng ý]");
        await one.News();
        await one.Press("Xem yêu cầu");
        var token = await one.Token("Mở một lần");
        var other = await house.Official(messenger, "pho-chu-tich");

        await Task.WhenAll(
            house.Turns.Take(one.Update("race-1", "Mở một lần", token), TestHouse.Stop),
            house.Turns.Take(other.Update("race-2", "Mở một lần", token), TestHouse.Stop));

        var answers = new[] { await one.News(), await other.News() };
        Assert.Single(answers, answer => answer.Contains("Nguyễn Thị Mẫu", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Unanswered_RunsOutAfterThreeWorkingDays_AndTheAskerIsTold(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var handler = await house.Official(messenger, "pho-chu-tich");
        var second = await house.Official(messenger, "chu-tich");
        var filed = await house.Page("denouncer").FileDenunciation();
        await handler.AskToOpen();
        await second.News();
        await second.Press("Xem yêu cầu");

        house.Time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await Run(house));
        house.Time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 0, 31, 0, TimeSpan.Zero));
        Assert.Equal(1, await Run(house));
        Assert.Equal(0, await Run(house));

        Assert.Contains($"{filed.Code}: yêu cầu của anh/chị có thay đổi", await handler.News(), StringComparison.Ordinal);
        Assert.Contains("đã hết hạn", await handler.Press("Xem yêu cầu"), StringComparison.Ordinal);
        Assert.Contains("đã hết hạn", await second.Press("Đồng ý"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevokedSecond_AndAGroup_ChangeNothing()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var handler = await house.Official(messenger, "pho-chu-tich");
        var second = await house.Official(messenger, "chu-tich");
        var filed = await house.Page("denouncer").FileDenunciation();
        await handler.AskToOpen();
        await second.News();
        await second.Press("Xem yêu cầu");
        await house.Store.Unlink("chu-tich", TestHouse.Stop);

        var pressed = await second.Press("Đồng ý");

        Assert.DoesNotContain("Đã ghi", pressed, StringComparison.Ordinal);
        Assert.DoesNotContain(await house.Store.ReadAudit(filed.Code, TestHouse.Stop), entry => entry.Act == "opening-agreed");
    }

    [Fact]
    public async Task NobodyWhoCouldAgree_IsSaid_AndTheOperatorIsAlarmedOnce()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var superior = await house.Official(messenger, "ban-tiep-dan-tinh");
        var @operator = await house.Official(messenger, "quan-tri");
        var chairman = await house.Official(messenger, "chu-tich");
        var filed = await house.Page("denouncer").FileDenunciation(accused: "Chủ tịch phường", isHead: true);

        var asked = await superior.AskToOpen();
        var again = await superior.Walk("[Mở hồ sơ]", "[Người nộp]", "Kiểm tra danh tính trước khi thụ lý.", "[Xác nhận]");

        Assert.Contains("chưa có người có thẩm quyền thứ hai", asked, StringComparison.Ordinal);
        Assert.Contains("chưa có người có thẩm quyền thứ hai", again, StringComparison.Ordinal);
        Assert.Single((await @operator.News()).Split('\n'), line => line.Contains(filed.Code, StringComparison.Ordinal) && line.Contains("inspector", StringComparison.Ordinal));
        Assert.Equal("", await chairman.News());
    }

    /// <summary>Lets the sweep look; gives how many requests had run out, none of which may be left.</summary>
    private static async Task<int> Run(TestHouse house)
    {
        var due = await Due();
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        Assert.Equal(0, await Due());
        return due;

        async Task<int> Due() => (await house.Store.DueFollowUps(["opening"], house.Now, 10, TestHouse.Stop)).Count;
    }
}
