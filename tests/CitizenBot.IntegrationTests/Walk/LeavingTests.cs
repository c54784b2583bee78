using CitizenBot.IntegrationTests.Browser;
using CitizenBot.Storage;
using static Microsoft.Playwright.Assertions;

namespace CitizenBot.IntegrationTests.Walk;

/// <summary>The other language, and leaving a shared device, before the real host.</summary>
public sealed class LeavingTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task TheEnglishButton_TurnsPageAndBot_InTheMiddleOfAFiling(int width, int height)
    {
        await using var host = await WalkHost.Start(DatabaseProvider.Sqlite);
        await using var citizen = await Visitor.Open(browser, host, "english", width: width, height: height);
        await ComplaintWalk.UntilTheStory(citizen);

        await citizen.Chat.Page.ClickAsync("#language");
        await citizen.Hear("Step 4 of 9");
        await Expect(citizen.Chat.Page.Locator("#leave")).ToHaveTextAsync("Close and delete");
        await citizen.Press("Done", "Step 5 of 9");
        await citizen.Chat.Page.ClickAsync("#language");

        await citizen.Hear("Bước 5/9");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task CloseAndDelete_TakesTheDraftAway_AndLeavesTheFiledCase(DatabaseProvider provider)
    {
        await using var host = await WalkHost.Start(provider);
        await using var citizen = await Visitor.Open(browser, host, "leave", width: 360, height: 740);
        await ComplaintWalk.UntilTheStory(citizen);
        await ComplaintWalk.FromTheStoryToTheReview(citizen);
        var (code, pin) = await ComplaintWalk.Send(citizen);

        await citizen.Chat.Page.ClickAsync("#leave");
        await citizen.Look();
        await citizen.Chat.Page.ClickAsync("#ask-yes");
        await Expect(citizen.Chat.Page.Locator(".again")).ToBeVisibleAsync();
        await citizen.Look();
        Assert.DoesNotContain(code, await citizen.Chat.Page.ContentAsync(), StringComparison.Ordinal);
        await citizen.Chat.Page.ClickAsync(".again");
        await citizen.Hear("Ông/bà cần việc gì ạ?");
        await Expect(citizen.Chat.Page.Locator("#log .msg")).ToHaveCountAsync(1);
        await citizen.Press("Tra cứu bằng mã", "mã hồ sơ");
        await citizen.Say(code, "PIN");

        await citizen.Say(pin, "Trạng thái: đã nhận");
    }
}
