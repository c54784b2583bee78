namespace CitizenBot.Benchmarks.Floor;

/// <summary>The answers of the floor, by how often the chat has spoken: the words and buttons the host says on the same path.</summary>
/// <remarks>No dialog runs, nothing is understood: the floor only shows what receiving, storing and sending cost.</remarks>
internal static class FloorScript
{
    private static readonly Step[] Steps =
    [
        new(
            "Tôi giữ câu này cho phần nội dung đơn. Trước khi hỏi tiếp, xin ông/bà đọc:\n" +
            "Nơi nhận: UBND phường Kiến Tường. Mục đích: tiếp nhận, giải quyết đơn theo luật. Dữ liệu: họ tên, địa chỉ, liên hệ, nội dung và tệp ông/bà gửi. " +
            "Thời gian giữ: theo quy định lưu trữ hồ sơ của cơ quan. Ông/bà có quyền xem, xin sửa, xin xóa: gõ \"dữ liệu của tôi\" hoặc gọi 0272 000 0000.",
            ["Đã đọc, tiếp tục", "Xem bản đầy đủ"]),
        new("Ông/bà muốn báo việc này để cơ quan sửa, đúng không ạ?", ["Đúng, phản ánh", "Loại khác"]),
        new("Bước 1/6. Việc này thuộc lĩnh vực hạ tầng đô thị, phải không ạ?", ["Đúng, hạ tầng đô thị", "Lĩnh vực khác"]),
        new("Bước 2/6. Chỗ đó ở đâu? Xin gõ tên đường, tên khu phố.", ["Gửi vị trí", "Bỏ qua"]) { Shares = "request_location" },
        new("Tôi hiểu là Khu phố 3, đường Lê Lợi, phường Kiến Tường. Đúng chưa ạ?", ["Đúng", "Nơi khác"]),
        new(
            "Bước 3/6. Việc đó thế nào, từ bao giờ? Viết mấy tin cũng được, xong thì bấm nút. Câu đầu tôi đã giữ: \"cong vo truoc truong, xe te hoai\".",
            ["Xong", "Bỏ câu đầu"]),
        new("Bước 4/6. Ông/bà có ảnh chụp chỗ đó không ạ? Ở đây tôi chưa nhận được tệp. Xin gõ vài chữ tả ảnh; cán bộ cần thì sẽ hỏi.", ["Không có"]),
        new("Bước 5/6. Ông/bà có muốn để lại tên và số điện thoại để cơ quan hỏi thêm không?", ["Để lại", "Không cần"]),
        new("Xin cho biết họ và tên của ông/bà.", []),
        new("Địa chỉ của ông/bà ở đâu?", ["Bỏ qua"]),
        new("Số điện thoại của ông/bà là số nào?", ["Gửi số của tôi", "Bỏ qua"]) { Shares = "request_contact" },
        new(
            "Ông/bà có muốn tôi báo vào khung chat này mỗi khi hồ sơ có thay đổi không ạ? Tin báo chỉ ghi mã hồ sơ, không ghi nội dung.",
            ["Có, báo cho tôi", "Không, tôi tự tra"]),
        new(
            "Bước 6/6. Xin xem lại:\n1. Phản ánh, gửi UBND phường Kiến Tường\n2. Hạ tầng đô thị; Khu phố 3, đường Lê Lợi\n3. Nội dung: 1 đoạn\n" +
            "4. Bằng chứng: không có\n5. Người nộp: Nguyễn Thị Mẫu, 1 số điện thoại\n6. Tin báo: có\nMuốn sửa dòng nào, xin gõ số dòng.",
            ["Gửi đơn", "Sửa một dòng", "Đọc toàn bộ", "Lưu nháp"]),
        new(
            "Đã nhận. Mã hồ sơ: {0}\nNhận lúc 23:04, thứ Bảy, 28/11/2026\nXin chép ngay mã và PIN ra giấy; PIN tôi chỉ hiện một lần này.\n" +
            "PIN (số bí mật): 860 429\nNơi xem xét: Phòng Kinh tế, Hạ tầng và Đô thị\n\nVIỆC TIẾP THEO\n" +
            "1. Cơ quan báo ông/bà biết việc được xử lý thế nào: dự kiến chậm nhất thứ Sáu, 11/12/2026 - còn 10 ngày làm việc (khoản 1 Điều 28 Luật Tiếp công dân). " +
            "Ngày chính thức ghi trong văn bản cơ quan gửi ông/bà.\n2. Ngày làm xong do cơ quan định; có ngày tôi báo.",
            ["Vì sao là ngày này?", "Xem hồ sơ", "Về menu"]),
    ];

    /// <summary>The answer to the turn with this number, counted from 0.</summary>
    public static Step At(int turn) => Steps[Math.Min(turn, Steps.Length - 1)];

    /// <summary>True for the turn that registers the case.</summary>
    public static bool Files(int turn) => turn == Steps.Length - 1;

    /// <summary>One answer.</summary>
    internal sealed record Step(string Text, string[] Labels)
    {
        /// <summary>What the first button asks of the phone; the buttons are then its keyboard and stand under no message.</summary>
        public string? Shares { get; init; }
    }
}
