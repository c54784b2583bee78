using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>After filing, on Telegram: a reply to the office's question goes to its case without asking, and the decision comes as a document.</summary>
public sealed class AfterFilingTests
{
    private static readonly byte[] Decision = "%PDF-1.7 quyet dinh 655"u8.ToArray();

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AReplyToTheQuestion_GoesToItsCase_AndTheDecisionComesAsADocument(DatabaseProvider provider)
    {
        await using var telegram = await TelegramHouse.Open(provider);
        var official = await telegram.Official("truong-kinh-te", 7);
        var citizen = telegram.Person(41);
        var filed = await citizen.FileComplaint();
        Talk.Receipt(await citizen.Walk(["cong vo truoc truong, xe te hoai", "[Đơn mới]", .. Walks.Feedback.Skip(1)]));
        await official.News();
        await official.User.PressNewest("Mở hồ sơ", filed.Code, official);
        await official.Walk("[Hỏi người dân]", "Xin gửi ảnh trang 3 của sổ đỏ.", "30/11/2026", "[Xác nhận]");
        await citizen.News();
        await citizen.Press("Xem");
        var question = citizen.Chat.Messages.Last(message => message.Text.Contains("Xin gửi ảnh trang 3", StringComparison.Ordinal)).Id;

        Assert.Contains($"Đã ghi vào hồ sơ {filed.Code}", await citizen.Do(user => user.Reply(question, "Tôi gửi ảnh đây")), StringComparison.Ordinal);
        Assert.Contains($"Đã thêm 2 ảnh vào hồ sơ {filed.Code}", await citizen.Do(user =>
        {
            user.SendPhoto(FileFetchTests.Jpeg(), "", "g7");
            user.SendPhoto(FileFetchTests.Jpeg(), "", "g7");
        }), StringComparison.Ordinal);
        await citizen.Store();
        Assert.Contains("2 ảnh có mã kiểm tra trong tệp kèm theo", await citizen.Press("Xong"), StringComparison.Ordinal);
        Assert.Equal(2, (await telegram.House.Shelf.ListOfCase(filed.Code, TestHouse.Stop)).Count);
        Assert.Contains("người dân đã trả lời", await official.News(), StringComparison.Ordinal);

        await official.User.PressNewest("Mở hồ sơ", filed.Code, official);
        telegram.Files.Time.SetUtcNow(new DateTimeOffset(2026, 12, 2, 2, 0, 0, TimeSpan.Zero));
        await official.Walk("[Ghi đơn giấy đã ký]", "[Hôm nay]", "[Xác nhận]", "[Thụ lý]", "88/TB-UBND", "[Xác nhận]");
        telegram.Files.Time.SetUtcNow(new DateTimeOffset(2026, 12, 28, 2, 0, 0, TimeSpan.Zero));
        await official.Walk("[Ghi kết quả]", "dung mot phan", "655/QĐ-UBND", "[Hôm nay]", "Sổ ghi đủ.", "Công nhận một phần: trả lại 80 m2.");
        Assert.Contains("bị trống (0 byte)", await official.Do(user => user.SendDocument([], "qd655.pdf", "application/pdf")), StringComparison.Ordinal);
        await official.Do(user => user.SendDocument(Decision, "qd655.pdf", "application/pdf"));
        await official.Store();
        Assert.Contains("Đã ghi kết quả", await official.Walk("[Xong]", "[Xác nhận]"), StringComparison.Ordinal);

        await citizen.News();
        Assert.Contains("Ông/bà đã nhận được văn bản này chưa ạ?", await citizen.Press("Xem"), StringComparison.Ordinal);
        var paper = citizen.Chat.Messages.SelectMany(message => message.Files).Last(file => file.Name == "qd655.pdf");
        Assert.Equal(Decision, paper.Bytes);
        Assert.Contains("Tôi ghi ngày nhận", await citizen.Press("Đã nhận hôm nay"), StringComparison.Ordinal);
        Assert.Contains("Cảm ơn", await citizen.Press("Hài lòng"), StringComparison.Ordinal);
    }
}
