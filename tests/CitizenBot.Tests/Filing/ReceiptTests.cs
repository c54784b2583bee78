using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Filing;

/// <summary>What the citizen takes home, word for word: dates with their articles and grades, the honest sentence on the signature.</summary>
public sealed class ReceiptTests
{
    private static readonly LocalizedArg Receiver = new("Phòng Kinh tế, Hạ tầng và Đô thị", "Office of Economy, Infrastructure and Urban Affairs");

    [Fact]
    public void Complaint_SaysSignAcceptanceAndWhatIsOnlyExpected()
    {
        var filed = new DateTime(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc);
        var text = Text(View(PetitionKind.Complaint, "KT-7M4XP-3", filed, "accept", "KN-TL-1"), "482915", filed);

        Assert.Equal(
            """
            Đã nhận. Mã hồ sơ: KT-7M4XP-3 ↵ Nhận lúc 09:31, thứ Tư, 25/11/2026 ↵ Xin chép ngay mã và PIN ra giấy; PIN tôi chỉ hiện một lần này. ↵ PIN (số bí mật): 482 915 ↵ Nơi xem xét: Phòng Kinh tế, Hạ tầng và Đô thị ↵  ↵ VIỆC TIẾP THEO ↵ 1. Ông/bà ký hoặc lăn tay trên đơn giấy tại {signingPlace}; tin nhắn này chưa thay được đơn. Đơn khiếu nại cần chữ ký hoặc điểm chỉ; thiếu thì không được thụ lý (Điều 8, Điều 11 Luật Khiếu nại). ↵ 2. Cơ quan báo có thụ lý (nhận giải quyết) hay không: chậm nhất thứ Sáu, 04/12/2026 - còn 7 ngày làm việc (khoản 1 Điều 16 Nghị định 124/2020, sửa bởi Nghị định 155/2026). Nếu thứ Bảy, 28/11/2026 được công bố là ngày làm bù, hạn là thứ Năm, 03/12/2026. ↵ 3. Sau khi thụ lý: dự kiến giải quyết trong 30 ngày, việc phức tạp 45 ngày (Điều 28 Luật Khiếu nại). Ngày chính thức ghi trong văn bản cơ quan gửi ông/bà. ↵ Các ngày trên tính từ hôm nay; cơ quan có thể tính từ ngày ông/bà ký. [Vì sao là ngày này?] [Xem hồ sơ] [Về menu]
            """.Replace("{signingPlace}", FilingChat.Ward.SigningPlace.Vi, StringComparison.Ordinal),
            text);
    }

    [Fact]
    public void Denunciation_SaysTheLongestTimeAndTheTransfer()
    {
        var filed = new DateTime(2026, 12, 1, 13, 14, 0, DateTimeKind.Utc);
        var text = Text(View(PetitionKind.Denunciation, "KT-H2R9D-K", filed, "initial", "TC-XLBD"), "730264", filed);

        Assert.Contains("dự kiến chậm nhất thứ Năm, 10/12/2026 - còn 7 ngày làm việc; nếu phải kiểm tra nhiều nơi thì tối đa 10 ngày làm việc (khoản 1 Điều 24 Luật Tố cáo).", text, StringComparison.Ordinal);
        Assert.Contains("3. Nếu thuộc nơi khác: cơ quan chuyển đơn và báo ông/bà, dự kiến chậm nhất thứ Ba, 08/12/2026", text, StringComparison.Ordinal);
        Assert.Contains("Ngày chính thức ghi trong văn bản cơ quan gửi ông/bà.", text, StringComparison.Ordinal);
        Assert.Contains($"hẹn ký riêng, không qua quầy: {FilingChat.Ward.DiscreetPhone}", text, StringComparison.Ordinal);
        Assert.EndsWith("[Đóng và xóa]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Denunciation_WithoutAName_PromisesNoAnswerAndAsksForNoSignature()
    {
        var filed = new DateTime(2026, 12, 1, 13, 14, 0, DateTimeKind.Utc);
        var text = Text(View(PetitionKind.Denunciation, "KT-H2R9D-K", filed, "initial", "TC-XLBD") with { Anonymous = true }, "730264", filed);

        Assert.DoesNotContain("chữ ký", text, StringComparison.Ordinal);
        Assert.Contains("mất mã hoặc PIN thì không ai cấp lại được", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Feedback_SaysWhenItIsAnswered_AndNoDateForTheWork()
    {
        var filed = new DateTime(2026, 12, 2, 0, 48, 0, DateTimeKind.Utc);
        var text = Text(View(PetitionKind.Feedback, "KT-C85TW-6", filed, "reply", "KNPA-THULY") with { WantsNotices = true }, "159607", filed);

        Assert.Contains("1. Cơ quan báo ông/bà biết việc được xử lý thế nào: dự kiến chậm nhất thứ Tư, 16/12/2026 - còn 10 ngày làm việc (khoản 1 Điều 28 Luật Tiếp công dân).", text, StringComparison.Ordinal);
        Assert.Contains("2. Ngày làm xong do cơ quan định; có ngày tôi báo.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pin_IsMaskedWhenTheHistoryIsShownAgain_AndTheReceiptStaysShort()
    {
        var filed = new DateTime(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc);
        var message = Message(View(PetitionKind.Complaint, "KT-7M4XP-3", filed, "accept", "KN-TL-1"), "482915");

        var spoken = FilingChat.Speaker.Say(message, "en", filed, new ChannelAbilities(10_000, true, false, false, false));

        Assert.Contains("482 915", spoken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("482 915", spoken.MaskedText, StringComparison.Ordinal);
        Assert.True(spoken.Text.Length <= 1200, $"{spoken.Text.Length} characters");
    }

    private static string Text(CaseView view, string pin, DateTime now) => FilingChat.Text(Message(view, pin), now: now);

    private static Message Message(CaseView view, string pin) =>
        new Receipt(FilingChat.Ward, RuleBook.Shipped, WorkCalendar.Shipped).For(view, pin).Single();

    private static CaseView View(PetitionKind kind, string code, DateTime filed, string purpose, string ruleId)
    {
        var on = FilingChat.Ward.Day(filed);
        var explanation = Counting.Count(RuleBook.Shipped.For(ruleId, on), on, WorkCalendar.Shipped);
        var due = new DueArg(
            explanation.Due.SaidOn,
            explanation.Rule.Grade.ToString().ToLowerInvariant(),
            new LocalizedArg(GradeText.InBrackets(explanation.Rule.ArticleVi), GradeText.InBrackets(explanation.Rule.ArticleEn)),
            IfDay: explanation.Due.AlternativeOn is null ? null : explanation.Due.ProposedDay,
            ThenOn: explanation.Due.AlternativeOn);
        return new CaseView
        {
            Code = code,
            Kind = kind,
            Stage = CaseStage.Received,
            ReceiverUnit = Receiver,
            FiledAt = filed,
            FiledOn = on,
            Sealed = kind == PetitionKind.Denunciation,
            Clocks = [new CaseClockView(purpose, true, due, new LocalizedArg("", ""))],
        };
    }
}
