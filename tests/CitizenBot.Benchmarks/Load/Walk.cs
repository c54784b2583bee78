using System.Text.RegularExpressions;
using CitizenBot.Benchmarks.Telegram;

namespace CitizenBot.Benchmarks.Load;

/// <summary>What a citizen who reports a drain does next, told by what the bot said last.</summary>
/// <remarks>It goes by words and labels, not by count: a question that is added with one of these labels is answered as well.</remarks>
internal static partial class Walk
{
    /// <summary>How it begins.</summary>
    public const string FirstWords = "cong vo truoc truong, xe te hoai";

    private static readonly (string Question, string Answer)[] Typed =
    [
        ("Chỗ đó ở đâu", "le loi, khu pho 3"),
        ("họ và tên của ông/bà", "Nguyễn Thị Mẫu"),
        ("Số điện thoại của ông/bà là", "+84 912 345 678"),
    ];

    private static readonly string[] Pressed =
    [
        "Đã đọc, tiếp tục", "Đúng, phản ánh", "Đúng, hạ tầng đô thị", "Gửi đơn", "Có, báo cho tôi", "Để lại", "Không có", "Xong", "Đúng", "Bỏ qua", "Không chắc",
    ];

    /// <summary>The code on a receipt; null on anything else.</summary>
    public static string? CaseCode(BotMessage message) => Receipt().Match(message.Text) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>The next words or the label of the next press; null when the message offers nothing known.</summary>
    public static string? Next(BotMessage message) =>
        Typed.FirstOrDefault(t => message.Text.Contains(t.Question, StringComparison.Ordinal)).Answer ?? Pressed.FirstOrDefault(message.Offers);

    [GeneratedRegex(@"Mã hồ sơ: (?:<[a-z]+>)?([A-Z]{2}-[0-9A-Z-]+)")]
    private static partial Regex Receipt();
}
