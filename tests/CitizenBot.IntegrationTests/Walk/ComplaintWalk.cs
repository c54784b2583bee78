namespace CitizenBot.IntegrationTests.Walk;

/// <summary>One complaint about a land decision, part by part, as a newcomer types and presses it.</summary>
internal static class ComplaintWalk
{
    public static async Task UntilTheStory(Visitor citizen)
    {
        await citizen.Hear("Ông/bà cần việc gì ạ?");
        await citizen.Say("toi muon khieu nai vu thu hoi dat", "Trước khi hỏi tiếp, xin ông/bà đọc");
        await citizen.Press("Đã đọc, tiếp tục", "Ông/bà muốn khiếu nại");
        await citizen.Say("dung roi", "Bước 1/9");
        await citizen.Press("Đúng, đất đai", "Bước 2/9");
        await citizen.Say("kp5 duong hung vuong", "Tôi hiểu là Khu phố 5, đường Hùng Vương, phường Kiến Tường");
        await citizen.Press("Đúng", "Bước 3/9");
        await citizen.Say("QĐ 412/QĐ-UBND ngày 10-8-26", "Số 412/QĐ-UBND, ngày 10/08/2026. Ai ký quyết định này?");
        await citizen.Say("chủ tịch phường", "Ông/bà nhận được hoặc biết về quyết định đó ngày nào?");
        await citizen.Say("20/11", "Đây là lần đầu");
        await citizen.Press("Lần đầu", "Bước 4/9");
        await citizen.Say("Phường thu hồi 120 m2 đất vườn của tôi để mở hẻm, nói là đất công.", "Ông/bà kể thêm, hoặc bấm Xong");
    }

    public static async Task FromTheStoryToTheReview(Visitor citizen)
    {
        await citizen.Press("Xong", "Bước 5/9");
        await citizen.Say("trả lại đất", "Bước 6/9");
        await citizen.Say("sổ đỏ năm 1998", "Gửi thêm hoặc bấm Xong");
        await citizen.Press("Xong", "Bước 7/9");
        await citizen.Say("Nguyễn Thị Mẫu", "Địa chỉ của ông/bà ở đâu?");
        await citizen.Say("số 12, đường Hùng Vương, khu phố 5", "Số điện thoại của ông/bà");
        await citizen.Say("0912 345 678", "Số căn cước");
        await citizen.Press("Bỏ qua", "Ông/bà có muốn tôi báo");
        await citizen.Press("Có, báo cho tôi", "Bước 8/9");
        await citizen.Press("Chỉ mình tôi", "Bước 9/9");
    }

    public static async Task<(string Code, string Pin)> Send(Visitor citizen)
    {
        await citizen.Press("Gửi đơn", "VIỆC TIẾP THEO");
        return await citizen.Receipt();
    }
}
