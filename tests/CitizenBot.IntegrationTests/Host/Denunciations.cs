namespace CitizenBot.IntegrationTests.Host;

/// <summary>What a denouncer says to file, and what officials press to have the identity opened; buttons stand in brackets.</summary>
internal static class Denunciations
{
    /// <summary>Files a denunciation with a name; its responsible official is <c>pho-chu-tich</c>, the second person <c>chu-tich</c>.</summary>
    public static async Task<Filed> FileDenunciation(this Talk page, string name = "Nguyễn Thị Mẫu", string address = "kp5", string contact = "0912 345 678, sau 19 giờ", string accused = "ông Lê Văn Ví Dụ, cán bộ địa chính phường", bool isHead = false)
    {
        await page.Walk("tôi muốn tố cáo", "[Đã đọc, tiếp tục]", "[Đúng, tố cáo]", "[Tiếp tục]", "[Ghi tên, giữ kín]");
        await page.Walk([accused, "[Đúng]", .. isHead ? (string[])["[Đúng]"] : [], "Ông ấy đòi tiền.", "[Xong]", "[Không có]"]);
        Assert.Contains("Xin xem lại", await page.Walk(name, address, contact, "[Không]", "[Không, tôi tự tra]"), StringComparison.Ordinal);
        return Talk.Receipt(await page.Press("Gửi đơn"));
    }

    /// <summary>From the notice of the new case to the request sent.</summary>
    public static async Task<string> AskToOpen(this Talk official, string reason = "Kiểm tra danh tính trước khi thụ lý.")
    {
        await official.News();
        return await official.Walk("[Mở hồ sơ]", "[Người nộp]", reason, "[Xác nhận]");
    }
}
