using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A citizen files and follows a complaint through the whole host, on both databases.</summary>
public sealed class CitizenWalkTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Filing_GivesCodeAndPin_AndTellsTheResponsibleOfficial(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");

        var filed = await house.Page("citizen").FileComplaint();

        var notice = await official.News();
        Assert.Contains($"Hồ sơ mới {filed.Code}, nhận 25/11/2026", notice, StringComparison.Ordinal);
        Assert.Contains("04/12/2026", notice, StringComparison.Ordinal);
        Assert.Equal("truong-kinh-te", (await house.Store.LoadCase(filed.Code, TestHouse.Stop))!.Row.Responsible);
        Assert.Contains(filed.Code, await official.Press("Mở hồ sơ"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Replay_OnceThePageShowedThem_MasksPinAndIdentity(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        var page = house.Page("citizen");
        var filed = await page.FileComplaint();

        var lost = Words(await page.Log(replay: true));
        await page.Shown();
        var again = Words(await page.Log(replay: true));

        Assert.Contains(filed.Pin, lost, StringComparison.Ordinal);
        Assert.DoesNotContain(filed.Pin, again, StringComparison.Ordinal);
        Assert.DoesNotContain("Người nộp: Nguyễn Thị Mẫu", again, StringComparison.Ordinal);
        Assert.Contains(filed.Code, again, StringComparison.Ordinal);

        static string Words(IEnumerable<Conversation.Activities.Activity> log) => string.Join('\n', log.Where(said => said.From?.Role == "bot").Select(said => said.Text));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Tracking_FromAnotherChat_NeedsCodeAndPin(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        var filed = await house.Page("citizen").FileComplaint();
        var neighbour = house.Page("neighbour");

        await neighbour.Say("tra cuu");
        var asked = await neighbour.Say(filed.Code);
        var card = await neighbour.Say(filed.Pin);

        Assert.Contains("PIN", asked, StringComparison.Ordinal);
        Assert.Contains($"Hồ sơ {filed.Code}", card, StringComparison.Ordinal);
        Assert.Contains("04/12/2026", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thị Mẫu", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WrongPin_FiveTimes_LocksTheChatAndTellsTheOperator(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var @operator = await house.Official(messenger, "quan-tri");
        var filed = await house.Page("citizen").FileComplaint();
        await @operator.News();
        var guesser = house.Page("guesser");
        await guesser.Say("tra cuu");
        await guesser.Say(filed.Code);

        var answer = "";
        for (var tried = 1; tried <= 5; tried++)
        {
            // A citizen's own PIN is random: only one that is surely another is wrong.
            answer = await guesser.Say(filed.Pin == "000 00" + tried ? "999999" : "00000" + tried);
            house.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Contains("tạm dừng nhận PIN", answer, StringComparison.Ordinal);
        await guesser.Say("tra cuu");
        await guesser.Say(filed.Code);
        Assert.Contains("tạm dừng nhận PIN", await guesser.Say(filed.Pin), StringComparison.Ordinal);
        Assert.Contains("PIN", await @operator.News(), StringComparison.Ordinal);
    }
}
