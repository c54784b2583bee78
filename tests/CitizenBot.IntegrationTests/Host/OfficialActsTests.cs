using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>An official is linked, acts on a case through the whole host, and is refused what is not theirs.</summary>
public sealed class OfficialActsTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Invitation_UsedTwice_IsRefused(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var invitation = await house.Invitation("truong-kinh-te");
        var (first, second, third) = (house.Chat(messenger, "first"), house.Chat(messenger, "second"), house.Chat(messenger, "third"));

        // Both have the question on the screen when the first one answers.
        await first.Start($"inv-{invitation}");
        await second.Start($"inv-{invitation}");
        await first.Press("Đúng, liên kết");
        var late = await second.Press("Đúng, liên kết");
        var later = await third.Start($"inv-{invitation}");

        Assert.Contains("không còn dùng được", late, StringComparison.Ordinal);
        Assert.Contains("không còn dùng được", later, StringComparison.Ordinal);
        Assert.Equal("first", Assert.Single(await house.Store.ChatsOf("truong-kinh-te", TestHouse.Stop)).Conversation);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Invitation_AnsweredInTwoChatsAtOnce_LinksOne(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var invitation = await house.Invitation("truong-kinh-te");
        var chats = Enumerable.Range(0, 4).Select(number => house.Chat(messenger, $"chat{number}")).ToList();
        foreach (var chat in chats)
        {
            await chat.Start($"inv-{invitation}");
        }

        await Task.WhenAll(chats.Select(async chat =>
        {
            var token = await chat.Token("Đúng, liên kết");
            await Task.Run(() => house.Turns.Take(chat.Update("press", "Đúng, liên kết", token), TestHouse.Stop), TestHouse.Stop);
        }));
        var answers = new List<string>();
        foreach (var chat in chats)
        {
            answers.Add(await chat.News());
        }

        Assert.Single(await house.Store.ChatsOf("truong-kinh-te", TestHouse.Stop));
        Assert.Single(answers, answer => answer.Contains("Đã liên kết", StringComparison.Ordinal));
        Assert.Equal(3, answers.Count(answer => answer.Contains("không còn dùng được", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WholeCase_FromAcknowledgeToResult_MovesTheClocksAndTellsTheCitizen(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var citizen = house.Chat(messenger, "citizen");
        var filed = await citizen.FileComplaint();
        await official.News();

        await official.Press("Đã nhận");
        Assert.Contains($"Hồ sơ {filed.Code} có thay đổi ngày 25/11/2026", await citizen.News(), StringComparison.Ordinal);

        At(house, 2026, 12, 2);
        Assert.Contains("Đã ghi đơn giấy có chữ ký", await official.Walk("[Ghi đơn giấy đã ký]", "[Hôm nay]", "[Xác nhận]"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 11), (await Running(house, filed.Code, "accept")).DueOn);
        Assert.Contains("có thay đổi ngày 02/12/2026", await citizen.News(), StringComparison.Ordinal);

        At(house, 2026, 12, 3);
        Assert.Contains("Đã ghi thụ lý", await official.Walk("[Thụ lý]", "88/TB-UBND", "[Xác nhận]"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 1, 4), (await Running(house, filed.Code, "resolve")).DueOn);
        Assert.Contains("có thay đổi ngày 03/12/2026", await citizen.News(), StringComparison.Ordinal);
        Assert.Contains("đã thụ lý", await citizen.Press("Xem"), StringComparison.Ordinal);

        At(house, 2026, 12, 28);
        await official.Walk("[Ghi kết quả]", "dung mot phan", "655/QĐ-UBND", "[Hôm nay]", "Sổ ghi đủ.", "Công nhận một phần: trả lại 80 m2.");
        messenger.Give("paper", "%PDF-1.7 655"u8.ToArray());
        await official.SendFile("paper", "qd655.pdf", "application/pdf");
        await house.Fetch();
        Assert.Contains("đã quyết định", await official.Walk("[Xong]", "[Xác nhận]"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 31), (await Running(house, filed.Code, "send")).DueOn);
        Assert.Contains("trả lại 80 m2", await citizen.Press("Xem"), StringComparison.Ordinal);

        Assert.Contains("Đã ghi vào", await official.Walk("[Đã gửi văn bản]", "[Hôm nay]", "[Xác nhận]"), StringComparison.Ordinal);
        Assert.Contains("đã khép lại", await official.Walk("[Kết thúc hồ sơ]", "[Hôm nay]", "[Xác nhận]"), StringComparison.Ordinal);
        var closed = (await house.Store.LoadCase(filed.Code, TestHouse.Stop))!;
        Assert.Equal((new DateOnly(2026, 12, 28), true), (closed.Row.ClosedOn, closed.Row.InTime));
        Assert.DoesNotContain(closed.Clocks, clock => clock.State == "Running" && clock.Purpose is not "effect");
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task CaseOfSomebodyElse_IsNeitherShownNorActedOn(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var owner = await house.Official(messenger, "truong-kinh-te");
        var stranger = await house.Official(messenger, "truong-van-hoa");
        var filed = await house.Page("citizen").FileComplaint();
        await owner.News();
        var stolen = await owner.Token("Đã nhận");

        await stranger.Say("/hoso");
        var card = await stranger.Say(filed.Code);
        await house.Turns.Take(stranger.Update("stolen", "Đã nhận", stolen), TestHouse.Stop);
        var pressed = await stranger.News();

        Assert.DoesNotContain("Khiếu nại | Đất đai", card + pressed, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã ghi anh/chị nhận", pressed, StringComparison.Ordinal);
        Assert.DoesNotContain(await house.Store.ReadAudit(filed.Code, TestHouse.Stop), entry => entry.Actor == "truong-van-hoa");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RevokedOfficial_IsRefused_AndTheirNoticesWait(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var filed = await house.Page("citizen").FileComplaint();
        await official.News();
        await house.Store.Unlink("truong-kinh-te", TestHouse.Stop);

        var pressed = await official.Press("Đã nhận");
        var work = await official.Say("/viec");
        await house.Page("another").FileComplaint();

        Assert.DoesNotContain("Đã ghi anh/chị nhận", pressed, StringComparison.Ordinal);
        Assert.DoesNotContain(filed.Code, pressed + work, StringComparison.Ordinal);
        Assert.Equal("", await official.News());
        Assert.Single(await house.Store.Parked(TestHouse.Stop), parked => parked.Person == "truong-kinh-te");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WebChatOfAnOfficial_AfterTwelveHours_MustBeEnteredAnew(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        var page = house.Page("official");
        await page.Link(await house.Invitation("truong-kinh-te"));
        var filed = await house.Page("citizen").FileComplaint();
        await page.News();

        house.Time.Advance(TimeSpan.FromHours(12));
        var late = await page.Press("Mở hồ sơ");

        Assert.DoesNotContain("Khiếu nại | Đất đai", late, StringComparison.Ordinal);
        await page.Link(await house.Invitation("truong-kinh-te"));
        Assert.Contains($"{filed.Code} | Khiếu nại", await page.Press("Mở hồ sơ"), StringComparison.Ordinal);
    }

    /// <summary>09:00 in the office.</summary>
    private static void At(TestHouse house, int year, int month, int day) => house.Time.SetUtcNow(new DateTimeOffset(year, month, day, 2, 0, 0, TimeSpan.Zero));

    private static async Task<ClockRow> Running(TestHouse house, string code, string purpose) =>
        Assert.Single((await house.Store.LoadCase(code, TestHouse.Stop))!.Clocks, clock => clock.Purpose == purpose && clock.State == "Running");
}
