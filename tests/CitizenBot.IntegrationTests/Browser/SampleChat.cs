using System.Text.Json;
using CitizenBot.Conversation.Activities;
using CitizenBot.IntegrationTests.DirectLine;

namespace CitizenBot.IntegrationTests.Browser;

/// <summary>Messages as the product sends them, for looking at the page.</summary>
internal static class SampleChat
{
    public static Activity Menu { get; } = ScriptedBackend.Ask(
        "Chào ông/bà. Tôi là trợ lý tự động của Ủy ban nhân dân (UBND) phường Kiến Tường. Tôi giúp ông/bà gửi khiếu nại, tố cáo, kiến nghị, phản ánh và theo dõi đến khi có kết quả. Ông/bà cần việc gì ạ?",
        "Nộp đơn", "Hồ sơ của tôi", "Tra cứu bằng mã", "Giúp tôi chọn", "Gặp cán bộ", "English");

    public static Activity Question { get; } = ScriptedBackend.Ask(
        "Ông/bà muốn **khiếu nại**: đề nghị xem lại một quyết định hoặc việc làm của cơ quan, cán bộ mà ông/bà cho là trái luật và ảnh hưởng đến quyền lợi của mình. Đúng vậy không ạ?",
        "Đúng, khiếu nại", "Loại khác", "Giúp tôi chọn");

    public static Activity Receipt { get; } = ScriptedBackend.Ask(
        """
        Đã nhận. Mã hồ sơ: KT-7M4XP-3
        Nhận lúc 09:31, thứ Tư, 25/11/2026
        Xin chép ngay mã và PIN ra giấy; PIN tôi chỉ hiện một lần này.
        PIN (số bí mật): 482 915
        Nơi xem xét: Phòng Kinh tế, Hạ tầng và Đô thị

        VIỆC TIẾP THEO
        1. Ông/bà ký hoặc lăn tay trên đơn giấy tại nơi tiếp công dân. Đơn khiếu nại cần chữ ký hoặc điểm chỉ; thiếu thì không được thụ lý (Điều 8, Điều 11 Luật Khiếu nại).
        2. Cơ quan báo có thụ lý (nhận giải quyết) hay không: chậm nhất thứ Sáu, 04/12/2026 - còn 7 ngày làm việc (khoản 1 Điều 16 Nghị định 124/2020, sửa bởi Nghị định 155/2026).
        """.ReplaceLineEndings("\n"),
        "Bản in để ký", "Vì sao là ngày này?", "Xem hồ sơ", "Về menu") with
    { ChannelData = JsonSerializer.SerializeToElement(new { citizenbot = new { kind = "receipt" } }) };

    public static Activity Notice { get; } = new()
    {
        Attachments =
        [
            new HeroCard(Text: "Hồ sơ mới KT-7M4XP-3, nhận 25/11/2026. Hạn đầu tiên: thứ Sáu, 04/12/2026 - còn 7 ngày làm việc.",
                Buttons: [Button("Đã nhận"), Button("Mở hồ sơ")]).ToAttachment(),
        ],
    };

    private static CardAction Button(string title) => new("messageBack", title, title, title, JsonSerializer.SerializeToElement(new { t = title }));
}
