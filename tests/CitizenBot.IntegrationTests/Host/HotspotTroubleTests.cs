using System.Text.Json;
using System.Text.RegularExpressions;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Storage;
using SkiaSharp;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The scan over an office file, filings and rows that are not as they should be: it never stops, says what is wrong, and every message still reads.</summary>
public sealed partial class HotspotTroubleTests
{
    private static readonly string[] Presses = ["Danh sách mã", "Lập kế hoạch"];

    [Fact]
    public async Task NoCases_AreSaid()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);

        var said = await house.Jobs.Run("hotspot-scan", house.Time, TestHouse.Stop);

        Assert.Contains("0 scans, 0 above the line", said, StringComparison.Ordinal);
        Assert.Contains("no petition in the 365 days up to 2026-", said, StringComparison.Ordinal);
    }

    /// <summary>Units only: a quarter is seen by itself, its picture has no map, and the run says so.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WithoutCoordinates_AQuarterIsSeenByItself_WithoutAMap(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await Change(files, text => Coordinates().Replace(text, ""));
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var leader = await house.Official(messenger, "chu-tich");
        for (var number = 0; number < 40; number++)
        {
            await Filing.Report(house, $"kp{1 + (number * 3 % 10)}", $"0903000{number:000}");
            house.Time.Advance(TimeSpan.FromDays(2));
        }

        for (var person = 0; person < 12; person++)
        {
            await Filing.Report(house, "kp3", $"09010000{person:00}");
        }

        await leader.News();
        var said = await house.Jobs.Run("hotspot-scan", house.Time, TestHouse.Stop);
        var told = await leader.News();

        Assert.Contains("10 of 10 units have no lat and lon: each is looked at by itself", said, StringComparison.Ordinal);
        Assert.Contains("Dấu hiệu điểm nóng, đang hình thành: môi trường, Khu phố 3.", told, StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(await Assert.Single(messenger.Taken, outgoing => outgoing.File?.ContentType == "image/png").File!.Open(TestHouse.Stop));
        Assert.Equal(1080, picture.Width);
        Assert.InRange(picture.Height, 500, 900);
    }

    [Theory]
    [InlineData("one", "the office file has one unit, kp1: no place can stand out")]
    [InlineData("none", "the office file has no units: no place can be looked at")]
    public async Task OneUnit_OrNone_IsSaid_AndFilingsElsewhereAreStrays(string units, string sentence)
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using (var before = await TestHouse.Open(files))
        {
            for (var person = 0; person < 6; person++)
            {
                await Filing.Report(before, "kp3", $"09010000{person:00}");
            }
        }

        await Change(files, text => units == "one" ? OtherUnits().Replace(text, "") : OtherUnits().Replace(FirstUnit().Replace(text, "units: []"), ""));
        await using var house = await TestHouse.Open(files);

        var said = await house.Jobs.Run("hotspot-scan", house.Time, TestHouse.Stop);

        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Contains("6 filings name a unit that the office file does not have", said, StringComparison.Ordinal);
    }

    /// <summary>A hotspot lives on while its field and one of its quarters are taken out of the office file: it is told, opened, planned and ended all the same.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AFieldAndAUnitThatLeftTheFile_StopNoMessage(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using (var before = await TestHouse.Open(files))
        {
            await Filing.Report(before, "kp3", "0901000000");
            var day = before.Opened.House.Office.Day(before.Now);
            await Put(before, new HotspotRecord
            {
                Id = "hs-1", FieldId = "moi-truong", Places = ["kp2", "kp3"], State = HotspotState.Forming, OpenedOn = day, ChangedOn = day, From = day.AddDays(-9), SeenOn = day,
                People = 14, Told = 14, Usual = 4, RecurrenceDays = 500,
            });
        }

        await Change(files, text => FieldBlock().Replace(FieldRow().Replace(SecondUnit().Replace(text, ""), ""), ""));
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var leader = await house.Official(messenger, "chu-tich");
        var police = await house.Official(messenger, "truong-cong-an");
        await leader.News();
        await police.News();

        var said = await house.Jobs.Run("hotspot-scan", house.Time, TestHouse.Stop);
        var (told, counts) = (await leader.News(), await police.News());
        var list = await leader.Walk("/diemnong");
        var card = await leader.Press("Mở 1");
        foreach (var press in Presses)
        {
            card += await leader.Press(press);
        }

        card += await leader.Press("Giao việc");
        house.Time.Advance(TimeSpan.FromDays(8));
        await house.Jobs.Run("hotspot-scan", house.Time, TestHouse.Stop);
        var cooling = await leader.News();

        Assert.Contains("hotspot hs-1 names what the office file does not have: kp2, moi-truong", said, StringComparison.Ordinal);
        Assert.Contains("Dấu hiệu điểm nóng, đang hình thành: moi-truong, Khu phố 3, kp2.", told, StringComparison.Ordinal);
        Assert.Contains("moi-truong, Khu phố 3, kp2: 14 người", counts, StringComparison.Ordinal);
        Assert.Contains("Khu phố 3, kp2: đang hình thành", list, StringComparison.Ordinal);
        Assert.Contains("KT-", card, StringComparison.Ordinal);
        Assert.Contains("1. Gặp, đối thoại với đại diện các hộ: Chủ tịch UBND phường", card, StringComparison.Ordinal);
        Assert.Contains("Đã giao việc.", card, StringComparison.Ordinal);
        Assert.Contains("đang dịu", cooling, StringComparison.Ordinal);
    }

    /// <summary>A row that nobody can read stops neither the job nor any list; it is named, and nothing is written over it.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "{\"Id\":\"hs-1\"")]
    [InlineData(DatabaseProvider.Sqlite, "{\"Id\":\"hs-1\"}")]
    [InlineData(DatabaseProvider.PostgreSql, "null")]
    public async Task ABodyThatCannotBeRead_IsNamed_AndTheOthersGoOn(DatabaseProvider provider, string body)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var leader = await house.Official(messenger, "chu-tich");
        var day = house.Opened.House.Office.Day(house.Now);
        await Commit(house, new HotspotRow { Id = "hs-1", Field = "moi-truong", State = "forming", OpenedOn = day, ChangedAt = house.Now, Body = body, Version = 0 });
        await Put(house, new HotspotRecord
        {
            Id = "hs-2", FieldId = "dat-dai", Places = ["kp5"], State = HotspotState.Forming, OpenedOn = day, ChangedOn = day, From = day.AddDays(-9), SeenOn = day, People = 8, Told = 8, Usual = 2, RecurrenceDays = 500,
        });
        await leader.News();

        var said = await house.Jobs.Run("hotspot-scan", house.Time, TestHouse.Stop);
        var told = await leader.News();
        var list = await leader.Walk("/diemnong");
        var foreseen = await leader.Walk("/dubao", "2", "kp 2", "Mùi hôi từ kênh làm bà con bức xúc.", "[Xác nhận]");

        Assert.Contains("hotspot hs-1 cannot be read and is left as it is", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hs-2 cannot", said, StringComparison.Ordinal);
        Assert.Contains("đất đai, Khu phố 5", told, StringComparison.Ordinal);
        Assert.Contains("Điểm nóng đang theo dõi: 1.", list, StringComparison.Ordinal);
        Assert.StartsWith("Đã gửi dự báo", foreseen, StringComparison.Ordinal);
        Assert.Equal((body, 1), (await house.Store.Hotspot("hs-1", TestHouse.Stop)) is { } row ? (row.Body, row.Version) : default);
    }

    private static Task Put(TestHouse house, HotspotRecord one) => Commit(house, new HotspotRow
    {
        Id = one.Id, Field = one.FieldId, State = "forming", OpenedOn = one.OpenedOn, ChangedAt = house.Now, Body = JsonSerializer.Serialize(one), Version = 0,
    });

    private static async Task Commit(TestHouse house, HotspotRow row) =>
        Assert.Equal(CommitOutcome.Committed, (await house.Store.Commit(new TurnCommit { At = house.Now, Hotspots = [row] }, TestHouse.Stop)).Outcome);

    /// <summary>The office file, changed as an operator would.</summary>
    private static async Task Change(DatabaseFixture files, Func<string, string> change)
    {
        var path = TestHouse.Settings(files).Organization.File!;
        var text = await File.ReadAllTextAsync(path, TestHouse.Stop);
        var after = change(text);
        Assert.NotEqual(text, after);
        await File.WriteAllTextAsync(path, after, TestHouse.Stop);
    }

    [GeneratedRegex(", lat: [0-9.]+, lon: [0-9.]+")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"(?m)^  - \{ id: kp([2-9]|10),.*\n")]
    private static partial Regex OtherUnits();

    [GeneratedRegex(@"(?m)^units:\n  - \{ id: kp1,.*$")]
    private static partial Regex FirstUnit();

    [GeneratedRegex(@"(?m)^  - \{ id: kp2,.*\n")]
    private static partial Regex SecondUnit();

    [GeneratedRegex(@"(?m)^  - id: moi-truong\n.*\n.*\n")]
    private static partial Regex FieldBlock();

    [GeneratedRegex(@"(?m)^  - \{ unit: ""\*"", field: moi-truong,.*\n")]
    private static partial Regex FieldRow();
}
