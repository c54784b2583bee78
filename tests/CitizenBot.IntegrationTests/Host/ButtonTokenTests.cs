using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A button means what it says, also where the channel leaves another one out.</summary>
public sealed class ButtonTokenTests
{
    /// <summary>The web chat asks for no position: its [Bỏ qua] once carried the token of the [Gửi vị trí] that was left out before it.</summary>
    [Fact]
    public async Task ButtonBehindOneThatIsLeftOut_HasItsOwnMeaning()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);
        var page = house.Page("page");
        await page.Walk("toi muon khieu nai vu thu hoi dat", "[Đã đọc, tiếp tục]", "dung roi", "1");

        Assert.Contains("Bước 3/9", await page.Press("Bỏ qua"), StringComparison.Ordinal);
    }
}
