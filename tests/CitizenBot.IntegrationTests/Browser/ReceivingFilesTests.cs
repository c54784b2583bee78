using System.Text;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.IntegrationTests.DirectLine;
using Microsoft.Playwright;
using static CitizenBot.IntegrationTests.Browser.ChosenFiles;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>Files in the page that the bot hands out: pictures to look at, links to save, and how it all fits.</summary>
public sealed class ReceivingFilesTests(BrowserFixture browser)
{
    private static readonly string Sums = Convert.ToBase64String(Encoding.UTF8.GetBytes("ảnh.jpg 9f86d081\n"));

    [Fact]
    public async Task AnOfficialsLinks_ShowThePicture_AndSaveEachFileUnderItsName()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server, "#start=inv-x");
        await chat.Hear("cần việc gì");
        var picture = await chat.Page.ScreenshotAsync();
        server.Backend.Shelf.Lay("h1", new("anh.png", "image/png", picture));
        server.Backend.Shelf.Lay("h2", new("x.html", "text/html", "<script>alert(1)</script>"u8.ToArray()));
        server.Backend.Tell(Evidence);
        await chat.Hear("Bằng chứng");
        var links = chat.Bot.Last.Locator("a.file");

        await Expect(links.Locator("img")).ToHaveAttributeAsync("alt", "ảnh hiện trường.png");
        await Expect(links.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 1280);
        var saved = await chat.Page.RunAndWaitForDownloadAsync(() => links.Nth(0).ClickAsync());
        var page = await chat.Page.RunAndWaitForDownloadAsync(() => links.Nth(1).ClickAsync());
        var sums = await chat.Page.RunAndWaitForDownloadAsync(() => links.Nth(2).ClickAsync());

        Assert.Equal("xem-anh.png", saved.SuggestedFilename);
        Assert.Equal(picture, await System.IO.File.ReadAllBytesAsync(await saved.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Equal("x.html", page.SuggestedFilename);
        Assert.Equal("KT-7M4XP-3.txt", sums.SuggestedFilename);
        Assert.Equal("ảnh.jpg 9f86d081\n", await System.IO.File.ReadAllTextAsync(await sums.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Empty(chat.Outside);
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task APictureOfFigures_IsSeen_AndItsWorkbookIsSaved()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        var png = Convert.ToBase64String(CitizenBot.Pictures.Charts.FigureChartPng.Paint(new(
            "Tám tuần", ["07/12", "14/12"], new("Nhận", [3, 5]), new("Giải quyết", [2, 4]), "Đúng hạn", [50, null], "Quá hạn", [new("Phòng Kinh tế", 2)], "Không có")));
        server.Backend.Tell(new Activity { Text = "Biểu đồ đây.", Attachments = [new("image/png", ContentUrl: $"data:image/png;base64,{png}", Name: "bao-cao.png")] });
        await chat.Hear("Biểu đồ đây.");
        await Expect(chat.Bot.Last.Locator("a.file img")).ToHaveJSPropertyAsync("naturalWidth", 1080);
        Assert.True(await chat.Page.EvaluateAsync<bool>("document.querySelector('a.file img').offsetWidth <= innerWidth"));
        server.Backend.Tell(new Activity { Text = "Tệp đây.", Attachments = [new(CitizenBot.Pictures.Workbooks.WorkbookXlsx.ContentType, ContentUrl: $"data:{CitizenBot.Pictures.Workbooks.WorkbookXlsx.ContentType};base64,UEsDBA==", Name: "bao-cao.xlsx")] });
        await chat.Hear("Tệp đây.");

        var saved = await chat.Page.RunAndWaitForDownloadAsync(() => chat.Bot.Last.Locator("a.file").ClickAsync());

        Assert.Equal("bao-cao.xlsx", saved.SuggestedFilename);
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task APaperToPrint_IsSavedOutOfTheMessage()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        server.Backend.Tell(new Activity { Text = "Bản in đây.", Attachments = [new("application/pdf", ContentUrl: "data:application/pdf;base64,JVBERi0xLjc=", Name: "KT-7M4XP-3.pdf")] });
        await chat.Hear("Bản in đây.");

        var saved = await chat.Page.RunAndWaitForDownloadAsync(() => chat.Bot.Last.Locator("a.file").ClickAsync());

        Assert.Equal("KT-7M4XP-3.pdf", saved.SuggestedFilename);
        Assert.Equal("%PDF-1.7", await System.IO.File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task ALinkOlderThanItsTicket_StillSaves()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Page.Clock.InstallAsync();
        await chat.Hear("cần việc gì");
        server.Backend.Shelf.Lay("h2", new("x.pdf", "application/pdf", [1, 2, 3]));
        server.Backend.Tell(Evidence);
        await chat.Hear("Bằng chứng");
        server.Time.Advance(TimeSpan.FromHours(3));
        await chat.Page.Clock.FastForwardAsync("03:00:00");

        var saved = await chat.Page.RunAndWaitForDownloadAsync(() => chat.Bot.Last.Locator("a.file").Nth(1).ClickAsync());

        Assert.Equal([1, 2, 3], await System.IO.File.ReadAllBytesAsync(await saved.PathAsync(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnAddressThatIsNotOurs_IsNoLink()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");

        server.Backend.Tell(new Activity
        {
            Text = "Lạ.",
            Attachments =
            [
                new("image/png", ContentUrl: "https://x.example/a.png", Name: "a"), new("text/html", ContentUrl: "data:text/html,<b>a</b>", Name: "b"),
                new("text/plain", ContentUrl: "javascript:alert(1)", Name: "c"), new("image/svg+xml", ContentUrl: "data:image/svg+xml;base64,AAAA", Name: "d"),
            ],
        });
        await chat.Hear("Lạ.");

        await Expect(chat.Bot.Last.Locator("a, img")).ToHaveCountAsync(0);
        Assert.Empty(chat.Outside);
    }

    [Theory]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    [InlineData(1280, 800, ColorScheme.Light)]
    public async Task FilesComingAndGoing_FitTheirWindow(int width, int height, ColorScheme scheme)
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await WebChatPage.Open(browser, server, width: width, height: height);
        await chat.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await chat.Hear("cần việc gì");
        server.Backend.Shelf.Lay("h1", new("anh.png", "image/png", await chat.Page.ScreenshotAsync()));
        server.Backend.Tell(Evidence);
        await Expect(chat.Page.Locator("a.file img").First).ToHaveJSPropertyAsync("complete", true);
        await Save(chat, "evidence", width, scheme);
        await chat.Text.FillAsync("sổ đỏ và giấy ra viện");
        await chat.Choose(File("sổ đỏ.jpg", "image/jpeg", 3_000_000));
        await ChatServer.Until(() => server.Backend.Uploaded.Count == 1);
        await chat.SlowDown(300_000);
        await chat.Choose(File($"bản-đồ-{new string('x', 60)}.pdf", "application/pdf", 3_000_000), File("giấy ra viện.jpg", "image/jpeg", 1_000_000));
        await chat.Drag("drop", ("ban-do.pdf", 21_000_000));
        await Expect(chat.Page.Locator("progress").First).Not.ToHaveJSPropertyAsync("value", 0);
        await Save(chat, "sending", width, scheme);

        Assert.False(await chat.ScrollsSideways());
        foreach (var target in await chat.Page.Locator("button:visible, textarea, a").AllAsync())
        {
            var box = (await target.BoundingBoxAsync())!;
            Assert.True(box.Width >= 44 && box.Height >= 44, $"{await target.InnerTextAsync()} is {box.Width} x {box.Height}.");
            Assert.True(box.X >= 0 && box.X + box.Width <= width);
        }

        await chat.Drag("dragover", ("a.pdf", 5));
        await Save(chat, "drop", width, scheme);
    }

    private static Activity Evidence => new()
    {
        Text = "Bằng chứng của hồ sơ KT-7M4XP-3.",
        TextFormat = "plain",
        Attachments =
        [
            new("image/png", ContentUrl: FileTickets.Stored("h1", original: false), Name: "ảnh hiện trường.png"),
            new("text/html", ContentUrl: FileTickets.Stored("h2", original: true), Name: "x.html"),
            new("text/plain", ContentUrl: $"data:text/plain;charset=utf-8;base64,{Sums}", Name: "KT-7M4XP-3.txt"),
        ],
    };

    /// <summary>Pictures are kept only where somebody asked for them.</summary>
    private static async Task Save(WebChatPage chat, string name, int width, ColorScheme scheme)
    {
        if (Environment.GetEnvironmentVariable("CITIZENBOT_TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png") });
    }
}
