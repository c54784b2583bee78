using System.Text;
using CitizenBot.Host.Channels;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;
using DocumentFormat.OpenXml.Packaging;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Reports through the whole host: told once, to each role what it may see, with a picture that arrives.</summary>
public sealed class OversightTests
{
    private static readonly DateOnly Monday = new(2026, 12, 14);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WeeklyReport_OnTwoHostsAtOnce_IsToldOnce(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        await using var other = await TestHouse.Open(files, OpenMode.Visitor, messenger);
        var leader = await house.Official(messenger, "chu-tich");
        var filed = await house.Page("citizen").FileComplaint();
        await leader.News();
        SetClock(house, Monday, new TimeOnly(7, 30));

        await Task.WhenAll(Task.Run(() => Report(house), TestHouse.Stop), Task.Run(() => Report(other), TestHouse.Stop));
        await Report(house);
        var news = await leader.News();

        Assert.StartsWith("Tuần 07/12-13/12/2026, UBND phường Kiến Tường. Nhận 0 hồ sơ, giải quyết 0.", news, StringComparison.Ordinal);
        Assert.Contains("Quá hạn 1: Phòng Kinh tế, Hạ tầng và Đô thị 1, lâu nhất 6 ngày làm việc.", news, StringComparison.Ordinal);
        Assert.Single(await leader.Heard(), said => said.Text.StartsWith("Tuần 07/12", StringComparison.Ordinal));
        var picture = Assert.Single(messenger.Taken, outgoing => outgoing.File is not null);
        Assert.Equal(("bao-cao-week-2026-12-07.png", "image/png", false), (picture.File!.Name, picture.File.ContentType, picture.File.Original));
        Assert.Contains(filed.Code, await leader.Press("Danh sách mã quá hạn"), StringComparison.Ordinal);
        Assert.True(await house.Store.WasTold("report:week-2026-12-07:chu-tich", TestHouse.Stop));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ReportBeforeMorning_WaitsUntilHalfPastSeven_AndWhoLinksLaterGetsIt(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var leader = await house.Official(messenger, "chu-tich");
        await leader.News();
        SetClock(house, Monday, new TimeOnly(3, 0));

        await Report(house);
        var atNight = await leader.News();
        SetClock(house, Monday, new TimeOnly(7, 30));
        var morning = await leader.News();
        var late = await house.Official(messenger, "giam-sat");
        await late.News();
        SetClock(house, Monday.AddDays(1), new TimeOnly(7, 30));
        var run = await Report(house);

        Assert.Equal("", atNight);
        Assert.StartsWith("Tuần 07/12-13/12/2026", morning, StringComparison.Ordinal);
        Assert.StartsWith("Tuần 07/12-13/12/2026", await late.News(), StringComparison.Ordinal);
        Assert.Equal("", await leader.News());
        Assert.StartsWith("week-2026-12-07: 1 reports queued", run, StringComparison.Ordinal);
        Assert.Empty(await house.Store.Parked(TestHouse.Stop));
    }

    /// <summary>Each role reads what it may, and a planted name is in no message, picture or workbook.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Roles_SeeWhatTheyMay_AndNobodyANameOrASealedCode(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var complaint = await File(house.Page("complainant"), [.. Walks.ComplaintToTheStory, "Phường lấy đất zorblatvu của tôi.", "xong", "trả lại wyxquanto", "khong co",
            "Qwzyxa Thị Mẫu", "hxatkvenlo, đường Hùng Vương", "0987 654 321", "bo qua", "[Có, báo cho tôi]", "[Chỉ mình tôi]"]);
        var denunciation = await File(house.Page("denouncer"), ["tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]", "[Tiếp tục]", "[Ghi tên, giữ kín]",
            "ông Vuxobaro, cán bộ địa chính phường", "[Đúng]", "Ông ấy đòi tiền, zorblatvu.", "[Xong]", "1 đoạn jaxqomber", "[Xong]",
            "Qwzyxa Thị Mẫu", "hxatkvenlo", "0987 654 321", "[Không]", "[Không, tôi tự tra]"]);
        var (leader, front, police, head) = (await house.Official(messenger, "chu-tich"), await house.Official(messenger, "giam-sat"),
            await house.Official(messenger, "truong-cong-an"), await house.Official(messenger, "truong-kinh-te"));
        var handler = await house.Official(messenger, "tiep-nhan");
        await head.News();
        await leader.News();
        SetClock(house, Monday, new TimeOnly(8, 0));
        await Report(house);

        var (toLeader, toFront, toPolice, toHead, toHandler) = (await leader.News(), await front.News(), await police.News(), await head.News(), await handler.News());
        toLeader += await leader.Press("Danh sách mã quá hạn");
        toFront += await front.Press("Danh sách mã quá hạn");
        toHead += await head.Press("Danh sách mã quá hạn");
        await leader.Press("Tệp XLSX");
        await front.Press("Tệp XLSX");
        toPolice += await police.Walk("/baocao", "[Tháng trước]");
        toHandler += await handler.Say("/baocao");

        Assert.Contains("Quá hạn 2", toLeader, StringComparison.Ordinal);
        Assert.Contains(complaint.Code, toLeader, StringComparison.Ordinal);
        Assert.Contains(denunciation.Code, toLeader, StringComparison.Ordinal);
        Assert.All([toFront, toHead], told =>
        {
            Assert.Contains("Quá hạn 1", told, StringComparison.Ordinal);
            Assert.Contains(complaint.Code, told, StringComparison.Ordinal);
            Assert.DoesNotContain(denunciation.Code, told, StringComparison.Ordinal);
        });
        Assert.Contains("Theo lĩnh vực", toPolice, StringComparison.Ordinal);
        Assert.DoesNotContain("KT-", toPolice, StringComparison.Ordinal);
        Assert.Contains("dành cho lãnh đạo", toHandler, StringComparison.Ordinal);
        Assert.DoesNotContain("Tuần", toHandler, StringComparison.Ordinal);

        // The denouncer's code: in the workbook of those who handle the case, in no other.
        Assert.Equal([true, false], await Workbooks(messenger, denunciation.Code));
        Assert.Equal([true, true], await Workbooks(messenger, complaint.Code));
        foreach (var planted in new[] { "Qwzyxa", "hxatkvenlo", "987654321", "zorblatvu", "wyxquanto", "Vuxobaro", "jaxqomber" })
        {
            Assert.DoesNotContain(messenger.Taken, outgoing => outgoing.Text.Contains(planted, StringComparison.OrdinalIgnoreCase));
            Assert.Equal([false, false], await Workbooks(messenger, planted));
        }
    }

    /// <summary>An old button goes on asking who presses it.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RevokedLeader_GetsNothingFromAnOldButton(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var filed = await house.Page("citizen").FileComplaint();
        var leader = await house.Official(messenger, "chu-tich");
        SetClock(house, Monday, new TimeOnly(8, 0));
        await leader.Walk("/baocao", "[Tuần trước]");
        await house.Store.Unlink("chu-tich", TestHouse.Stop);

        var answer = await leader.Press("Danh sách mã quá hạn");

        Assert.DoesNotContain(filed.Code, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Quá hạn", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Picture_ArrivesOverDirectLine(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        await house.Page("citizen").FileComplaint();
        SetClock(house, Monday, new TimeOnly(7, 0));
        var leader = house.Page("leader");
        await leader.Link(await house.Invitation("chu-tich"));
        SetClock(house, Monday, new TimeOnly(7, 30));

        await Report(house);
        await leader.News();
        await leader.Press("Tệp XLSX");

        var attachments = (await leader.Log(replay: false)).SelectMany(activity => activity.Attachments ?? []).Where(attachment => attachment.ContentUrl is not null).ToList();
        Assert.Equal(["image/png", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"], attachments.Select(attachment => attachment.ContentType));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Bytes(attachments[0].ContentUrl!)[..4]);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Bytes(attachments[1].ContentUrl!)), isEditable: false);
        Assert.Equal(["Tổng hợp", "Theo đơn vị", "Quá hạn", "Hồ sơ đặc biệt"], workbook.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value));

        static byte[] Bytes(string address) => Convert.FromBase64String(address[(address.IndexOf("base64,", StringComparison.Ordinal) + "base64,".Length)..]);
    }

    /// <summary>The day on which a limit was met is sealed with its clock; a case that was late last week and is done now was late last week.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task LastWeek_IsSeenAsItWas_NotAsItIsNow(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        await house.Chat(messenger, "citizen").Walk(Walks.Feedback);
        var official = await house.Official(messenger, "ha-tang-do-thi");
        var leader = await house.Official(messenger, "chu-tich");
        SetClock(house, Monday, new TimeOnly(9, 0));
        await official.Walk("[Mở hồ sơ]", "[Ghi kết quả]");
        await official.Walk("da lam xong", "[Không có số]", "Đã thay nắp cống.", "Nắp cống đã được thay.", "[Không có]", "[Xác nhận]");

        var lastWeek = await leader.Walk("/baocao", "[Tuần trước]");
        var thisWeek = await leader.Walk("/baocao", "[Tuần này]");

        Assert.Contains("Quá hạn 1: ", lastWeek, StringComparison.Ordinal);
        Assert.Contains("giải quyết 1. Đúng hạn 0 trên 1 (0 %). Không có hồ sơ quá hạn.", thisWeek, StringComparison.Ordinal);
        Assert.Contains("quá hạn bớt 1", thisWeek, StringComparison.Ordinal);
    }

    /// <summary>The list of special cases, the workbook and the scorecard open what is special or late, and no other case.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task SpecialCases_AreFoundWithoutOpeningTheOthers(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var leader = await house.Official(messenger, "chu-tich");
        var late = await Filing.Complain(house, "kp5");
        SetClock(house, Monday.AddDays(-4), new TimeOnly(9, 0));
        var crowd = await Filing.Complain(house, "kp4");
        var ordinary = await Filing.Complain(house, "kp3");
        SetClock(house, Monday, new TimeOnly(9, 0));
        await RawSql.Run(files, $"UPDATE cases SET people = 5 WHERE code = '{crowd}'");
        // Whoever opens the ordinary case now fails.
        await RawSql.Run(files, $"UPDATE cases SET sealed_record = (SELECT sealed_record FROM cases WHERE code = '{crowd}') WHERE code = '{ordinary}'");
        await RawSql.Run(files, $"UPDATE clocks SET sealed_rest = (SELECT sealed_rest FROM clocks WHERE case_code = '{crowd}') WHERE case_code = '{ordinary}'");

        Assert.Equal([crowd], await house.Store.SpecialCandidates(5, ["KN-GQ-1-PT"], Monday, Monday.AddDays(-30), TestHouse.Stop));
        Assert.StartsWith("Hồ sơ đặc biệt.", await leader.Walk("/baocao", "[Tuần này]", "[Hồ sơ đặc biệt]"), StringComparison.Ordinal);
        Assert.Contains("Phòng Kinh tế", await leader.Walk("/baocao", "[Tuần này]", "[Bảng điểm]"), StringComparison.Ordinal);
        await leader.Walk("/baocao", "[Tuần này]", "[Tệp XLSX]");
        Assert.Equal([true], await Workbooks(messenger, late));
        await Assert.ThrowsAnyAsync<Exception>(() => house.Store.LoadCase(ordinary, TestHouse.Stop));
    }

    private static async Task<Filed> File(Talk page, IEnumerable<string> steps)
    {
        Assert.Contains("Xin xem lại", await page.Walk(steps), StringComparison.Ordinal);
        return Talk.Receipt(await page.Press("Gửi đơn"));
    }

    private static Task<string> Report(TestHouse house) => house.Jobs.Run("report-weekly", house.Time, TestHouse.Stop);

    private static void SetClock(TestHouse house, DateOnly day, TimeOnly time) => house.Time.SetUtcNow(house.Opened.House.Office.Utc(day, time));

    /// <summary>Whether each workbook that went out holds a word, in the order in which they went.</summary>
    private static async Task<IReadOnlyList<bool>> Workbooks(ScriptedChannel messenger, string word)
    {
        var found = new List<bool>();
        foreach (var file in messenger.Taken.Select(outgoing => outgoing.File).OfType<OutgoingFile>().Where(file => file.Name.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var workbook = SpreadsheetDocument.Open(new MemoryStream((await file.Open(TestHouse.Stop))!), isEditable: false);
            var text = new StringBuilder();
            foreach (var sheet in workbook.WorkbookPart!.WorksheetParts)
            {
                text.AppendLine(sheet.Worksheet!.InnerText);
            }

            found.Add(text.ToString().Contains(word, StringComparison.OrdinalIgnoreCase));
        }

        return found;
    }
}
