using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Tests.Deadlines;

public sealed class GradeTextTests
{
    [Theory]
    [InlineData("KN-TL-1", "2026-12-07", "chậm nhất thứ Tư, 16/12/2026", "by Wednesday, 16/12/2026")]
    [InlineData("KN-TL-1", "2026-11-25", "dự kiến chậm nhất thứ Sáu, 04/12/2026", "expected by Friday, 04/12/2026")] // the calendar may still move it
    [InlineData("KN-GQ-1", "2026-12-03", "dự kiến chậm nhất thứ Hai, 04/01/2027", "expected by Monday, 04/01/2027")]
    [InlineData("KN-L2-A", "2026-12-03", "nên gửi trước thứ Bảy, 02/01/2027", "best before Saturday, 02/01/2027")]
    [InlineData("KN-HL-1", "2026-12-03", "dự kiến sau thứ Hai, 04/01/2027", "expected after Monday, 04/01/2027")]
    [InlineData("XLD-10", "2026-12-03", "Cơ quan sẽ báo ngày cho ông/bà.", "The office will tell you the date.")]
    public void Of_SaysTheGrade(string rule, string start, string vietnamese, string english)
    {
        var explanation = Days.Count(rule, start);

        Assert.Equal((vietnamese, english), (GradeText.Of(explanation), GradeText.Of(explanation, vietnamese: false)));
    }

    [Theory]
    [InlineData("KN-TL-1", "2026-11-25", "Nếu thứ Bảy, 28/11/2026 được công bố là ngày làm bù, hạn là thứ Năm, 03/12/2026.")]
    [InlineData("TC-XLBD", "2027-02-01", "Lịch nghỉ Tết Nguyên đán 2027 chưa chốt nên ngày này có thể thay đổi; có lịch tôi báo lại.")]
    [InlineData("KN-TL-1", "2027-12-28", "Lịch nghỉ lễ của thời gian này chưa có nên ngày này có thể thay đổi; có lịch tôi báo lại.")]
    [InlineData("KN-TL-1", "2026-12-07", null)]
    [InlineData("KN-TH-1", "2026-08-25", null)] // a right is told as its unmoved day, which no calendar can change
    public void Caveat_SaysWhatTheCalendarMayChange(string rule, string start, string? sentence)
    {
        var explanation = Days.Count(rule, start);

        Assert.Equal(sentence, GradeText.Caveat(explanation.Rule, explanation.Due, Days.Shipped));
    }

    [Theory]
    [InlineData("khoản 1 Điều 16 Nghị định 124/2020 (sửa bởi Nghị định 155/2026)", "khoản 1 Điều 16 Nghị định 124/2020, sửa bởi Nghị định 155/2026")]
    [InlineData("Điều 28 Luật Khiếu nại", "Điều 28 Luật Khiếu nại")]
    public void InBrackets_HasNoBracketsOfItsOwn(string article, string inside) => Assert.Equal(inside, GradeText.InBrackets(article));
}
