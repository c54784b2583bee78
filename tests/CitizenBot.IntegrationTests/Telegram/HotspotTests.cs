using System.Text;
using System.Text.Json.Nodes;
using CitizenBot.Host.Cli;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.Storage;
using SkiaSharp;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>The demo's planted cluster on Telegram: the warning with buttons that work, and a photo below it.</summary>
public sealed class HotspotTests
{
    /// <summary>Bytes of a button's data.</summary>
    private const int LongestData = 64;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ThePlantedCluster_ComesAsAPhoto_WithButtonsThatWork(DatabaseProvider provider)
    {
        await using var telegram = await TelegramHouse.Open(provider);
        await new DemoCaseload(telegram.House.Opened, TextWriter.Null).Fill(TestHouse.Stop);
        await telegram.Restart();
        var leader = await telegram.Official("chu-tich", 7);
        var police = await telegram.Official("truong-cong-an", 8);
        await leader.News();
        await police.News();

        await telegram.House.Jobs.Run("hotspot-scan", telegram.Files.Time, TestHouse.Stop);
        var (told, counts) = (await leader.News(), await police.News());

        Assert.Contains("Dấu hiệu điểm nóng, đang hình thành: môi trường, Khu phố 2, Khu phố 3.", told, StringComparison.Ordinal);
        Assert.Matches("^Điểm nóng môi trường, Khu phố 2, Khu phố 3: 1[0-9] người, bình thường [0-9]+.$", counts.Trim());
        var photo = Assert.Single(telegram.Server.Calls, call => call.Method == "sendPhoto");
        Assert.Equal((7L, null, null), (photo.ChatId!.Value, photo.Refused, photo.Fault));
        using var picture = SKBitmap.Decode(Assert.Single(photo.Files).Bytes);
        Assert.Equal(1080, picture.Width);
        // The words carry the buttons, so that they can be edited; the photo stands right below them.
        var sent = telegram.Server.Calls.Where(call => call.ChatId == 7).ToList();
        var words = sent[sent.IndexOf(photo) - 1];
        Assert.Equal("sendMessage", words.Method);
        Assert.StartsWith("Dấu hiệu điểm nóng, đang hình thành: môi trường", words["text"], StringComparison.Ordinal);
        var buttons = JsonNode.Parse(words["reply_markup"])!["inline_keyboard"]!.AsArray().SelectMany(row => row!.AsArray()).Select(button => ((string)button!["text"]!, (string)button["callback_data"]!)).ToList();
        Assert.Equal(["Đã nhận", "Danh sách mã", "Lập kế hoạch", "Không phải điểm nóng"], buttons.Select(button => button.Item1));
        Assert.All(buttons, button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Item2), 1, LongestData));

        var codes = await leader.Press("Danh sách mã");
        var plan = await leader.Press("Lập kế hoạch");
        var given = await leader.Press("Giao việc");
        var again = await leader.Press("Đã nhận");

        Assert.Contains("KT-", codes, StringComparison.Ordinal);
        Assert.StartsWith("Kế hoạch cho điểm nóng môi trường, Khu phố 2, Khu phố 3", plan, StringComparison.Ordinal);
        Assert.Contains("Giao việc: Gặp, đối thoại với đại diện các hộ", given, StringComparison.Ordinal);
        Assert.StartsWith("Anh/chị đã nhận cảnh báo này trước đó.", again, StringComparison.Ordinal);
    }
}
