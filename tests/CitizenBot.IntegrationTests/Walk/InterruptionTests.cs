using CitizenBot.IntegrationTests.Browser;
using CitizenBot.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Walk;

/// <summary>What happens to a citizen's filing in the real host when page or host goes away in the middle of it.</summary>
public sealed class InterruptionTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AReload_KeepsHistoryAndDraft_AndThePinIsMaskedAfterwards(DatabaseProvider provider)
    {
        await using var host = await WalkHost.Start(provider);
        await using var citizen = await Visitor.Open(browser, host, "reload");
        await ComplaintWalk.UntilTheStory(citizen);
        var before = await Told(citizen);
        await citizen.Chat.Text.FillAsync("Nhà tôi có sổ từ");

        await citizen.Chat.Page.ReloadAsync();
        await citizen.Hear("Ông/bà kể thêm, hoặc bấm Xong");
        Assert.Equal(before, await Told(citizen));
        await Expect(citizen.Chat.Text).ToHaveValueAsync("Nhà tôi có sổ từ");
        await Expect(citizen.Chat.Page.GetByRole(AriaRole.Button, new() { Name = "Xong", Exact = true })).ToBeVisibleAsync();
        await citizen.Say("Nhà tôi có sổ từ 1998.", "Viết lại đoạn này");
        await ComplaintWalk.FromTheStoryToTheReview(citizen);
        await Expect(citizen.Chat.Bot.Last).ToContainTextAsync("Nội dung: 3 đoạn");
        var (code, pin) = await ComplaintWalk.Send(citizen);

        await citizen.Chat.Page.ReloadAsync();
        await citizen.Hear($"Mã hồ sơ: {code}");
        await citizen.Hear("(đã che)");
        Assert.DoesNotContain(pin, await citizen.Chat.Page.ContentAsync(), StringComparison.Ordinal);
        await citizen.Press("Xem hồ sơ", "Trạng thái: đã nhận");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ARestartOfTheHost_InTheMiddleOfAFiling_IsOutlived(DatabaseProvider provider)
    {
        await using var host = await WalkHost.Start(provider);
        await using var citizen = await Visitor.Open(browser, host, "restart", width: 360, height: 740);
        await ComplaintWalk.UntilTheStory(citizen);

        await host.Stop();
        await Expect(citizen.Chat.Status).ToContainTextAsync("đang nối lại");
        await citizen.Chat.Say("Nhà tôi có sổ từ 1998.");
        await Expect(citizen.Chat.User.Last).ToContainTextAsync("đang thử lại");
        await citizen.Look();
        await host.StartAgain();
        await citizen.Hear("Viết lại đoạn này");
        await Expect(citizen.Chat.Status).ToContainTextAsync("sẵn sàng");
        await ComplaintWalk.FromTheStoryToTheReview(citizen);
        await Expect(citizen.Chat.Bot.Last).ToContainTextAsync("Nội dung: 3 đoạn");
        var (code, _) = await ComplaintWalk.Send(citizen);

        await host.Stop();
        await host.StartAgain();
        await citizen.Press("Xem hồ sơ", $"Hồ sơ {code}");
        await Expect(citizen.Chat.Page.Locator(".receipt")).ToHaveCountAsync(1);
    }

    private static async Task<IReadOnlyList<string>> Told(Visitor visitor) =>
        await visitor.Chat.Page.Locator("#log .msg .said").AllInnerTextsAsync();
}
