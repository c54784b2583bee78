using CitizenBot.Conversation.Activities;
using CitizenBot.IntegrationTests.DirectLine;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static CitizenBot.IntegrationTests.Browser.ChosenFiles;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>A person sends pictures and files by the page: chosen, pasted, dropped, on bad lines too.</summary>
public sealed class SendingFilesTests(BrowserFixture browser)
{
    [Fact]
    public async Task ChosenFiles_GoOneAfterTheOther_TheWordsInTheBoxWithTheFirst()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        await chat.Text.FillAsync("sổ đỏ và giấy ra viện");

        await chat.Choose(File("sổ đỏ.jpg", "image/jpeg", 300_000), File("giấy ra viện.pdf", "application/pdf", 5000));
        await ChatServer.Until(() => server.Backend.Uploaded.Count == 2);

        Assert.Equal([("sổ đỏ.jpg", "photo", 300_000L), ("giấy ra viện.pdf", "document", 5000L)], server.Backend.Uploaded.Select(file => (file.Name, file.Kind, file.Size!.Value)));
        Assert.Equal(["sổ đỏ và giấy ra viện", ""], server.Backend.Processed.Skip(1).Select(said => said.Text));
        await Expect(chat.User.Locator(".file")).ToHaveTextAsync(["sổ đỏ.jpg (293 KB)", "giấy ra viện.pdf (5 KB)"]);
        await Expect(chat.User.Locator(".said")).ToHaveTextAsync("sổ đỏ và giấy ra viện");
        await Expect(chat.Page.Locator("progress, .cancel, .waiting")).ToHaveCountAsync(0);
        Assert.Equal("", await chat.Text.InputValueAsync());
        Assert.Equal("text", await chat.Focused());
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task AQuestion_StaysOpenWhileAFileIsOnItsWay_AndIsAnsweredByIt()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        var hold = true;
        server.Intercept = http => Fail(http, () => hold);

        await chat.Choose(File("a.jpg", "image/jpeg", 10));
        await Expect(chat.User).ToContainTextAsync("đang thử lại");
        await Expect(chat.Choices).ToHaveCountAsync(3);
        hold = false;

