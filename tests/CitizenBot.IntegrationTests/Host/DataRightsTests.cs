using System.Text;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A person's own data: the copy of it, and requests with their dates.</summary>
public sealed class DataRightsTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Request_IsAnsweredDoneAndRemindedOf(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var reception = await house.Official(messenger, "tiep-nhan");
        var @operator = await house.Official(messenger, "quan-tri");
        var citizen = house.Chat(messenger, "citizen");
        var filed = await citizen.FileComplaint();

        var taken = await citizen.Walk("du lieu cua toi", "[Xin xóa]", "Xin xóa hết dữ liệu của tôi.", filed.Code);
        Assert.Contains("dự kiến chậm nhất thứ Sáu, 27/11/2026", taken, StringComparison.Ordinal);
        Assert.Contains("dự kiến chậm nhất thứ Năm, 10/12/2026", taken, StringComparison.Ordinal);
        Assert.Contains($"Hồ sơ {filed.Code} cơ quan đã nhận nên phải giữ lại", taken, StringComparison.Ordinal);
        Assert.Contains("trả lời chậm nhất thứ Sáu, 27/11/2026", await reception.News(), StringComparison.Ordinal);
        Assert.DoesNotContain("Xin xóa hết", await @operator.News(), StringComparison.Ordinal);

        // On its day, then each working day after, and then the operator too.
        At(house, 11, 27);
        Assert.Equal(1, await Run(house));
        Assert.Contains("đến hạn thứ Sáu, 27/11/2026", await reception.News(), StringComparison.Ordinal);
        Assert.DoesNotContain("27/11/2026", await @operator.News(), StringComparison.Ordinal);
        Assert.Equal(0, await Run(house));
        At(house, 11, 30);
        Assert.Equal(1, await Run(house));
        Assert.NotEqual("", await reception.News());
        Assert.Contains("có hạn thứ Sáu, 27/11/2026", await @operator.News(), StringComparison.Ordinal);

        Assert.Contains("Xin xóa hết dữ liệu", await reception.Press("Xem yêu cầu"), StringComparison.Ordinal);
        await reception.Walk("[Đã trả lời]", "Xong hồ sơ cơ quan sẽ xóa phần không phải lưu.");
        Assert.Contains("Yêu cầu về dữ liệu của ông/bà ngày 25/11/2026 có thay đổi", await citizen.News(), StringComparison.Ordinal);
        Assert.Contains("Xong hồ sơ cơ quan sẽ xóa", await citizen.Press("Xem yêu cầu"), StringComparison.Ordinal);
        At(house, 12, 9);
        Assert.Equal(0, await Run(house));
        At(house, 12, 10);
        Assert.Equal(1, await Run(house));
        await reception.News();
        await reception.Walk("[Xem yêu cầu]", "[Đã làm xong]");
        Assert.Equal(0, await Run(house));
        At(house, 12, 11);
        Assert.Equal(0, await Run(house));
        Assert.Contains("đã làm xong", await citizen.Press("Xem yêu cầu"), StringComparison.Ordinal);
        Assert.Contains("đã được ghi trước đó", await reception.Press("Từ chối, ghi lý do"), StringComparison.Ordinal);
        Assert.Equal(
            ["citizen data-request-delete", "tiep-nhan data-request-answered", "tiep-nhan data-request-done"],
            (await house.Store.ReadAudit(filed.Code, TestHouse.Stop)).Where(entry => entry.Act.StartsWith("data-", StringComparison.Ordinal)).Select(entry => $"{entry.Actor} {entry.Act}"));
    }

    [Fact]
    public async Task RequestOfADenouncer_GoesToWhoHandlesIt_AndTheOperatorHearsNoCode()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var reception = await house.Official(messenger, "tiep-nhan");
        var handler = await house.Official(messenger, "pho-chu-tich");
        var @operator = await house.Official(messenger, "quan-tri");
        var page = house.Page("denouncer");
        var filed = await page.FileDenunciation();
        await handler.News();
        await @operator.News();

        await page.Walk("du lieu cua toi", "[Xin sửa]", "Xin sửa số điện thoại.", filed.Code);
        Assert.Contains("chưa khớp", await page.Say("111 111"), StringComparison.Ordinal);
        Assert.Contains("Tôi đã chuyển yêu cầu", await page.Say(filed.Pin), StringComparison.Ordinal);

        Assert.Equal("", await reception.News());
        Assert.Contains("Xin sửa số điện thoại", await handler.Press("Xem yêu cầu"), StringComparison.Ordinal);
        Assert.DoesNotContain(filed.Code, await @operator.News(), StringComparison.Ordinal);

        // Without a code, words of that chat are not for anybody under the accused, nor for a stranger's button.
        await page.Walk("du lieu cua toi", "[Xin sửa]", "Xin sửa họ tên của tôi.", "[Không có mã]");
        await reception.News();
        var token = await reception.Token("Xem yêu cầu");
        var stranger = await house.Official(messenger, "truong-van-hoa");
        await house.Turns.Take(stranger.Update("stolen", "Xem yêu cầu", token), TestHouse.Stop);
        Assert.DoesNotContain("Xin sửa họ tên", await stranger.News(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Copy_HasTheCasesOfTheChat_AndADenunciationOnlyByPin_WithoutItsIdentity(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var citizen = house.Chat(messenger, "citizen");
        var complaint = await citizen.FileComplaint();
        var denunciation = await citizen.FileDenunciation(name: "Trần Văn Kín", contact: "0987 111 222");

        await citizen.Walk("du lieu cua toi", "[Nhận bản sao]", "[Của khung chat này]");
        var copy = await File(messenger);
        Assert.Contains(complaint.Code, copy, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Mẫu", copy, StringComparison.Ordinal);
        Assert.Contains("120 m2", copy, StringComparison.Ordinal);
        Assert.DoesNotContain(denunciation.Code, copy, StringComparison.Ordinal);

        Assert.Contains("chưa khớp", await citizen.Walk("du lieu cua toi", "[Nhận bản sao]", "[Theo mã và PIN]", denunciation.Code, "000 000"), StringComparison.Ordinal);
        await citizen.Say(denunciation.Pin);
        var secret = await File(messenger);
        Assert.Contains(denunciation.Code, secret, StringComparison.Ordinal);
        Assert.Contains("Ông ấy đòi tiền", secret, StringComparison.Ordinal);
        Assert.Contains("niêm phong, không ghi vào tệp này", secret, StringComparison.Ordinal);
        Assert.DoesNotContain("Kín", secret, StringComparison.Ordinal);
        Assert.DoesNotContain("0987", secret, StringComparison.Ordinal);
        Assert.Contains(await house.Store.ReadAudit(denunciation.Code, TestHouse.Stop), entry => entry is { Act: "data-exported", Actor: "citizen" });
        Assert.DoesNotContain(await house.Store.ReadAudit(denunciation.Code, TestHouse.Stop), entry => entry.Act.StartsWith("identity-opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copy_InTheWebChat_IsNotHandedOutAgainWhenTheHistoryIsShown()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);
        var page = house.Page("citizen");
        await page.FileComplaint();
        await page.Walk("du lieu cua toi", "[Nhận bản sao]", "[Của khung chat này]");

        Assert.Contains((await page.Log(replay: false)).SelectMany(activity => activity.Attachments ?? []), attachment => attachment.Name == "du-lieu-cua-toi.txt");
        await page.Shown();
        Assert.DoesNotContain((await page.Log(replay: true)).SelectMany(activity => activity.Attachments ?? []), attachment => attachment.Name == "du-lieu-cua-toi.txt");
    }

    private static async Task<string> File(ScriptedChannel messenger) =>
        Encoding.UTF8.GetString((await messenger.Taken.Last(outgoing => outgoing.File is not null).File!.Open(TestHouse.Stop))!);

    /// <summary>Lets the sweep look; gives how many requests about data had come due, none of which may be left.</summary>
    private static async Task<int> Run(TestHouse house)
    {
        var due = await Due();
        await house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);
        Assert.Equal(0, await Due());
        return due;

        async Task<int> Due() => (await house.Store.DueFollowUps(["data-request"], house.Now, 10, TestHouse.Stop)).Count;
    }

    /// <summary>09:00 in the office.</summary>
    private static void At(TestHouse house, int month, int day) => house.Time.SetUtcNow(new DateTimeOffset(2026, month, day, 2, 0, 0, TimeSpan.Zero));
}
