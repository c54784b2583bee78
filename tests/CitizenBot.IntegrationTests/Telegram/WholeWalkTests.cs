using System.Text;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.IntegrationTests.Telegram.BotApi;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>Everything once over the wire: all four kinds, an album, an official who acts, a group that is told; and nothing of what people said is in clear afterwards.</summary>
public sealed class WholeWalkTests
{
    private static readonly string[] Planted = ["Qwzyxa", "hxatkvenlo", "987654321", "987 654 321", "zorblatvu", "wyxquanto", "Vuxobaro", "jaxqomber", "plivtozek"];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AllFourKinds_AnAlbum_AnAcknowledgement_AndAGroupNotice(DatabaseProvider provider)
    {
        var telegram = await TelegramHouse.Open(provider);
        await using (telegram)
        {
            var group = telegram.Server.Group(-500, "Phòng Kinh tế");
            group.Member(9, "Lan").Say($"/start@{telegram.Server.Username} grp-{await telegram.House.Invitation("group:nhom-kinh-te")}");
            await telegram.Turn();
            var official = await telegram.Official("truong-kinh-te", 7);

            var complaint = await Complaint(telegram.Person(41));
            await Denunciation(telegram.Person(42));
            await Proposal(telegram.Person(43));
            await Feedback(telegram.Person(44));

            Assert.Contains($"Hồ sơ mới {complaint.Code}", group.Chat.FromBot.Aggregate("", (all, one) => all + one.Text), StringComparison.Ordinal);
            Assert.All(group.Chat.FromBot, told => Assert.DoesNotContain("Qwzyxa", told.Text, StringComparison.Ordinal));
            await Acts(official, complaint);

            var search = new PlantedSearch(Planted);
            var seen = new List<string>();
            seen.AddRange(await search.InFiles(telegram.Files, complaint.Pin));
            seen.AddRange(provider == DatabaseProvider.PostgreSql ? await search.InTables(telegram.Files, complaint.Pin) : []);
            seen.AddRange(Planted.Append(telegram.Server.Token).Where(plant => telegram.House.Log.Text.Contains(plant, StringComparison.OrdinalIgnoreCase)).Select(plant => $"{plant} in the log"));
            Assert.Empty(seen);
            Assert.Equal(4, (await RawSql.Run(telegram.Files, "SELECT id FROM files WHERE state = 1")).Count);
        }
    }

    private static async Task<Filed> Complaint(TelegramTalk citizen)
    {
        await citizen.Walk([.. Walks.ComplaintToTheStory, "Phường lấy đất zorblatvu của tôi.", "xong", "trả lại wyxquanto"]);
        var album = await citizen.Do(user =>
        {
            user.SendPhoto(FileFetchTests.Jpeg(), "so do plivtozek", "g1");
            user.SendPhoto(FileFetchTests.Jpeg(), mediaGroupId: "g1");
            user.SendPhoto(FileFetchTests.Jpeg(), mediaGroupId: "g1");
        });
        Assert.Contains("Đã nhận 3 ảnh, lời kèm: \"so do plivtozek\"", album, StringComparison.Ordinal);
        Assert.Equal(1, album.Split("Đã nhận").Length - 1);

        await citizen.Walk("[Xong]", "Qwzyxa Thị Mẫu", "hxatkvenlo, đường Hùng Vương", "0987 654 321", "bo qua", "[Có, báo cho tôi]");
        var review = await citizen.Press("Chỉ mình tôi");
        Assert.Contains("Bằng chứng: 3 ảnh", review, StringComparison.Ordinal);
        await citizen.Store();
        var receipt = await citizen.Press("Gửi đơn");
        Assert.Contains("Bằng chứng: 3 ảnh, mã kiểm tra (SHA-256) ghi trong tệp kèm theo.", receipt, StringComparison.Ordinal);
        var filed = Talk.Receipt(receipt);
        var sums = citizen.Chat.Messages.Last(message => message.Files.Count > 0 && message.FromBot).Files.Single();
        Assert.Equal($"{filed.Code}.txt", sums.Name);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(FileFetchTests.Jpeg())), Encoding.UTF8.GetString(sums.Bytes), StringComparison.Ordinal);
        return filed;
    }

    private static async Task Denunciation(TelegramTalk citizen)
    {
        await citizen.Walk("tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]", "[Tiếp tục ở đây]", "[Ghi tên, giữ kín]");
        await citizen.Walk("ông Vuxobaro, cán bộ địa chính phường", "[Đúng]", "Ông ấy đòi tiền, zorblatvu.", "[Xong]");
        await citizen.Do(user => user.SendDocument(Encoding.UTF8.GetBytes("Biên bản plivtozek của Qwzyxa"), "jaxqomber.txt", "text/plain"));
        await citizen.Walk("[Xong]", "Qwzyxa Thị Mẫu", "hxatkvenlo", "0987 654 321", "[Không]", "[Không, tôi tự tra]");
        await citizen.Store();
        Talk.Receipt(await citizen.Press("Gửi đơn"));
    }

    private static async Task Proposal(TelegramTalk citizen)
    {
        await citizen.Walk("toi muon kien nghi lap them den o hem zorblatvu", "[Đã đọc, tiếp tục]", "[Đúng, kiến nghị]", "1", "le loi, khu pho 3", "[Đúng]");
        Talk.Receipt(await citizen.Walk("[Xong]", "[Không có]", "[Không cần]", "[Không, tôi tự tra]", "[Gửi đơn]"));
    }

    private static async Task Feedback(TelegramTalk citizen)
    {
        await citizen.Walk("cong vo truoc truong, xe te hoai zorblatvu", "[Đã đọc, tiếp tục]", "[Đúng, phản ánh]", "[Đúng, hạ tầng đô thị]");
        await citizen.Do(user => user.SendLocation(10.7794, 105.9396));
        await citizen.Walk("[Đúng]", "[Xong]", "[Không có]", "[Để lại]", "Qwzyxa Thị Mẫu", "[Bỏ qua]");
        await citizen.Do(user => user.ShareContact("+84987654321"));
        Talk.Receipt(await citizen.Walk("[Có, báo cho tôi]", "[Gửi đơn]"));
    }

    private static async Task Acts(TelegramTalk official, Filed complaint)
    {
        Assert.Contains($"Hồ sơ mới {complaint.Code}", await official.News(), StringComparison.Ordinal);
        await official.User.PressNewest("Đã nhận", complaint.Code, official);
        var card = official.Chat.Messages.Last(message => message.Text.Contains(complaint.Code, StringComparison.Ordinal));
        Assert.Contains("bằng chứng 3 ảnh", card.Text, StringComparison.Ordinal);

        var before = official.Chat.Messages.Count;
        official.User.PressOn(card.Id, "Bằng chứng");
        await official.Do(_ => { });
        var photos = official.Chat.Messages.Skip(before).SelectMany(message => message.Files).Where(file => file.Kind == "photo").ToList();
        Assert.Equal(3, photos.Count);
    }
}