        await Expect(chat.Choices).ToHaveCountAsync(0);
        Assert.Single(server.Backend.Uploaded);
    }

    [Fact]
    public async Task ByKeyboard_TheButtonOpensTheWindow_AndTheFocusComesBack()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);

        // Focus and key in one go: the page gives the focus to the text box when it has finished connecting.
        var window = await chat.Page.RunAndWaitForFileChooserAsync(() => chat.Page.Locator("#file").PressAsync("Enter"));
        Assert.True(window.IsMultiple);
        await window.SetFilesAsync(File("a.jpg", "image/jpeg", 10));
        await ChatServer.Until(() => server.Backend.Uploaded.Count == 1);

        Assert.Equal("text", await chat.Focused());
    }

    [Fact]
    public async Task APastedPicture_IsSent_ButWordsWithAPictureOfThemAreWords()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);

        await chat.Paste("tu-van-ban.png", "image/png", 20, words: "lời");
        await chat.Paste("image.png", "image/png", 20);
        await ChatServer.Until(() => server.Backend.Uploaded.Count == 1);

        Assert.Equal("image.png", Assert.Single(server.Backend.Uploaded).Name);
    }

    [Fact]
    public async Task WhatIsDraggedOverThePage_SeesWhereItMayFall_AndIsSent()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        var zone = chat.Page.Locator("#drop");

        await chat.Drag("dragover", ("a.pdf", 5));
        await Expect(zone).ToHaveTextAsync("Thả tệp vào đây để gửi");
        await Expect(zone).ToBeVisibleAsync();
        await chat.Drag("dragleave", ("a.pdf", 5));
        await Expect(zone).ToBeHiddenAsync();
        await chat.Drag("dragover", ("a.pdf", 5));
        await chat.Drag("drop", ("a.pdf", 5), ("b.pdf", 6));
        await ChatServer.Until(() => server.Backend.Uploaded.Count == 2);

        await Expect(zone).ToBeHiddenAsync();
        Assert.Equal(["a.pdf", "b.pdf"], server.Backend.Uploaded.Select(file => file.Name));
    }

    [Fact]
    public async Task TooLargeAndEmptyFiles_AreAnsweredAtOnce_AndNotSent()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);

        await chat.Drag("drop", ("ban-do.pdf", 25 * 1024 * 1024), ("anh1.jpg", 0), ("đủ.pdf", 20 * 1024 * 1024));
        await chat.Hear("Tệp \"ban-do.pdf\" nặng 25 MB; tôi chỉ nhận được mỗi tệp đến 20 MB");
        await chat.Hear("Tệp \"anh1.jpg\" bị trống");
        await ChatServer.Until(() => server.Backend.Uploaded.Count == 1);
        await chat.Page.ClickAsync("#language");
        await chat.Drag("drop", ("map.pdf", 20 * 1024 * 1024 + 1));
        await chat.Hear("The file \"map.pdf\" has 20.1 MB");

        Assert.Equal("đủ.pdf", Assert.Single(server.Backend.Uploaded).Name);
        Assert.Null(server.Backend.Uploaded[0].Refused);
    }

    [Fact]
    public async Task Progress_IsSeenAllTheTime_AndHeardAtMostEveryFiveSeconds()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        await chat.Page.Clock.InstallAsync();
        var line = await chat.SlowDown(200_000);
        await chat.Choose(File("a.jpg", "image/jpeg", 1_500_000));
        var bar = chat.Page.GetByRole(AriaRole.Progressbar, new() { Name = "a.jpg" });
        var told = chat.Page.Locator("#loaded");

        await Expect(chat.User.Locator(".meta")).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"Đã tải [1-9]\d? %"));
        Assert.True(await bar.EvaluateAsync<double>("bar => bar.value") > 0);
        Assert.Equal("", await told.TextContentAsync());
        await chat.Page.Clock.FastForwardAsync(5000);
        await Expect(told).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Đã tải [1-9]\d? %$"));
        Assert.Equal("status", await told.GetAttributeAsync("role"));
        await line.Pace(0);
        await ChatServer.Until(() => server.Backend.Uploaded.Count == 1);

        await Expect(bar).ToHaveCountAsync(0);
        await Expect(told).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Cancel_StopsTheFile_AndLetsTheNextMessageGo()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        var line = await chat.SlowDown(20_000);
        await chat.Choose(File("a.jpg", "image/jpeg", 2_000_000));
        await chat.Say("một");
        await Expect(chat.User.First).ToContainTextAsync("Đã tải");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Hủy gửi: a.jpg" }).ClickAsync();
        await line.Pace(0);
        await chat.Hear("Tôi đã nghe: một");

        await Expect(chat.User.First).ToContainTextAsync("đã hủy gửi");
        Assert.Equal("text", await chat.Focused());
        Assert.Empty(server.Backend.Uploaded);
        Assert.Equal("[]", await chat.Page.EvaluateAsync<string>("sessionStorage.getItem('citizenbot.queue')"));
    }

    [Fact]
    public async Task AFileThatFails_IsRepeatedWithTheSameId_AndWhatWasSaidLaterComesLater()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        var failures = 0;
        server.Intercept = http => Fail(http, () => ++failures <= 2);

        await chat.Choose(File("a.jpg", "image/jpeg", 100_000));
        await chat.Say("xong");
        await chat.Hear("Tôi đã nghe: xong");

        Assert.Equal(3, failures);
        Assert.Equal(["", "xong"], server.Backend.Processed.Skip(1).Select(said => said.Text));
        Assert.Single(server.Backend.Uploaded);
        await Expect(chat.User).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task ARestartOfTheServer_LosesNoFile()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        await server.Stop();

        await chat.Choose(File("a.jpg", "image/jpeg", 100_000));
        await Expect(chat.User).ToContainTextAsync("chưa gửi được, đang thử lại");
        await server.StartAgain();
        await ChatServer.Until(() => server.Backend.Uploaded.Count == 1);

        await Expect(chat.Page.Locator(".waiting")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AFile_WhoseAnswerWasLost_IsTakenOnce()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        var lost = 0;
        await chat.Page.RouteAsync("**/upload", async route =>
        {
            // It arrives, and the answer does not.
            if (lost++ == 0) { await route.FetchAsync(); await route.AbortAsync(); }
            else await route.ContinueAsync();
        });

        await chat.Choose(File("a.jpg", "image/jpeg", 1000));
        await chat.Say("một");
        await chat.Hear("Tôi đã nghe: một");

        Assert.Single(server.Backend.Uploaded);
        Assert.Single(server.Backend.Shelf.Puts);
        await Expect(chat.User).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task AReload_SaysWhichFileMustBeChosenAgain_AndKeepsItsWords()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        await chat.Choose(File("gửi rồi.jpg", "image/jpeg", 1000));
        await ChatServer.Until(() => server.Backend.Uploaded.Count == 1);
        await Expect(chat.Page.Locator(".waiting")).ToHaveCountAsync(0);
        server.Intercept = http => Fail(http, () => true);
        await chat.Text.FillAsync("giấy ra viện");
        await chat.Choose(File("a.jpg", "image/jpeg", 1000));
        await Expect(chat.User.Last).ToContainTextAsync("đang thử lại");

        await chat.Page.ReloadAsync();

        await Expect(chat.Page.Locator(".note")).ToHaveTextAsync("Tệp \"a.jpg\" chưa gửi xong; xin chọn lại.");
        await Expect(chat.Text).ToHaveValueAsync("giấy ra viện");
        await Expect(chat.User.Locator(".file")).ToHaveTextAsync("gửi rồi.jpg (1 KB)");
        await chat.Page.ReloadAsync();
        await Expect(chat.User.Locator(".file")).ToHaveCountAsync(1);
        await Expect(chat.Page.Locator(".note")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AFileThatCannotBeReadAnyMore_IsGivenUpWithAWord()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        server.Intercept = http => Fail(http, () => true);
        var path = Path.GetTempFileName();
        await System.IO.File.WriteAllTextAsync(path, "một", TestContext.Current.CancellationToken);
        await chat.Page.SetInputFilesAsync("#picker", path);
        await Expect(chat.User).ToContainTextAsync("đang thử lại");

        System.IO.File.Delete(path);
        server.Intercept = _ => false;
        await Expect(chat.User).ToContainTextAsync("xin chọn lại tệp này");

        await chat.Say("hai");
        await chat.Hear("Tôi đã nghe: hai");
    }

    [Fact]
    public async Task CloseAndDelete_WhileAFileIsOnItsWay_LeavesNothing()
    {
        await using var server = await TalkingTests.Server();
        await using var chat = await Opened(server);
        await chat.SlowDown(50_000);
        await chat.Choose(File("bí mật.jpg", "image/jpeg", 2_000_000));
        await Expect(chat.User).ToContainTextAsync("Đã tải");

        await chat.Page.ClickAsync("#leave");
        await chat.Page.ClickAsync("#ask-yes");
        await Expect(chat.Page.Locator(".again")).ToBeVisibleAsync();

        Assert.Equal("{}{}", await chat.Page.EvaluateAsync<string>("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"));
        await Expect(chat.Page.GetByText("bí mật")).ToHaveCountAsync(0);
        await chat.Drag("dragover", ("a.pdf", 5));
        await chat.Drag("drop", ("a.pdf", 5));
        await Expect(chat.Page.Locator("#drop")).ToBeHiddenAsync();
        Assert.Empty(server.Backend.Uploaded);
    }

    private async Task<WebChatPage> Opened(ChatServer server)
    {
        var chat = await WebChatPage.Open(browser, server);
        await chat.Hear("cần việc gì");
        return chat;
    }

    private static bool Fail(HttpContext http, Func<bool> now)
    {
        if (!http.Request.Path.Value!.EndsWith("/upload", StringComparison.Ordinal) || !now()) return false;
        http.Response.StatusCode = 502;
        return true;
    }
}
