using CitizenBot.Host.Channels;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.Storage;
using CitizenBot.Tests.Pictures;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>The paper to sign as a document on Telegram, and the link in its QR code.</summary>
public sealed class PaperTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ThePaper_ComesAsADocument_AndTheReceiptStaysAsItIs(DatabaseProvider provider)
    {
        await using var telegram = await TelegramHouse.Open(provider);
        var citizen = telegram.Person(42);
        var filed = await citizen.FileComplaint();

        var said = await citizen.Press("Bản in để ký");

        Assert.Contains($"Bản in của hồ sơ {filed.Code}", said, StringComparison.Ordinal);
        var document = Assert.Single(telegram.Server.Calls, call => call.Method == "sendDocument");
        var file = Assert.Single(document.Files);
        Assert.Equal($"{filed.Code}.pdf", file.FileName);
        Assert.Contains("ĐƠN KHIẾU NẠI", PdfText.Read(file.Bytes).Words, StringComparison.Ordinal);
        Assert.Contains(citizen.Chat.Messages, message => message.Text.Contains(filed.Pin, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheLink_OpensTheBot_WhereItCanBeReached_AndThePageOtherwise_OrWhereItMustStayInside()
    {
        await using var telegram = await TelegramHouse.Open();
        var links = telegram.House.Part<StartLinks>();

        Assert.Matches("^https://t\\.me/[A-Za-z0-9_]+\\?start=case-KT-7M4XP-3$", await links.For("case-KT-7M4XP-3", staysInside: false, TestHouse.Stop));
        Assert.Equal("http://127.0.0.1:5080/#start=case-KT-7M4XP-3", await links.For("case-KT-7M4XP-3", staysInside: true, TestHouse.Stop));
    }

    [Fact]
    public async Task TheLink_IsThePages_WhileTelegramDoesNotAnswer_AndIsAskedForAgainLater()
    {
        await using var telegram = await TelegramHouse.Open();
        telegram.Server.Next(BotApi.Fault.ServerError(), "getMe");
        var links = telegram.House.Part<StartLinks>();

        Assert.StartsWith("http://127.0.0.1:5080/", await links.For("case-x", staysInside: false, TestHouse.Stop), StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:5080/", await links.For("case-x", staysInside: false, TestHouse.Stop), StringComparison.Ordinal);
        telegram.Files.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.StartsWith("https://t.me/", await links.For("case-x", staysInside: false, TestHouse.Stop), StringComparison.Ordinal);
    }
}
