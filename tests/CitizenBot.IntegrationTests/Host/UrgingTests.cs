using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A supervisor urges a department and a case, and hears when no answer comes.</summary>
public sealed class UrgingTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ADepartment_IsUrged_Answers_AndIsReportedWhenItDoesNot(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var inspector = await house.Official(messenger, "pho-chu-tich");
        var head = await house.Official(messenger, "truong-kinh-te");

        var sent = await inspector.Walk("/baocao", "[Đôn đốc đơn vị]", "2", "Báo cáo hồ sơ chậm.", "27/11/2026", "[Xác nhận]");
        var told = await head.News();
        var answered = await head.Walk("[Trả lời đôn đốc]", "Đang đo đạc, xong 30/11.", "[Xác nhận]");
        var heard = await inspector.News();
        var again = await head.Press("Trả lời đôn đốc");

        Assert.StartsWith("Đã gửi đôn đốc.", sent, StringComparison.Ordinal);
        Assert.Equal("Đôn đốc Phòng Kinh tế, Hạ tầng và Đô thị: 0 hồ sơ quá hạn. Xin trả lời trước thứ Sáu, 27/11/2026.\nNội dung: \"Báo cáo hồ sơ chậm.\"", told);
        Assert.StartsWith("Đã gửi câu trả lời.", answered, StringComparison.Ordinal);
        Assert.Equal("Phòng Kinh tế, Hạ tầng và Đô thị đã trả lời đôn đốc.\nNội dung: \"Đang đo đạc, xong 30/11.\"", heard);
        Assert.StartsWith("Đôn đốc này đã được trả lời", again, StringComparison.Ordinal);

        await inspector.Walk("/baocao", "[Đôn đốc đơn vị]", "2", "Báo cáo lần hai.", "27/11/2026", "[Xác nhận]");
        await head.News();
        At(house, new(2026, 11, 27));
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        Assert.StartsWith("Phòng Kinh tế, Hạ tầng và Đô thị: hôm nay phải trả lời đôn đốc.", await head.News(), StringComparison.Ordinal);
        At(house, new(2026, 11, 30));
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        Assert.StartsWith("Phòng Kinh tế, Hạ tầng và Đô thị: quá ngày hẹn, chưa có trả lời đôn đốc.", await inspector.News(), StringComparison.Ordinal);
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        Assert.Equal("", await inspector.News());

        // A late answer is still an answer.
        Assert.StartsWith("Đã gửi câu trả lời.", await head.Walk("[Trả lời đôn đốc]", "Đã xong ngày 30/11.", "[Xác nhận]"), StringComparison.Ordinal);
        Assert.Equal("Phòng Kinh tế, Hạ tầng và Đô thị đã trả lời đôn đốc.\nNội dung: \"Đã xong ngày 30/11.\"", await inspector.News());
        Assert.StartsWith("Đôn đốc này đã được trả lời", await head.Press("Trả lời đôn đốc"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ACase_ThatIsUrgedAndNotAnswered_ComesBackToWhoUrged(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var inspector = await house.Official(messenger, "pho-chu-tich");
        var responsible = await house.Official(messenger, "truong-kinh-te");
        var code = await Filing.Complain(house, "kp5");
        await responsible.News();

        await inspector.Walk("/hoso", code, "[Đôn đốc, hẹn ngày]", "Báo cáo tiến độ.", "27/11/2026", "[Xác nhận]");
        Assert.Contains("cấp trên đôn đốc", await responsible.News(), StringComparison.Ordinal);
        At(house, new(2026, 11, 27));
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        Assert.Contains($"Hồ sơ {code}: hôm nay phải trả lời đôn đốc.", await responsible.News(), StringComparison.Ordinal);
        At(house, new(2026, 11, 30));
        await inspector.News();
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        Assert.Contains($"Hồ sơ {code}: quá ngày hẹn, chưa có trả lời đôn đốc.", await inspector.News(), StringComparison.Ordinal);
    }

    private static void At(TestHouse house, DateOnly day) => house.Time.SetUtcNow(house.Opened.House.Office.Utc(day, new(9, 0)));
}
