using System.Text.Json;
using CitizenBot.Conversation.Activities;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Forms;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;
using CitizenBot.Tests.Pictures;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The paper to sign through the whole host: who gets which, with whose name on it, and what is written down of it.</summary>
public sealed class PaperTests
{
    private const string Name = "Nguyễn Thị Mẫu";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WhoFiled_GetsThePdfOverDirectLine_OnceOnTheScreen_AndTheReplayHasNone(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        var page = house.Page("page");
        var filed = await page.FileComplaint();

        var said = await page.Press("Bản in để ký");

        Assert.Contains($"Bản in của hồ sơ {filed.Code}", said, StringComparison.Ordinal);
        var sent = Assert.Single((await page.Log(replay: false))[^1].Attachments!);
        Assert.Equal(($"{filed.Code}.pdf", "application/pdf"), (sent.Name, sent.ContentType));
        var words = PdfText.Read(Content(sent)).Words;
        Assert.All((string[])["ĐƠN KHIẾU NẠI", Name, "0912345678", "412/QĐ-UBND", "Phường thu hồi 120 m2 đất vườn của tôi để mở hẻm.", "trả lại đất", $"Mã hồ sơ {filed.Code}"], part => Assert.Contains(part, words, StringComparison.Ordinal));
        await page.Shown();
        Assert.Null((await page.Log(replay: true))[^1].Attachments);
        Assert.Equal(["identity-opened by citizen", "printed by citizen"], await Openings(house, filed.Code));
        Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task CodeAndPin_GiveNameAndAddress_NeverTheNumbers_AndOnlyWhileTheCaseIsOpenThere(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        var filed = await house.Page("page").FileComplaint();
        var other = house.Page("other");
        await other.Start($"case-{filed.Code}");
        await other.Say(filed.Pin);

        await other.Press("Bản in để ký");

        var words = PdfText.Read(Content((await other.Log(replay: false))[^1].Attachments!.Single())).Words;
        Assert.Contains(Name, words, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", words, StringComparison.Ordinal);
        house.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Contains("PIN", await other.Press("Bản in để ký"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AnOfficial_PrintsACaseOfTheirs_Audited_AndNobodyElseDoes(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        var filed = await house.Page("page").FileComplaint();
        var official = await house.Official(channel, "truong-kinh-te");
        Assert.Contains(filed.Code, await official.Start($"case-{filed.Code}"), StringComparison.Ordinal);

        await official.Walk("[Việc khác]", "[Bản in để ký]");

        Assert.Contains(Name, PdfText.Read((await channel.Taken[^1].File!.Open(TestHouse.Stop))!).Words, StringComparison.Ordinal);
        Assert.Equal(["identity-opened by truong-kinh-te", "printed by truong-kinh-te"], await Openings(house, filed.Code));
        Assert.Equal("pin", (await Ask(house, channel, filed.Code, "ha-tang-do-thi", byPin: false)).Refused);
        Assert.Equal("pin", (await Ask(house, channel, filed.Code, null, byPin: false)).Refused);
        Assert.Equal("pin", (await Ask(house, channel, "KT-00000-0", "truong-kinh-te", byPin: false)).Refused);
        Assert.Equal(2, (await Openings(house, filed.Code)).Count);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ADenunciation_IsPrintedForTheChatThatJustFiledIt_AndForThePin_WithoutAName_AndNeverForAnOfficial(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        var page = house.Page("page");
        await page.Walk(
            "tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]", "[Tiếp tục]", "[Ghi tên, giữ kín]", "ông Lê Văn Ví Dụ, cán bộ địa chính phường", "[Đúng]",
            "Ông ấy đòi 5 triệu mới nhận hồ sơ của tôi sáng 24/11.", "[Xong]", "không có", Name, "số 12, đường Hùng Vương", "gọi 0912 345 678 sau 20:00", "[Không]", "[Không, tôi tự tra]");
        var filed = Talk.Receipt(await page.Press("Gửi đơn"));

        await page.Press("Bản in để ký");

        var words = PdfText.Read(Content((await page.Log(replay: false))[^1].Attachments!.Single())).Words;
        Assert.Contains("Ông ấy đòi 5 triệu", words, StringComparison.Ordinal);
        Assert.All((string[])[Name, "Hùng Vương", "0912"], secret => Assert.DoesNotContain(secret, words, StringComparison.Ordinal));
        Assert.Equal("sealed", (await Ask(house, channel, filed.Code, "pho-chu-tich", byPin: false)).Refused);
        Assert.Equal("pin", (await Ask(house, channel, filed.Code, "truong-kinh-te", byPin: false)).Refused);
        Assert.Equal("nobody", (await Ask(house, channel, filed.Code, null, byPin: true)).Named);
        Assert.Equal(["printed by citizen", "printed by citizen"], await Openings(house, filed.Code));
        await page.Walk("tra cứu", filed.Code, filed.Pin, "[Giấy xin bảo vệ (in)]");
        var asked = PdfText.Read(Content((await page.Log(replay: false))[^1].Attachments!.Single())).Words;
        Assert.Contains("VĂN BẢN ĐỀ NGHỊ ÁP DỤNG BIỆN PHÁP BẢO VỆ", asked, StringComparison.Ordinal);
        Assert.All((string[])[Name, "Hùng Vương", "0912"], secret => Assert.DoesNotContain(secret, asked, StringComparison.Ordinal));
        house.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Contains("PIN", await page.Press("Bản in để ký"), StringComparison.Ordinal);
    }

    private static byte[] Content(Attachment attachment) => Convert.FromBase64String(attachment.ContentUrl!.Split("data:application/pdf;base64,")[1]);

    private static async Task<IReadOnlyList<string>> Openings(TestHouse house, string code) =>
        [.. (await house.Store.ReadAudit(code, TestHouse.Stop)).Where(row => row.Act is CaseEventKey.Printed or "identity-opened").Select(row => $"{row.Act} by {row.Actor}")];

    /// <summary>The lookup as the desk asks for it, from a chat that filed nothing.</summary>
    private static async Task<PaperAnswer> Ask(TestHouse house, ScriptedChannel channel, string code, string? official, bool byPin)
    {
        var chat = await house.Store.OpenChat("test", "another", "vi", TestHouse.Stop);
        var context = new DeskContext { Now = house.Now, Today = DateOnly.FromDateTime(house.Now), Channel = "test", Abilities = channel.Abilities, OfficialId = official };
        var draft = new CommitDraft();
        var json = await house.Lookups.Perform(new PaperOf(code, CasePapers.Petition, byPin, JustFiled: true, "a"), chat, context, draft, TestHouse.Stop);
        await house.Store.Commit(draft.ToCommit(house.Now), TestHouse.Stop);
        return JsonSerializer.Deserialize<PaperAnswer>(json)!;
    }
}
