using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

public sealed class ExplainTextTests
{
    [Fact]
    public void Full_OfAnAcceptance_ListsEveryDayAndTheDoubt() =>
        Assert.Equal(
            """
            Ngày nhận 25/11/2026 không tính. Đếm 7 ngày làm việc (khoản 1 Điều 16 Nghị định 124/2020/NĐ-CP, được sửa bởi Nghị định 155/2026/NĐ-CP): 26, 27, 30/11, rồi 1, 2, 3, 4/12. Bỏ qua thứ Bảy, Chủ nhật 28-29/11.
            Hạn: hết thứ Sáu, 04/12/2026.
            Chưa chắc: nếu thứ Bảy, 28/11/2026 được công bố là ngày làm bù, hạn là thứ Năm, 03/12/2026.
            """,
            ExplainText.Full(Days.Count("KN-TL-1", "2026-11-25")));

    [Fact]
    public void Full_InEnglish_SaysTheSame() =>
        Assert.Equal(
            """
            The day of receipt, 25/11/2026, is not counted. Count 7 working days (Article 16(1), Decree 124/2020, as amended by Decree 155/2026): 26, 27, 30/11, then 1, 2, 3, 4/12. Left out are Saturday, Sunday 28-29/11.
            Last day: Friday, 04/12/2026.
            Not certain: if Saturday, 28/11/2026 is announced as a make-up working day, the last day is Thursday, 03/12/2026.
            """,
            ExplainText.Full(Days.Count("KN-TL-1", "2026-11-25"), vietnamese: false));

    [Fact]
    public void Full_WhenTheLastDayMoves_SaysWhyAndThatItIsExpected() =>
        Assert.Equal(
            """
            Ngày thụ lý 03/12/2026 không tính. Đếm 30 ngày liên tục, kể cả ngày nghỉ (Điều 28 Luật Khiếu nại số 02/2011/QH13): đến thứ Bảy, 02/01/2027. Ngày cuối rơi vào thứ Bảy; theo cách tính của cơ quan thì tính sang ngày làm việc kế tiếp. Bỏ qua 02/01 (thứ Bảy), 03/01 (Chủ nhật).
            Hạn dự kiến: hết thứ Hai, 04/01/2027.
            Ngày chính thức ghi trong văn bản cơ quan gửi ông/bà.
            """,
            ExplainText.Full(Days.Count("KN-GQ-1", "2026-12-03")));

    [Fact]
    public void Full_NamesHolidaysApartFromWeekends() =>
        Assert.Contains(
            "Bỏ qua thứ Bảy, Chủ nhật 14-15/2, 21-22/2, 28/2-1/3, thứ Hai - thứ Sáu 16-20/2 (Tết Nguyên đán Bính Ngọ).",
            ExplainText.Full(Days.Count("TC-XLBD", "2026-02-12")), StringComparison.Ordinal);

    [Fact]
    public void Full_WithAnEarlyMark_AdvisesTheWorkingDayBefore() =>
        Assert.Contains(
            "Mốc 10 ngày theo cách tính trước 01/7/2026 là Chủ nhật, 20/12/2026, sớm hơn hạn thứ Hai, 21/12/2026. Nên báo kết quả chậm nhất thứ Sáu, 18/12/2026.",
            ExplainText.Full(Days.Count("KN-TL-1", "2026-12-10")), StringComparison.Ordinal);

    [Fact]
    public void ForCitizen_OfAnUnknownRule_HasNoNumber()
    {
        var text = ExplainText.ForCitizen(Days.Count("XLD-10", "2026-11-25"));

        Assert.Equal("Cơ quan sẽ báo ngày cho ông/bà.", text);
    }

    [Fact]
    public void Full_OfEveryRule_RendersInBothLanguagesWithoutAHole() =>
        Assert.All(
            RuleBook.Shipped.All.Where(rule => rule.Limit is not null),
            rule =>
            {
                var explanation = Counting.Count(rule, Days.On("2026-11-25"), Days.Shipped);
                Assert.DoesNotContain("{", ExplainText.Full(explanation), StringComparison.Ordinal);
                Assert.DoesNotContain("{", ExplainText.Full(explanation, vietnamese: false), StringComparison.Ordinal);
            });
}
