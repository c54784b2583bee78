using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Host.Hotspots;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A hotspot from its burst to its end: warned of, planned, reminded, written to those who filed, measured; and one that is only foreseen.</summary>
public sealed class HotspotWalkTests
{
    private static readonly string[] Quarters = ["kp1", "kp2", "kp3", "kp4", "kp5", "kp6", "kp7", "kp8", "kp9", "kp10"];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AHotspot_IsSeenAfterABurst_Planned_RemindedAndAnswered(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        await CalmMonths(house);
        var leader = await house.Official(messenger, "chu-tich");
        var head = await house.Official(messenger, "truong-kinh-te");
        var citizen = house.Chat(messenger, "citizen");
        await Job("hotspot-scan");
        var quiet = await Job("hotspot-burst");
        house.Time.Advance(TimeSpan.FromMinutes(20));
        var codes = new List<string>();
        for (var person = 0; person < 12; person++)
        {
            codes.Add(await Filing.Report(house, person % 2 == 0 ? "kp2" : "kp3", $"09010000{person:00}", person == 0 ? (messenger.Id, citizen.Name) : null));
        }

        for (var copy = 0; copy < 10; copy++)
        {
            await Filing.Report(house, "kp9", "0902000000");
        }

        await leader.News();
        await head.News();
        await citizen.News();

        var burst = await Job("hotspot-burst");
        var told = await leader.News();
        Assert.Contains("call for no other", quiet, StringComparison.Ordinal);
        Assert.StartsWith("22 filings since the last look: look 2 of the day", burst, StringComparison.Ordinal);
        Assert.Contains("Dấu hiệu điểm nóng, đang hình thành: môi trường, Khu phố 2, Khu phố 3.", told, StringComparison.Ordinal);
        Assert.Contains("có 12 người gửi đơn", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Khu phố 9", told, StringComparison.Ordinal);
        Assert.Contains("Dấu hiệu điểm nóng", await head.News(), StringComparison.Ordinal);

        var plan = await leader.Walk("[Lập kế hoạch]", "[Sửa dòng 2]", "[Bỏ dòng này]", "[Giao việc]");
        var given = await head.News();
        var twice = await leader.Press("Lập kế hoạch");
        Assert.StartsWith("Đã giao việc.", plan, StringComparison.Ordinal);
        Assert.Contains("Giao việc: Trả lời chung cho người gửi đơn, điểm nóng môi trường, Khu phố 2, Khu phố 3.", given, StringComparison.Ordinal);
        Assert.DoesNotContain("Xem thực địa", given, StringComparison.Ordinal);
        Assert.Contains("đã có kế hoạch", twice, StringComparison.Ordinal);

        var sent = await head.Walk("[Trả lời chung]", "Phường đã cho hút bùn cống, thứ Hai xong.", "[Xác nhận]");
        var letter = await citizen.News();
        var read = await citizen.Press("Xem thư");
        var one = Assert.Single(await house.Store.Hotspots(DateOnly.MaxValue, TestHouse.Stop));
        var elsewhere = await house.Part<HotspotLetters>().Read(new LetterOf(one.Id, 1, codes[0]), "another chat", TestHouse.Stop);
        Assert.StartsWith("Đã gửi tới 12 hồ sơ", sent, StringComparison.Ordinal);
        Assert.Equal($"Hồ sơ {codes[0]}: cơ quan có thư gửi ông/bà.", letter);
        Assert.Contains("Phường đã cho hút bùn cống, thứ Hai xong.", read, StringComparison.Ordinal);
        Assert.Equal((null, null), (elsewhere.Act, elsewhere.Words));

        house.Time.Advance(TimeSpan.FromDays(4));
        await Job("follow-up-sweep");
        Assert.Contains("Nhắc việc: Trả lời chung cho người gửi đơn", await head.News(), StringComparison.Ordinal);
        var done = await head.Press("Đã xong việc");
        Assert.StartsWith("Đã ghi việc này đã xong", done, StringComparison.Ordinal);
        Assert.Contains("Đã xong việc: Trả lời chung", await leader.News(), StringComparison.Ordinal);
        Assert.Contains("đã được ghi là xong", await head.Press("Đã xong việc"), StringComparison.Ordinal);

        house.Time.Advance(TimeSpan.FromDays(10));
        await Job("follow-up-sweep");
        var overdue = await leader.News();
        Assert.Contains("⚠ QUÁ HẠN việc: Gặp, đối thoại với đại diện các hộ", overdue, StringComparison.Ordinal);
        await Job("hotspot-scan");
        var cooling = await leader.News();
        Assert.Contains("đang dịu", cooling, StringComparison.Ordinal);
        // Two of the calm days before were theirs too.
        Assert.Matches("Số người gửi đơn 10 ngày trước việc đầu tiên của kế hoạch: 1[2-4]; 10 ngày sau đó: 0 người.", cooling);

        var list = await leader.Walk("/diemnong");
        var card = await leader.Press("Mở 1");
        Assert.Contains("Điểm nóng đang theo dõi: 1.", list, StringComparison.Ordinal);
        Assert.Contains("Môi trường, Khu phố 2, Khu phố 3: đang dịu.", card, StringComparison.Ordinal);
        Assert.Matches("Ước tính 4 tuần tới ở đây: mỗi tuần (khoảng [0-9]+|chưa tới 1) người; 9 trong 10 tuần có từ 0 đến [0-9]+ người[.]", card);
        Assert.Contains("3. Trả lời chung cho người gửi đơn: Trưởng phòng Kinh tế, Hạ tầng và Đô thị, đã xong ngày", card, StringComparison.Ordinal);

        Task<string> Job(string name) => house.Jobs.Run(name, house.Time, TestHouse.Stop);
    }

    /// <summary>The police get numbers of the same hotspot and nothing to open it with; an official elsewhere gets nothing, and another chat does not read the letter.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AnEarlyReport_OpensAHotspotByHand_ForThoseItIsFor(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var reporter = await house.Official(messenger, "dia-chinh");
        var leader = await house.Official(messenger, "chu-tich");
        var police = await house.Official(messenger, "truong-cong-an");
        var elsewhere = await house.Official(messenger, "giam-doc-hcc");
        var citizen = house.Chat(messenger, "citizen");

        var sent = await reporter.Walk("/dubao", "1", "Khu phố 5", "Nhiều hộ bàn nhau không nhận tiền bồi thường.", "[Xác nhận]");
        var told = await leader.News();
        var again = await reporter.Walk("/dubao", "1", "Khu phố 5", "Nhiều hộ vẫn bàn nhau như vậy.", "[Xác nhận]");
        var noted = await leader.Press("Đã nhận");
        var none = await police.Walk("/diemnong");
        var refused = await police.Walk("/dubao");

        Assert.StartsWith("Đã gửi dự báo", sent, StringComparison.Ordinal);
        Assert.StartsWith("Dự báo của Công chức địa chính - đô thị: đất đai, Khu phố 5 có thể thành điểm nóng.\nNội dung báo: \"Nhiều hộ bàn nhau không nhận tiền bồi thường.\"", told, StringComparison.Ordinal);
        Assert.StartsWith("Nơi và lĩnh vực này đang được theo dõi rồi", again, StringComparison.Ordinal);
        Assert.StartsWith("Đã ghi anh/chị đã nhận", noted, StringComparison.Ordinal);
        Assert.Equal("Lúc này không có điểm nóng nào.", none);
        Assert.Contains("dành cho người phụ trách", refused, StringComparison.Ordinal);
        Assert.Equal("", await elsewhere.News());
        Assert.Equal("Lúc này không có điểm nóng nào.", (await elsewhere.Walk("/diemnong")));
        Assert.DoesNotContain("iểm nóng", await citizen.Walk("/dubao"), StringComparison.Ordinal);
    }

    /// <summary>A petition every day, each in another quarter, by somebody else.</summary>
    private static async Task CalmMonths(TestHouse house)
    {
        for (var number = 0; number < 150; number++)
        {
            await Filing.Report(house, Quarters[(number * 3) % Quarters.Length], $"0903000{number:000}");
            house.Time.Advance(TimeSpan.FromDays(1));
        }
    }
}
