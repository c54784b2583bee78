using System.Globalization;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The ladder on a real database: climbs, alerts that nobody answers, digests, snoozes; two hosts at once and two days down come to the same.</summary>
public sealed class LadderTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Overdue_ClimbsALevelEachWorkingDay_ThenTheOperatorHearsOnceADay(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var people = new Dictionary<string, MessengerTalk>();
        foreach (var official in (string[])["truong-kinh-te", "pho-chu-tich", "chu-tich", "quan-tri"])
        {
            people[official] = await house.Official(messenger, official);
        }

        var filed = await house.Page("citizen").FileComplaint();
        await Hear(people);
        var told = new List<string>();
        for (var day = new DateOnly(2026, 12, 4); day <= new DateOnly(2026, 12, 11); day = day.AddDays(1))
        {
            At(house, day, new TimeOnly(7, 30));
            await house.Jobs.Run("digest", house.Time, TestHouse.Stop);
            await house.Jobs.Run("digest", house.Time, TestHouse.Stop);
            told.AddRange((await Hear(people)).Where(news => news.Text.Contains("QUÁ HẠN - ", StringComparison.Ordinal) || news.Text.Contains("không có cấp trên", StringComparison.Ordinal))
                .Select(news => string.Create(CultureInfo.InvariantCulture, $"{day:dd/MM} {news.Person}")));
        }

        Assert.Equal(
            ["07/12 truong-kinh-te", "08/12 pho-chu-tich", "09/12 chu-tich", "10/12 truong-kinh-te", "10/12 quan-tri", "11/12 quan-tri"],
            told);
        Assert.Contains(await house.Store.ToldOf(filed.Code, TestHouse.Stop), key => key.EndsWith(":climb:chu-tich", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AnAlertNobodyAcknowledges_ClimbsAfterFourWorkingHours_OnceForTwoHosts_AndEndsWhenAcknowledged(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        await using var other = await TestHouse.Open(files, OpenMode.Visitor, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var superior = await house.Official(messenger, "pho-chu-tich");
        var head = await house.Official(messenger, "chu-tich");
        var filed = await house.Page("citizen").FileComplaint();
        await official.News();

        At(house, new DateOnly(2026, 11, 25), new TimeOnly(15, 30));
        await Alerts(house);
        var early = await superior.News();
        At(house, new DateOnly(2026, 11, 25), new TimeOnly(15, 31));
        await Task.WhenAll(Task.Run(() => Alerts(house), TestHouse.Stop), Task.Run(() => Alerts(other), TestHouse.Stop));
        var climbed = await superior.News();
        var nudge = await superior.Press("Nhắc lại");
        var nudged = await official.News();
        await official.Press("Đã nhận");
        At(house, new DateOnly(2026, 11, 30), new TimeOnly(16, 0));
        await Alerts(house);

        Assert.Equal("", early);
        Assert.Equal($"Hồ sơ {filed.Code}: sau 4 giờ làm việc chưa ai bấm \"Đã nhận\".", climbed);
        Assert.StartsWith($"Đã nhắc lại người phụ trách {filed.Code}.", nudge, StringComparison.Ordinal);
        Assert.StartsWith($"Phó Chủ tịch UBND phường nhắc lại hồ sơ {filed.Code}", nudged, StringComparison.Ordinal);
        Assert.Equal("", await superior.News());
        Assert.Equal("", await head.News());
        Assert.All(await house.Store.FollowUpsOf(filed.Code, TestHouse.Stop), row => Assert.Equal(FollowUpState.Done, row.State));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AnAlert_AfterTwoDaysDown_ReachesEverybodyItWouldHave(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var superior = await house.Official(messenger, "pho-chu-tich");
        var head = await house.Official(messenger, "chu-tich");
        await house.Page("citizen").FileComplaint();

        At(house, new DateOnly(2026, 11, 27), new TimeOnly(15, 0));
        await Alerts(house);
        await Alerts(house);

        Assert.Contains("chưa ai bấm", await superior.News(), StringComparison.Ordinal);
        Assert.Contains("chưa ai bấm", await head.News(), StringComparison.Ordinal);
        Assert.Empty(await house.Store.DueFollowUps([FollowUpKind.Acknowledge], house.Now.AddDays(30), 10, TestHouse.Stop));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AReminder_IsNoted_OrClimbs_AndAnyActOfItsOfficialEndsIt(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var superior = await house.Official(messenger, "pho-chu-tich");
        var filed = await house.Page("citizen").FileComplaint();
        await official.News();
        await official.Press("Đã nhận");

        At(house, new DateOnly(2026, 12, 3), new TimeOnly(7, 30));
        await house.Sweep();
        await official.News();
        var noted = await official.Press("Đã biết");
        At(house, new DateOnly(2026, 12, 3), new TimeOnly(16, 0));
        await Alerts(house);
        var quiet = await superior.News();
        At(house, new DateOnly(2026, 12, 4), new TimeOnly(7, 30));
        await house.Sweep();
        await superior.News();
        At(house, new DateOnly(2026, 12, 4), new TimeOnly(11, 30));
        await Alerts(house);

        Assert.StartsWith($"Đã ghi anh/chị biết hạn của {filed.Code}.", noted, StringComparison.Ordinal);
        Assert.Equal("", quiet);
        Assert.Contains("chưa ai bấm \"Đã biết\"", await superior.News(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Digest_OnceADayOnWorkingDays_HoldsWhatIsNotUrgent_AlsoAfterTwoDaysDown_AndForTwoHosts(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        await using var other = await TestHouse.Open(files, OpenMode.Visitor, messenger);
        var official = await house.Official(messenger, "ha-tang-do-thi");
        var code = Talk.Receipt(await house.Chat(messenger, "citizen").Walk(Walks.Feedback)).Code;
        await official.News();
        await official.Press("Đã nhận");

        // Half of ten working days is 02/12; the host is down until the morning of 04/12, when three are left.
        At(house, new DateOnly(2026, 11, 29), new TimeOnly(7, 30));
        var dayOff = await Digest(house);
        At(house, new DateOnly(2026, 12, 2), new TimeOnly(7, 40));
        await house.Sweep();
        var swept = await official.News();
        At(house, new DateOnly(2026, 12, 4), new TimeOnly(9, 0));
        await Task.WhenAll(Task.Run(() => Digest(house), TestHouse.Stop), Task.Run(() => Digest(other), TestHouse.Stop));
        var told = await official.News();
        await Digest(house);

        Assert.Equal("a day off: nothing told", dayOff);
        Assert.Equal("", swept);
        Assert.Equal(
            $"Việc sáng thứ Sáu, 04/12/2026\nQuá hạn: 0\nHôm nay là hạn: 0\nTrong 3 ngày làm việc 1: {code} (thứ Tư, 09/12/2026)\nĐã qua nửa thời hạn: {code}\n"
            + "Chờ người dân trả lời: 0\nChưa ai phụ trách: 0\nTiếp công dân: thứ Tư, 09/12/2026, 08:00",
            told);
        Assert.Equal("", await official.News());
        At(house, new DateOnly(2026, 12, 7), new TimeOnly(7, 30));
        await Digest(house);
        Assert.DoesNotContain("nửa thời hạn", await official.News(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Digest_OfASealedCase_IsByItsCodeToWhoHandlesIt_AndInNoGroup(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var reader = await house.Official(messenger, "pho-chu-tich");
        var group = house.Chat(messenger, "group-office");
        await group.Start($"grp-{await house.Invitation("group:nhom-van-phong")}");
        var code = await Filing.Denounce(house, "một cán bộ");
        await reader.News();
        await group.News();

        At(house, new DateOnly(2026, 12, 4), new TimeOnly(7, 30));
        await Digest(house);

        Assert.Contains(code, await reader.News(), StringComparison.Ordinal);
        Assert.Equal("", await group.News());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AnOverdueCaseThatChangesHands_ClimbsAtOnceToTheNewOfficialsSuperiors(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var first = await house.Official(messenger, "truong-kinh-te");
        var head = await house.Official(messenger, "pho-chu-tich");
        var code = await Filing.Complain(house, "kp5");
        await first.News();
        At(house, new DateOnly(2026, 12, 8), new TimeOnly(7, 30));
        await house.Sweep();
        var climbed = await head.News();
        await first.News();

        // A colleague under the first one gets it: the first is now a superior, and hears as one.
        await Filing.HandOver(house, code, "dia-chinh", by: "truong-kinh-te");
        await house.Sweep();

        Assert.Contains($"QUÁ HẠN - {code}", climbed, StringComparison.Ordinal);
        Assert.Contains($"QUÁ HẠN - {code}: quá hạn 2 ngày làm việc", await first.News(), StringComparison.Ordinal);
        Assert.Equal("", await head.News());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Digest_OfSomebodyWithoutAChat_IsKeptForNoOtherDay(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        await Filing.Complain(house, "kp5");
        for (var day = 1; day <= 3; day++)
        {
            At(house, new DateOnly(2026, 12, day), new TimeOnly(7, 30));
            await Digest(house);
        }

        var official = await house.Official(messenger, "truong-kinh-te");
        var waited = string.Join('\n', (await official.Heard()).Select(said => said.Text));

        Assert.Contains("Hồ sơ mới", waited, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc sáng", waited, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Snooze_LetsTheRemindersOfItsOfficialRest_NotTheDay(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var filed = await house.Page("citizen").FileComplaint();
        await official.News();
        await official.Say(filed.Code);
        var rested = await official.Walk("[Hoãn nhắc]", "03/12/2026", "[Chờ người dân]", "[Xác nhận]");
        var told = new List<string>();
        foreach (var day in (int[])[1, 2, 3, 4])
        {
            At(house, new DateOnly(2026, 12, day), new TimeOnly(7, 30));
            await Digest(house);
            if ((await official.News()).Split('\n')[0] is { Length: > 0 } first)
            {
                told.Add($"{day} {first}");
            }
        }

        Assert.StartsWith($"Đã hoãn lời nhắc của {filed.Code}.", rested, StringComparison.Ordinal);
        Assert.Equal([$"4 {filed.Code}: HÔM NAY, thứ Sáu, 04/12/2026, là hạn cuối thụ lý."], told);
    }

    private static Task<string> Alerts(TestHouse house) => house.Jobs.Run("follow-up-sweep", house.Time, TestHouse.Stop);

    private static Task<string> Digest(TestHouse house) => house.Jobs.Run("digest", house.Time, TestHouse.Stop);

    private static void At(TestHouse house, DateOnly day, TimeOnly time) => house.Time.SetUtcNow(house.Opened.House.Office.Utc(day, time));

    private static async Task<IReadOnlyList<(string Person, string Text)>> Hear(Dictionary<string, MessengerTalk> people)
    {
        var heard = new List<(string, string)>();
        foreach (var (person, talk) in people)
        {
            heard.Add((person, await talk.News()));
        }

        return heard;
    }
}
