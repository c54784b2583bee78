using CitizenBot.Host.Cli;
using CitizenBot.Host.Starting;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The demo: two hundred invented cases, with dates to come, dates passed and a cluster; its days can be looked at.</summary>
public sealed class DemoTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Demo_HasCasesDueNext_OverdueOnes_AndACluster_AndItsAuditChainsHold(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await Fill(files);
        await using var house = await TestHouse.Open(files);
        var office = house.Opened.House.Office;
        var today = office.Day(house.Now);
        var due = new List<DateOnly>();
        foreach (var row in await house.Store.OpenCases(TestHouse.Stop))
        {
            if (CaseRows.State((await house.Store.LoadCase(row.Code, TestHouse.Stop))!).NextDue() is { } clock)
            {
                due.Add(clock.Due.On);
            }
        }

        var open = await house.Store.OpenCases(TestHouse.Stop);
        var verdict = await house.Store.VerifyLog(TestHouse.Stop);

        Assert.True(house.Opened.IsDemo);
        Assert.Null(office.Quiet);
        Assert.Null(verdict.Broken);
        Assert.Equal(200, verdict.Chains);
        Assert.True(due.Count(day => day == house.Opened.House.Calendar.NextWorkingDay(today.AddDays(1))) >= 4);
        Assert.True(due.Count(day => day < today) >= 8);
        Assert.True(open.Count(row => row.Field == "moi-truong" && row.FiledOn > today.AddDays(-10)) >= 12);
    }

    /// <summary>Every stage an official meets is there to be tried: nobody must walk a case through to see one.</summary>
    [Fact]
    public async Task Demo_HasCasesAtTheStagesInBetween()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await Fill(files);
        await using var house = await TestHouse.Open(files);
        var today = house.Opened.House.Office.Day(house.Now);
        var recent = (await house.Store.Filings(today.AddDays(-40), today, 30, cancel: TestHouse.Stop)).Select(row => row.Code).ToList();
        var records = (await house.Store.LoadCases(recent, TestHouse.Stop)).Values.Select(found => CaseRows.Record(found.Row)).ToList();

        Assert.Contains(records, record => record.Question is not null);
        Assert.Contains(records, record => record is { Extensions: 1, Complexity.Count: > 0 });
        Assert.Contains(records, record => record is { VerifierId: not null, DialogueOn: not null });
        Assert.Contains(records, record => record.SuspendedOn is not null);
        Assert.Contains(records, record => record.Urged is { Answered: false });
        Assert.Contains(records, record => record.Ground is not null);
        Assert.Contains(records, record => record.Stage == CaseStage.Transferred);
        Assert.Contains(records, record => record.WatchedBy is not null);
        Assert.Contains(records, record => record is { SentOn: not null, ClosedOn: null });
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RunJobOnADay_ShowsTheLadderOfThatDay_InTheOfficialsChat(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await Fill(files);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        await official.News();
        using var output = new StringWriter();

        var code = await new HostVerbs(files.Time, output, TextWriter.Null).Actions.RunJob(TestHouse.Arguments(files), "deadline-sweep", new DateOnly(2026, 12, 7), TestHouse.Stop);
        var told = await official.News();

        Assert.Equal(0, code);
        Assert.Contains("notices queued", output.ToString(), StringComparison.Ordinal);
        // Days are those of the day that was asked for, though the message leaves today.
        Assert.Contains("⚠ QUÁ HẠN", told, StringComparison.Ordinal);
        Assert.DoesNotContain("còn", told.Split('\n').First(line => line.Contains("QUÁ HẠN", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>What somebody who tries the demo sees of oversight: figures that are not all nought, a picture, special cases.</summary>
    [Fact]
    public async Task RunJob_ShowsTheWeeklyReport_InTheLeadersChat()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await Fill(files);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var leader = await house.Official(messenger, "chu-tich");
        await leader.News();
        using var output = new StringWriter();

        var code = await new HostVerbs(files.Time, output, TextWriter.Null).Actions.RunJob(TestHouse.Arguments(files), "report-weekly", new DateOnly(2026, 12, 7), TestHouse.Stop);
        var told = await leader.News();
        var special = await leader.Walk("/baocao", "[Hồ sơ đặc biệt]");

        Assert.Equal(0, code);
        Assert.Contains("week-2026-11-30: 1 reports queued", output.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Tuần 30/11-06/12/2026, UBND phường Kiến Tường.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Không có hồ sơ quá hạn", told, StringComparison.Ordinal);
        Assert.Matches("giải quyết [1-9]", told);
        Assert.Single(messenger.Taken, outgoing => outgoing.File?.ContentType == "image/png");
        Assert.DoesNotContain("đông người 0", special, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RunJobDigest_ShowsAMorning_AndWhatClimbs(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await Fill(files);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var superior = await house.Official(messenger, "pho-chu-tich");
        await official.News();
        await superior.News();
        using var output = new StringWriter();

        var code = await new HostVerbs(files.Time, output, TextWriter.Null).Actions.RunJob(TestHouse.Arguments(files), "digest", new DateOnly(2026, 12, 7), TestHouse.Stop);
        var (told, climbed) = (await official.News(), await superior.News());

        Assert.Equal(0, code);
        Assert.Matches("^[1-9][0-9]* digests queued", output.ToString());
        Assert.Contains("Việc sáng thứ Hai, 07/12/2026\n⚠ QUÁ HẠN", told, StringComparison.Ordinal);
        Assert.Contains("phụ trách Phòng Kinh tế, Hạ tầng và Đô thị. Lý do chậm: chưa ghi.", climbed, StringComparison.Ordinal);
        Assert.Contains("Cấp dưới đang quá hạn:", climbed, StringComparison.Ordinal);
        Assert.Equal(("giam-doc-hcc", "truong-van-hoa"), Assert.Single(await house.Store.Absent(new DateOnly(2026, 11, 26), TestHouse.Stop)));
    }

    /// <summary>The planted cluster arrives once, as two sentences and a picture, and whoever is responsible acts on it.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RunJobHotspotScan_WarnsOfThePlantedCluster_OnceAndWithItsPicture(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await Fill(files);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var leader = await house.Official(messenger, "chu-tich");
        var police = await house.Official(messenger, "truong-cong-an");
        var elsewhere = await house.Official(messenger, "giam-doc-hcc");
        foreach (var official in new[] { leader, police, elsewhere })
        {
            await official.News();
        }

        using var output = new StringWriter();
        var day = house.Opened.House.Office.Day(house.Now);

        var code = await Scan();
        var (told, counts, nothing) = (await leader.News(), await police.News(), await elsewhere.News());
        var picture = Assert.Single(messenger.Taken, outgoing => outgoing.File?.ContentType == "image/png").File!;
        await Scan();
        var again = await leader.News();
        var codes = await leader.Press("Danh sách mã");
        var noted = await leader.Press("Đã nhận");
        var why = await leader.Press("Không phải điểm nóng");
        var dismissed = await leader.Press("Sự việc đã biết");
        var kept = Assert.Single(await house.Store.Hotspots(day, TestHouse.Stop));

        Assert.Equal(0, code);
        Assert.Contains("Dấu hiệu điểm nóng, đang hình thành: môi trường, Khu phố 2, Khu phố 3. Từ", told, StringComparison.Ordinal);
        Assert.Matches("có 1[0-9] người gửi đơn, bình thường khoảng [0-9]+[.]", told);
        Assert.Contains("mới gặp một lần.", told, StringComparison.Ordinal);
        Assert.Matches("^Điểm nóng môi trường, Khu phố 2, Khu phố 3: 1[0-9] người, bình thường [0-9]+.$", counts.Trim());
        Assert.DoesNotContain("Điểm nóng", nothing, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0x89, (byte)'P'), ((await picture.Open(TestHouse.Stop))![0], (await picture.Open(TestHouse.Stop))![1]));
        Assert.DoesNotContain("iểm nóng", again, StringComparison.Ordinal);
        Assert.Contains("KT-", codes, StringComparison.Ordinal);
        Assert.Contains("Đã ghi anh/chị đã nhận", noted, StringComparison.Ordinal);
        Assert.Contains("Vì sao đây không phải điểm nóng?", why, StringComparison.Ordinal);
        Assert.Contains("Đã ghi không phải điểm nóng", dismissed, StringComparison.Ordinal);
        Assert.Equal(("closed", "moi-truong"), (kept.State, kept.Field));
        Assert.Contains("\"DismissedFor\":\"known-event\"", kept.Body, StringComparison.Ordinal);

        Task<int> Scan() => new HostVerbs(files.Time, output, TextWriter.Null).Actions.RunJob(TestHouse.Arguments(files), "hotspot-scan", day, TestHouse.Stop);
    }

    [Fact]
    public async Task Demo_OverRealCases_IsRefused()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);
        await house.Page("citizen").FileComplaint();

        var refused = await Assert.ThrowsAsync<StartFaultException>(() => new DemoCaseload(house.Opened, TextWriter.Null).Fill(TestHouse.Stop));

        Assert.Contains("demo needs an empty database", refused.Message, StringComparison.Ordinal);
    }

    private static async Task Fill(DatabaseFixture files)
    {
        await using var house = await TestHouse.Open(files);
        await new DemoCaseload(house.Opened, TextWriter.Null).Fill(TestHouse.Stop);
    }
}
