using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The deadline sweep tells each stage once, in its hour, to those who must know.</summary>
public sealed class SweepTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Ladder_DayByDay_SpeaksOnItsDaysOnly(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "ha-tang-do-thi");
        var head = await house.Official(messenger, "truong-kinh-te");
        var citizen = house.Chat(messenger, "citizen");
        var code = Talk.Receipt(await citizen.Walk(Walks.Feedback)).Code;
        await official.News();
        await head.News();

        var (told, toldHead, toldCitizen) = (new List<string>(), new List<string>(), new List<string>());
        for (var day = new DateOnly(2026, 11, 26); day <= new DateOnly(2026, 12, 18); day = day.AddDays(1))
        {
            await SweepAt(house, day, new TimeOnly(8, 0));
            await Note(official, day, told);
            await Note(head, day, toldHead);
            await Note(citizen, day, toldCitizen);
        }

        Assert.Equal(
            [
                $"08/12 {code}: hạn", $"09/12 {code}: HÔM NAY",
                $"10/12 ⚠ QUÁ HẠN - {code}: quá hạn 1", $"15/12 ⚠ QUÁ HẠN - {code}: quá hạn 4", $"18/12 ⚠ QUÁ HẠN - {code}: quá hạn 7",
            ],
            told.Select(Head));
        // The head hears on the day, and from the second working day after as the first rung.
        Assert.Equal([$"09/12 {code}: HÔM NAY", $"11/12 ⚠ QUÁ HẠN - {code}: quá hạn 2"], toldHead.Select(Head));
        Assert.Equal([$"10/12 Hồ sơ {code} có thay đổi ngày 10/12/2026."], toldCitizen);

        // What changes with the calendar's wording is not of interest here: the stage is.
        static string Head(string line) => line.Contains(": hạn", StringComparison.Ordinal) ? line[..(line.IndexOf(": hạn", StringComparison.Ordinal) + 5)]
            : line.Contains("HÔM NAY", StringComparison.Ordinal) ? line[..(line.IndexOf("HÔM NAY", StringComparison.Ordinal) + 7)]
            : line[..(line.IndexOf("quá hạn ", StringComparison.Ordinal) + 9)];
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Sweep_TwiceAtOnceOnTwoHosts_TellsOnce(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        await using var other = await TestHouse.Open(files, OpenMode.Visitor, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var filed = await house.Page("citizen").FileComplaint();
        await official.News();
        SetClock(house, new DateOnly(2026, 12, 3), new TimeOnly(8, 0));

        await Task.WhenAll(Task.Run(house.Sweep, TestHouse.Stop), Task.Run(other.Sweep, TestHouse.Stop), Task.Run(house.Sweep, TestHouse.Stop));

        Assert.Contains($"{filed.Code}: hạn thụ lý", await official.News(), StringComparison.Ordinal);
        Assert.Single(await official.Heard(), said => said.Text.StartsWith($"{filed.Code}: hạn thụ lý", StringComparison.Ordinal));
        await house.Sweep();
        Assert.Equal("", await official.News());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Sweep_AfterTwoDaysOfRest_LetsOnlyTheLatestStageSpeak(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var filed = await house.Page("citizen").FileComplaint();
        await official.News();

        // Three days before, one day before and the day itself came while nobody looked.
        await SweepAt(house, new DateOnly(2026, 12, 4), new TimeOnly(10, 0));
        var told = await official.News();
        await SweepAt(house, new DateOnly(2026, 12, 4), new TimeOnly(16, 0));

        Assert.StartsWith($"{filed.Code}: HÔM NAY", told, StringComparison.Ordinal);
        Assert.Equal("", await official.News());
        Assert.Contains(
            await house.Store.ToldOf(filed.Code, TestHouse.Stop),
            key => key.Contains("before-1", StringComparison.Ordinal) || key.Contains("before-one", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task QuietHours_HoldANoticeUntilMorning_WhileRepliesPass(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        SetClock(house, new DateOnly(2026, 11, 25), new TimeOnly(21, 0));

        var filed = await house.Page("citizen").FileComplaint();
        var atNight = await official.News();
        var reply = await official.Say("/viec");
        SetClock(house, new DateOnly(2026, 11, 26), new TimeOnly(6, 59));
        var before = await official.News();
        SetClock(house, new DateOnly(2026, 11, 26), new TimeOnly(7, 0));
        var morning = await official.News();

        Assert.Equal("", atNight);
        Assert.StartsWith("Việc của anh/chị: 1 hồ sơ", reply, StringComparison.Ordinal);
        Assert.Equal("", before);
        Assert.StartsWith($"Hồ sơ mới {filed.Code}", morning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task EveryRun_IsWrittenDown(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        await house.Page("citizen").FileComplaint();

        foreach (var job in house.Jobs.Names)
        {
            var result = await house.Jobs.Run(job, house.Time, TestHouse.Stop);
            var row = await house.Store.LastRun(job, cancel: TestHouse.Stop);

            Assert.Equal((true, result, house.Now), (row!.Succeeded, row.Result, row.EndedAt));
        }

        Assert.Equal(["deadline-sweep", "digest", "follow-up-sweep", "hotspot-burst", "hotspot-scan", "housekeeping", "log-root", "report-monthly", "report-weekly", "retention"], house.Jobs.Names.Order());
    }

    /// <summary>Sets the clock to a time of day in the office, and looks.</summary>
    private static async Task SweepAt(TestHouse house, DateOnly day, TimeOnly time)
    {
        SetClock(house, day, time);
        await house.Sweep();
    }

    private static void SetClock(TestHouse house, DateOnly day, TimeOnly time) => house.Time.SetUtcNow(house.Opened.House.Office.Utc(day, time));

    private static async Task Note(Talk talk, DateOnly day, List<string> notes)
    {
        if (await talk.News() is { Length: > 0 } news)
        {
            notes.AddRange(news.Split('\n').Where(line => line.Contains("KT-", StringComparison.Ordinal)).Select(line => $"{day:dd}/{day:MM} {line}"));
        }
    }
}
