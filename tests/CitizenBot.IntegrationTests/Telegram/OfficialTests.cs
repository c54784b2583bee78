using CitizenBot.Host.Channels.Telegram;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>What officials see and press on Telegram.</summary>
public sealed class OfficialTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task NewCase_BecomesItsCard_InTheSameMessage(DatabaseProvider provider)
    {
        await using var telegram = await TelegramHouse.Open(provider);
        var official = await telegram.Official("truong-kinh-te", 7);
        var filed = await telegram.House.Page("citizen").FileComplaint();
        await official.News();
        var notice = official.Chat.Newest!;

        var acknowledged = await official.Press("Đã nhận");

        var card = official.Chat.Newest!;
        Assert.StartsWith($"Hồ sơ mới {filed.Code}", notice.Text, StringComparison.Ordinal);
        Assert.Equal(notice.Id, card.Id);
        Assert.True(card.Edited);
        Assert.Contains(filed.Code, acknowledged, StringComparison.Ordinal);
        Assert.DoesNotContain(card.Buttons, button => button.Label == "Đã nhận");
    }

    [Fact]
    public async Task CardThatDidNotChange_IsNoFault_AndOneThatIsGoneIsSentAnew()
    {
        await using var telegram = await TelegramHouse.Open();
        var official = await telegram.Official("truong-kinh-te", 7);
        await telegram.House.Page("citizen").FileComplaint();
        await official.News();
        await official.Press("Mở hồ sơ");
        var card = official.Chat.Newest!;
        await official.Press("Nội dung");
        Assert.Equal(card.Id, official.Chat.Newest!.Id);

        telegram.Server.Next(BotApi.Fault.Refused(BotApi.Refusal.BadRequest("message is not modified: specified new message content and reply markup are exactly the same")), "editMessageText");
        await official.Press("Mở hồ sơ");
        Assert.Equal(card.Id, official.Chat.Newest!.Id);

        telegram.Server.Next(BotApi.Fault.Refused(BotApi.Refusal.BadRequest("message to edit not found")), "editMessageText");
        await official.Press("Mở hồ sơ");
        Assert.NotEqual(card.Id, official.Chat.Newest!.Id);
        Assert.Empty(await telegram.House.Store.DeadLetters(TestHouse.Stop));
    }

    [Fact]
    public async Task WorkList_TurnsItsPages_InTheSameMessage_ButNotOverADigest()
    {
        await using var telegram = await TelegramHouse.Open();
        var official = await telegram.Official("truong-kinh-te", 7);
        for (var number = 0; number < 8; number++)
        {
            await Filing.Complain(telegram.House, $"kp{number + 1}");
        }

        await official.News();
        await official.Do(user => user.Say("/viec"));
        var list = official.Chat.Newest!;
        var second = await official.Press("Trang sau");
        var turned = official.Chat.Newest!;
        telegram.House.Time.SetUtcNow(telegram.House.Opened.House.Office.Utc(new DateOnly(2026, 12, 7), new TimeOnly(7, 30)));
        await telegram.House.Jobs.Run("digest", telegram.House.Time, TestHouse.Stop);
        await official.News();
        var digest = official.Chat.Messages.Last(message => message.Text.StartsWith("Việc sáng", StringComparison.Ordinal));
        await official.Press("Chỉ việc quá hạn");

        Assert.Equal((list.Id, true), (turned.Id, turned.Edited));
        Assert.Contains("Việc của anh/chị: 8 hồ sơ", second, StringComparison.Ordinal);
        Assert.Contains(turned.Buttons, button => button.Label == "Trang trước");
        Assert.Equal(digest.Text, official.Chat.Messages.Single(message => message.Id == digest.Id).Text);
        Assert.StartsWith("Việc của anh/chị: 8 hồ sơ\nĐang xem: quá hạn.", official.Chat.Newest!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_IsNeverWrittenOver_ForItHoldsThePin()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        var filed = await citizen.FileComplaint();
        var receipt = citizen.Chat.Messages.Last(message => message.Text.Contains(filed.Pin, StringComparison.Ordinal));

        await citizen.Press("Xem hồ sơ");

        Assert.Contains(filed.Pin, citizen.Chat.Messages.Single(message => message.Id == receipt.Id).Text, StringComparison.Ordinal);
        Assert.Contains("Trạng thái", citizen.Chat.Newest!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_AreOfferedToEveryone_AndToOfficialsTheirs()
    {
        await using var telegram = await TelegramHouse.Open();
        await telegram.House.Part<TelegramStart>().Tell(TestHouse.Stop);
        var citizen = telegram.Person(42);
        var ann = telegram.Person(43, "Ann", "en");
        await citizen.Do(user => user.Start());
        await ann.Do(user => user.Start());

        var official = await telegram.Official("truong-kinh-te", 7);

        Assert.Contains("nopdon", citizen.User.Menu.Select(command => command.Command));
        Assert.Contains("file", ann.User.Menu.Select(command => command.Command));
        Assert.DoesNotContain("viec", citizen.User.Menu.Select(command => command.Command));
        Assert.Contains("viec", official.User.Menu.Select(command => command.Command));
        Assert.All(citizen.User.Menu, command => Assert.InRange(command.Description.Length, 3, 60));
    }

    [Fact]
    public async Task BlockedOfficial_IsToldByTheirNextChat_AndTheOldOneComesBackWithTheirNextWord()
    {
        await using var telegram = await TelegramHouse.Open();
        var official = await telegram.Official("truong-kinh-te", 7);
        official.User.Block();
        await telegram.Turn();
        var filed = await telegram.House.Page("citizen").FileComplaint();
        await telegram.House.Deliver();
        Assert.DoesNotContain(official.Chat.Messages, message => message.Text.Contains(filed.Code, StringComparison.Ordinal));
        Assert.Equal(1, (await telegram.House.Store.Parked(TestHouse.Stop)).Single(parked => parked.Person == "truong-kinh-te").Count);

        official.User.Unblock();
        var back = await official.Do(user => user.Say("/viec"));

        Assert.Contains($"Hồ sơ mới {filed.Code}", back, StringComparison.Ordinal);
        Assert.DoesNotContain(await telegram.House.Store.Parked(TestHouse.Stop), parked => parked.Person == "truong-kinh-te");
    }

    [Fact]
    public async Task DeactivatedAccount_IsFoundOutBySending_AndItsNoticesAreParked()
    {
        await using var telegram = await TelegramHouse.Open();
        var official = await telegram.Official("truong-kinh-te", 7);
        official.User.Deactivate();

        await telegram.House.Page("citizen").FileComplaint();
        await telegram.House.Deliver();

        Assert.Equal(1, (await telegram.House.Store.Parked(TestHouse.Stop)).Single(parked => parked.Person == "truong-kinh-te").Count);
    }

    /// <summary>The picture of a report is a photo with its figures below it, and the workbook a file.</summary>
    [Fact]
    public async Task Report_ComesWithAPhoto_AndAWorkbook()
    {
        await using var telegram = await TelegramHouse.Open();
        var leader = await telegram.Official("chu-tich", 7);
        await telegram.House.Page("citizen").FileComplaint();
        telegram.Files.Time.SetUtcNow(telegram.House.Opened.House.Office.Utc(new DateOnly(2026, 12, 14), new TimeOnly(7, 30)));

        await telegram.House.Jobs.Run("report-weekly", telegram.Files.Time, TestHouse.Stop);
        var told = await leader.News();
        await leader.Press("Tệp XLSX");

        Assert.Contains("Quá hạn 1: Phòng Kinh tế", told, StringComparison.Ordinal);
        var photo = Assert.Single(telegram.Server.Calls, call => call.Method == "sendPhoto");
        Assert.Contains("07/12: nhận 0, giải quyết 0", photo["caption"], StringComparison.Ordinal);
        Assert.Single(telegram.Server.Calls, call => call.Method == "sendDocument");
    }
}
