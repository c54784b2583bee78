using CitizenBot.IntegrationTests.Browser;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Walk;

/// <summary>The main job from end to end, with nothing scripted: two people, two browsers, the real host.</summary>
public sealed class NewcomerTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 1280, 800)]
    [InlineData(DatabaseProvider.PostgreSql, 360, 740)]
    public async Task AComplaint_IsFiledFollowedAndAccepted_InThreeBrowsers(DatabaseProvider provider, int width, int height)
    {
        await using var host = await WalkHost.Start(provider);
        await using var official = await Visitor.Open(browser, host, "official", await host.Invite("truong-kinh-te"), width, height);
        await official.Hear("mời Trưởng phòng Kinh tế, Hạ tầng và Đô thị");
        await official.Press("Đúng, liên kết", "Đã liên kết");
        await using var citizen = await Visitor.Open(browser, host, "citizen", width: width, height: height);

        await ComplaintWalk.UntilTheStory(citizen);
        await ComplaintWalk.FromTheStoryToTheReview(citizen);
        var (code, pin) = await ComplaintWalk.Send(citizen);
        await citizen.Press("Xem hồ sơ", "Trạng thái: đã nhận");
        await citizen.Press("Vì sao là ngày này?", "Đếm 7 ngày làm việc");
        await citizen.Press("Quay lại", "Trạng thái: đã nhận");

        await using var elsewhere = await Visitor.Open(browser, host, "elsewhere", width: width, height: height);
        await elsewhere.Press("Tra cứu bằng mã", "mã hồ sơ");
        await elsewhere.Say(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), "PIN");
        await elsewhere.Say(pin, "Trạng thái: đã nhận");

        await official.Hear($"Hồ sơ mới {code}");
        await official.Press("Đã nhận", $"Đã ghi anh/chị nhận hồ sơ {code}");
        await citizen.Hear($"Hồ sơ {code} có thay đổi ngày 25/11/2026");
        await official.Press("Mở hồ sơ", "Chữ ký trên giấy: chưa có");
        await official.Press("Nội dung", "Phường thu hồi 120 m2 đất vườn");
        await official.Press("Mở hồ sơ", "Chữ ký trên giấy: chưa có");
        await official.Press("Ghi đơn giấy đã ký", "ngày nào?");
        await official.Press("Hôm nay", "hạn thụ lý tính lại từ ngày này");
        await official.Press("Xác nhận", "Chữ ký trên giấy: có, 25/11/2026");
        await citizen.Press("Xem", "Cơ quan đã nhận đơn giấy có chữ ký");
        await official.Press("Thụ lý", "Số thông báo thụ lý?");
        await official.Say("88/TB-UBND", "thông báo 88/TB-UBND");
        await official.Press("Xác nhận", "đã thụ lý, đang giải quyết");
        await citizen.Hear($"Hồ sơ {code} có thay đổi ngày 25/11/2026");
        await citizen.Press("Xem", "Cơ quan đã thụ lý (nhận giải quyết) đơn của ông/bà ngày 25/11/2026");

        foreach (var visitor in (Visitor[])[citizen, official, elsewhere])
        {
            Assert.Empty(visitor.Chat.Outside);
            Assert.Empty(visitor.Chat.Complaints);
        }
    }
}
