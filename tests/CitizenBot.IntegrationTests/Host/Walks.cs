namespace CitizenBot.IntegrationTests.Host;

/// <summary>What citizens say to get where a test begins; buttons stand in brackets.</summary>
internal static class Walks
{
    /// <summary>A complaint up to the question for the story.</summary>
    public static IReadOnlyList<string> ComplaintToTheStory { get; } =
    [
        "toi muon khieu nai vu thu hoi dat", "[Đã đọc, tiếp tục]", "dung roi", "1", "kp5 duong hung vuong", "[Đúng]",
        "QĐ 412/QĐ-UBND ngày 10-8-26", "chủ tịch phường", "20/11", "[Lần đầu]",
    ];

    /// <summary>From there to the review.</summary>
    public static IReadOnlyList<string> ComplaintFromTheStory { get; } =
        ["Phường thu hồi 120 m2 đất vườn của tôi để mở hẻm.", .. ComplaintAfterTheStory];

    /// <summary>The same without the story itself.</summary>
    public static IReadOnlyList<string> ComplaintAfterTheStory =>
    [
        "xong", "trả lại đất", "khong co", "Nguyễn Thị Mẫu", "kp5, đường Hùng Vương", "0912 345 678", "bo qua", "[Có, báo cho tôi]", "[Chỉ mình tôi]",
    ];

    /// <summary>Feedback about a drain, sent; its responsible official is <c>ha-tang-do-thi</c>, ten working days long.</summary>
    public static IReadOnlyList<string> Feedback { get; } =
    [
        "cong vo truoc truong, xe te hoai", "[Đã đọc, tiếp tục]", "[Đúng, phản ánh]", "[Đúng, hạ tầng đô thị]", "le loi, khu pho 3", "[Đúng]",
        "[Xong]", "1 ảnh chụp nắp cống", "[Xong]", "[Để lại]", "Nguyễn Thị Mẫu", "[Bỏ qua]", "+84 912 345 678", "[Có, báo cho tôi]", "[Gửi đơn]",
    ];
}
