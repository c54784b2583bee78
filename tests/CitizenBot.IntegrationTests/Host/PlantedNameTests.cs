using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>What people said is nowhere in clear: not in the database, not in a file, not in the log.</summary>
public sealed class PlantedNameTests
{
    /// <summary>Plain letters, so that no way of writing text can hide them.</summary>
    private static readonly string[] Planted = ["Qwzyxa", "hxatkvenlo", "987654321", "987 654 321", "zorblatvu", "wyxquanto", "Vuxobaro", "jaxqomber"];

    private static readonly PlantedSearch Search = new(Planted);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WhatPeopleSaid_IsNowhereInClear(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        var house = await TestHouse.Open(files, messenger);
        var seen = new List<string>();
        await using (house)
        {
            var filed = await Live(house, messenger);
            seen.AddRange(await Search.InFiles(files, filed.Pin));
            // A code stands in clear: who does not find it looks in the wrong place.
            Assert.NotEmpty(provider == DatabaseProvider.Sqlite ? await Search.InFiles(files, filed.Code) : await Search.InTables(files, filed.Code));
        }

        // Hangfire's own tables are there once the host was served.
        await using (await ServedHouse.Start(files))
        {
            seen.AddRange(await Search.InFiles(files, Planted[0]));
        }

        seen.AddRange(await Search.InFiles(files, Planted[0]));
        Assert.True(provider == DatabaseProvider.Sqlite || (await Search.InTables(files, "housekeeping")).Any(place => place.Contains("hangfire.", StringComparison.Ordinal)));
        seen.AddRange(provider == DatabaseProvider.PostgreSql ? await Search.InTables(files, Planted[0]) : []);
        seen.AddRange(Planted.Where(plant => house.Log.Text.Contains(plant, StringComparison.OrdinalIgnoreCase)).Select(plant => $"{plant} in the log"));

        Assert.Empty(seen);
    }

    /// <summary>A complaint, a denunciation, a draft, a failing turn, an official who reads; gives what the complainant got.</summary>
    private static async Task<Filed> Live(TestHouse house, ScriptedChannel messenger)
    {
        var official = await house.Official(messenger, "truong-kinh-te");
        var complainant = house.Page("complainant");
        await complainant.Walk(
        [
            .. Walks.ComplaintToTheStory, "Phường lấy đất zorblatvu của tôi.", "xong", "trả lại wyxquanto", "khong co",
            "Qwzyxa Thị Mẫu", "hxatkvenlo, đường Hùng Vương", "0987 654 321", "bo qua", "[Có, báo cho tôi]", "[Chỉ mình tôi]",
        ]);
        var filed = Talk.Receipt(await complainant.Press("Gửi đơn"));
        await official.News();
        Assert.Contains("zorblatvu", await official.Walk("[Mở hồ sơ]", "[Nội dung]"), StringComparison.Ordinal);
        Assert.Contains("Qwzyxa", await official.Walk("[Mở hồ sơ]", "[Người nộp]"), StringComparison.Ordinal);
        await complainant.Press("Bản in để ký");
        await official.Walk("[Mở hồ sơ]", "[Việc khác]", "[Bản in để ký]");

        var denouncer = house.Page("denouncer");
        await denouncer.Walk("tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]", "[Tiếp tục]", "[Ghi tên, giữ kín]");
        await denouncer.Walk("ông Vuxobaro, cán bộ địa chính phường", "[Đúng]", "Ông ấy đòi tiền, zorblatvu.", "[Xong]", "1 đoạn jaxqomber", "[Xong]");
        var review = await denouncer.Walk("Qwzyxa Thị Mẫu", "hxatkvenlo", "0987 654 321", "[Không]", "[Không, tôi tự tra]");
        Assert.Contains("Xin xem lại", review, StringComparison.Ordinal);
        Talk.Receipt(await denouncer.Press("Gửi đơn"));

        var unlucky = house.Page("unlucky");
        await unlucky.Say("xin chào");
        await house.SetState("unlucky", """{"Locale": 5}""");
        Assert.Contains("trục trặc", await unlucky.Say("tôi là Qwzyxa, 0987654321"), StringComparison.Ordinal);
        await house.Page("draft").Walk([.. Walks.ComplaintToTheStory, "Tôi tên Qwzyxa, zorblatvu."]);
        await house.Sweep();
        return filed;
    }
}
