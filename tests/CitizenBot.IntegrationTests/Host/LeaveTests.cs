using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Leave with a deputy, through the whole host: who is told, who may act, what a barred deputy never sees, and coming back early.</summary>
public sealed class LeaveTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WhileAway_TheDeputyIsToldAndActs_AndThenNoMore(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var deputy = await house.Official(messenger, "truong-van-hoa");
        var before = await Filing.Complain(house, "kp5");
        await official.News();
        var notYet = await deputy.Say(before);

        var taken = await official.Walk("/nghi", "[Hôm nay]", "27/11/2026", "[Lê Thị Lan]", "[Xác nhận]");
        var asked = await deputy.News();
        var during = await Filing.Complain(house, "kp4");
        var told = await deputy.News();
        var toldOfficial = await official.News();
        var acknowledged = await deputy.Press("Đã nhận");
        var list = await deputy.Say("/viec");
        var ended = await official.Walk("/nghi", "[Kết thúc kỳ nghỉ]");
        await deputy.News();
        var over = await deputy.Say("/viec");
        await Filing.Complain(house, "kp3");

        Assert.StartsWith("Xin gõ PIN", notYet, StringComparison.Ordinal);
        Assert.StartsWith("Đã ghi. Người thay được báo ngay.", taken, StringComparison.Ordinal);
        Assert.Equal("Từ thứ Tư, 25/11/2026 đến thứ Sáu, 27/11/2026 anh/chị thay Trưởng phòng Kinh tế, Hạ tầng và Đô thị: 1 hồ sơ và mọi lời nhắc chuyển cho anh/chị.", asked);
        Assert.StartsWith($"Hồ sơ mới {during}", told, StringComparison.Ordinal);
        Assert.EndsWith("Anh/chị nhận tin này thay Trưởng phòng Kinh tế, Hạ tầng và Đô thị.", told, StringComparison.Ordinal);
        Assert.Equal("", toldOfficial);
        Assert.StartsWith($"Đã ghi anh/chị nhận hồ sơ {during}.", acknowledged, StringComparison.Ordinal);
        Assert.Contains("đang nghỉ; Trưởng phòng Văn hóa - Xã hội thay", acknowledged, StringComparison.Ordinal);
        Assert.StartsWith("Việc của anh/chị: 2 hồ sơ", list, StringComparison.Ordinal);
        Assert.Contains("Đã kết thúc kỳ nghỉ", ended, StringComparison.Ordinal);
        Assert.StartsWith("Anh/chị không có hồ sơ nào đang mở.", over, StringComparison.Ordinal);
        Assert.StartsWith("Hồ sơ mới", await official.News(), StringComparison.Ordinal);
        Assert.Equal("", await deputy.News());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ALeadersDeputy_SeesTheWorkOfTheirPeople_ButNoCaseInWhichTheyAreAccused_AndAgreesToAnOpening(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var handler = await house.Official(messenger, "pho-chu-tich");
        var leader = await house.Official(messenger, "chu-tich");
        var deputy = await house.Official(messenger, "truong-van-hoa");
        var complaint = await Filing.Complain(house, "kp5");
        var accused = await Filing.Denounce(house, "bà trưởng phòng văn hóa phường");
        await leader.Walk("/nghi", "[Hôm nay]", "27/11/2026", "[Lê Thị Lan]", "[Xác nhận]");
        var free = (await house.Page("denouncer").FileDenunciation()).Code;
        await deputy.News();
        await handler.News();

        var below = await deputy.Walk("/viec", "[Việc của cấp dưới]");
        await handler.AskToOpen();
        var asked = await deputy.News();
        await deputy.Walk("[Xem yêu cầu]", "[Đồng ý]");

        Assert.StartsWith("Việc của cấp dưới: 2 hồ sơ", below, StringComparison.Ordinal);
        Assert.Contains(complaint, below, StringComparison.Ordinal);
        Assert.Contains(free, below, StringComparison.Ordinal);
        Assert.DoesNotContain(accused, below, StringComparison.Ordinal);
        Assert.Contains($"{free}: có yêu cầu cần anh/chị trả lời", asked, StringComparison.Ordinal);
        Assert.Contains(await house.Store.ReadAudit(free, TestHouse.Stop), entry => entry is { Actor: "truong-van-hoa", Act: "opening-agreed" });
        Assert.Contains("Anh/chị mở được một lần", await handler.Walk("[Xem yêu cầu]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ADeputyWhoIsAccused_NeverSeesTheCase_ItGoesToTheSuperior(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var reader = await house.Official(messenger, "pho-chu-tich");
        var superior = await house.Official(messenger, "chu-tich");
        var deputy = await house.Official(messenger, "truong-van-hoa");
        await reader.Walk("/nghi", "[Hôm nay]", "27/11/2026", "[Lê Thị Lan]", "[Xác nhận]");
        await deputy.News();

        var accused = await Filing.Denounce(house, "bà trưởng phòng văn hóa phường");
        var free = await Filing.Denounce(house, "một cán bộ phường");
        var told = await deputy.News();
        var toldSuperior = await superior.News();
        var opened = await deputy.Say(accused);
        await deputy.Say("/huy");
        var list = await deputy.Say("/viec");
        house.Time.SetUtcNow(house.Opened.House.Office.Utc(new DateOnly(2026, 11, 27), new TimeOnly(7, 30)));
        await house.Jobs.Run("digest", house.Time, TestHouse.Stop);
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);

        Assert.Contains(free, told, StringComparison.Ordinal);
        Assert.DoesNotContain(accused, told, StringComparison.Ordinal);
        Assert.Contains(accused, toldSuperior, StringComparison.Ordinal);
        Assert.StartsWith("Xin gõ PIN", opened, StringComparison.Ordinal);
        Assert.StartsWith("Việc của anh/chị: 1 hồ sơ", list, StringComparison.Ordinal);
        Assert.DoesNotContain(accused, list + await deputy.News(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TwoLeavesEnteredAtOnce_TheSecondHearsWhy(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var first = await house.Official(messenger, "truong-kinh-te");
        var second = await house.Official(messenger, "truong-van-hoa");

        // Both have the review on the screen: each names the other.
        await first.Walk("/nghi", "[Hôm nay]", "27/11/2026", "[Lê Thị Lan]");
        await second.Walk("/nghi", "[Hôm nay]", "27/11/2026", "[Trần Văn Bình]");
        await first.Press("Xác nhận");
        var refused = await second.Press("Xác nhận");

        Assert.Contains("Người đó cũng nghỉ trong những ngày này.", refused, StringComparison.Ordinal);
        Assert.Equal("truong-kinh-te", Assert.Single(await house.Store.Leaves(new DateOnly(2026, 11, 25), TestHouse.Stop)).Official);
    }
}
