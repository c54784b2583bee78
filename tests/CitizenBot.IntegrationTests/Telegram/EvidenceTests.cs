using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.IntegrationTests.Telegram.BotApi;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>Files on Telegram: fetched beside the turn, told once, seen by the right eyes; and a chat that is closed and erased.</summary>
public sealed class EvidenceTests
{
    private static readonly string[] ToTheName = ["[Xong]", "Nguyễn Thị Mẫu", "kp5", "0912 345 678", "bo qua", "[Có, báo cho tôi]", "[Chỉ mình tôi]"];

    [Fact]
    public async Task FileStillOnItsWay_IsSaidInTheReceipt_AndASecondMessageTellsTheRestOnce()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = await AtEvidence(telegram);
        await citizen.Do(user => user.SendPhoto(FileFetchTests.Jpeg()));
        await citizen.Do(user => user.SendDocument("%PDF-1.7 x"u8.ToArray(), "giay ra vien.pdf", "application/pdf"));
        await citizen.Walk(ToTheName);
        var receipt = await citizen.Press("Gửi đơn");
        var filed = Talk.Receipt(receipt);

        Assert.Contains("đang được lưu", receipt, StringComparison.Ordinal);
        await citizen.Store();
        var rest = await citizen.News();
        Assert.Contains(filed.Code, rest, StringComparison.Ordinal);
        Assert.Contains("1 ảnh, 1 tệp", rest, StringComparison.Ordinal);
        await citizen.Store();
        Assert.Empty(await citizen.News());
    }

    [Fact]
    public async Task FetchThatFails_IsTriedAgain_ByTheSameFileId()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = await AtEvidence(telegram);
        await citizen.Do(user => user.SendPhoto(FileFetchTests.Jpeg()));
        telegram.Server.Next(Fault.ServerError(), "getFile");

        await citizen.Store();
        Assert.Empty(await RawSql.Run(telegram.Files, "SELECT id FROM files WHERE state = 1"));
        telegram.Files.Time.Advance(TimeSpan.FromMinutes(1));
        await citizen.Store();

        Assert.Single(await RawSql.Run(telegram.Files, "SELECT id FROM files WHERE state = 1"));
        Assert.Equal(2, telegram.Server.Calls.Where(call => call.Method == "getFile").Select(call => call["file_id"]).Count());
        Assert.Single(telegram.Server.Calls.Where(call => call.Method == "getFile").Select(call => call["file_id"]).Distinct());
    }

    [Fact]
    public async Task TooLargeAFile_IsAnsweredWithItsNameAndSize_AndHoldsUpNothing()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = await AtEvidence(telegram);

        var answer = await citizen.Do(user => user.SendDocument(new byte[25 * 1024 * 1024], "ban-do.pdf", "application/pdf"));

        Assert.Contains("\"ban-do.pdf\" nặng 25 MB", answer, StringComparison.Ordinal);
        Assert.Empty(await RawSql.Run(telegram.Files, "SELECT id FROM files"));
    }

    [Fact]
    public async Task LatePartOfAnAlbum_AfterXong_IsAddedAndSaid()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = await AtEvidence(telegram);
        await citizen.Do(user => user.SendPhoto(FileFetchTests.Jpeg(), mediaGroupId: "g1"));
        await citizen.Press("Xong");

        var late = await citizen.Do(user => user.SendPhoto(FileFetchTests.Jpeg(), mediaGroupId: "g1"));

        Assert.Contains("Tôi vừa nhận thêm 1 ảnh đến chậm và đã thêm vào bằng chứng.", late, StringComparison.Ordinal);
        var review = await citizen.Walk(ToTheName[1..]);
        Assert.Contains("Bằng chứng: 2 ảnh", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditedMessage_IsOfferedAsACorrection_NeverTakenInSilence()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Walk([.. Walks.ComplaintToTheStory]);
        var said = citizen.User.Say("Phường thu hồi 120 m2 đất vườn.");
        await telegram.Turn();

        var offered = await citizen.Do(user => user.Edit(said.MessageId, "Phường thu hồi 210 m2 đất vườn."));
        Assert.Contains("210 m2", offered, StringComparison.Ordinal);
        await citizen.Press("Sửa trong đơn");

        await citizen.Walk("xong", "trả lại đất", "khong co", "Nguyễn Thị Mẫu", "kp5", "0912 345 678", "bo qua", "[Có, báo cho tôi]", "[Chỉ mình tôi]");
        var all = await citizen.Press("Đọc toàn bộ");
        Assert.Contains("210 m2", all, StringComparison.Ordinal);
        Assert.DoesNotContain("120 m2", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DraftMovedToTheWebPage_GoesOnThere_WithItsFiles()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Walk("tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]");
        await citizen.Do(user => user.SendPhoto(FileFetchTests.Jpeg()));
        var link = await citizen.Press("Chuyển sang trang web");
        var token = link.Split("#start=")[1].Split(' ', '\n', '.')[0];

        var page = telegram.House.Page("page");
        var moved = await page.Start(token);
        var again = await telegram.House.Page("other").Start(token);

        Assert.Contains("Bước", moved, StringComparison.Ordinal);
        Assert.DoesNotContain("Bước", again, StringComparison.Ordinal);
        var chat = (await telegram.House.Store.LoadChat("web", "page", TestHouse.Stop))!;
        Assert.Single(await RawSql.Run(telegram.Files, $"SELECT id FROM files WHERE chat_id = '{chat.Id}'"));
    }

    [Fact]
    public async Task CloseAndErase_DeletesWhatItCan_SaysSo_AndTheNextWordBeginsANewChat()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Walk("tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]", "[Tiếp tục ở đây]", "[Ghi tên, giữ kín]");
        await citizen.Walk("ông Lê Văn Ví Dụ, cán bộ địa chính phường", "[Đúng]", "Ông ấy đòi tiền.", "[Xong]", "[Không có]");
        await citizen.Walk("Nguyễn Thị Mẫu", "khu phố 5", "0912 345 678", "[Không]", "[Không, tôi tự tra]");
        var filed = Talk.Receipt(await citizen.Press("Gửi đơn"));
        Assert.Contains(citizen.Chat.Messages, message => message.Text.Contains("Mẫu", StringComparison.Ordinal));

        await citizen.Press("Đóng và xóa");

        Assert.Contains("Xin kiểm tra lại và tự xóa phần còn sót", citizen.Chat.Newest!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(citizen.Chat.Messages, message => message.Text.Contains("Mẫu", StringComparison.Ordinal));
        var again = await citizen.Do(user => user.Start());
        Assert.Contains("Ông/bà cần việc gì ạ?", again, StringComparison.Ordinal);
        Assert.NotNull(await telegram.House.Store.LoadCase(filed.Code, TestHouse.Stop));
    }

    private static async Task<TelegramTalk> AtEvidence(TelegramHouse telegram)
    {
        var citizen = telegram.Person(42);
        await citizen.Walk([.. Walks.ComplaintToTheStory, "Phường thu hồi đất.", "xong", "trả lại đất"]);
        return citizen;
    }
}
