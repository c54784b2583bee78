using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Tests.Conversation;

/// <summary>How messages sound, on Wednesday 25/11/2026 in Viet Nam.</summary>
public sealed class SpeakerTests
{
    private static readonly ChannelAbilities Web = new(4000, Buttons: true, Edit: true, Upload: false, RequestLocation: false);
    private static readonly ChannelAbilities Plain = Web with { Buttons = false };
    private static readonly LocalizedArg Article = new("khoản 1 Điều 16 Nghị định 124/2020", "clause 1, Article 16, Decree 124/2020");

    private readonly Speaker speaker = new(WithTestWords(), new SpeakerSettings
    {
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
        WorkingDaysLeft = WorkingDays,
        OfficeWords = new Dictionary<string, LocalizedArg> { ["officePhone"] = new("0272 3841 234", "0272 3841 234") },
    });

    [Theory]
    [InlineData("2026-11-25", "Hạn: chậm nhất thứ Sáu, 04/12/2026 - còn 7 ngày làm việc (khoản 1 Điều 16 Nghị định 124/2020).", "Limit: by Friday, 04/12/2026 - 7 working days left (clause 1, Article 16, Decree 124/2020).")]
    [InlineData("2026-12-03", "Hạn: chậm nhất thứ Sáu, 04/12/2026 - còn 1 ngày làm việc (ngày mai) (khoản 1 Điều 16 Nghị định 124/2020).", "Limit: by Friday, 04/12/2026 - 1 working day left (tomorrow) (clause 1, Article 16, Decree 124/2020).")]
    [InlineData("2026-12-04", "Hạn: hôm nay, thứ Sáu, 04/12/2026, là hạn cuối (khoản 1 Điều 16 Nghị định 124/2020).", "Limit: Friday, 04/12/2026, today is the last day (clause 1, Article 16, Decree 124/2020).")]
    [InlineData("2026-12-05", "Hạn: đã qua hạn thứ Sáu, 04/12/2026 (khoản 1 Điều 16 Nghị định 124/2020).", "Limit: overdue since Friday, 04/12/2026 (clause 1, Article 16, Decree 124/2020).")]
    [InlineData("2026-12-08", "Hạn: quá hạn 2 ngày làm việc (hạn: thứ Sáu, 04/12/2026) (khoản 1 Điều 16 Nghị định 124/2020).", "Limit: 2 working days overdue (due Friday, 04/12/2026) (clause 1, Article 16, Decree 124/2020).")]
    public void SureDate_IsCountedOnTheDayOfSending(string today, string vietnamese, string english)
    {
        var due = new DueArg(new DateOnly(2026, 12, 4), "sure", Article);

        Assert.Equal(vietnamese, Say(due, today));
        Assert.Equal(english, Say(due, today, "en"));
    }

    [Fact]
    public void ExpectedDates_SayOnceThatTheOfficialDateIsElsewhere()
    {
        var due = new DueArg(new DateOnly(2027, 1, 4), "expected", null);
        var line = new Line("test.due", new() { ["due"] = due });

        var text = speaker.Say(new Message { Lines = [line, line, new Line("test.plain")] }, "vi", Noon("2026-12-31"), Web).Text;

        Assert.Equal("Hạn: dự kiến chậm nhất thứ Hai, 04/01/2027 - còn 2 ngày làm việc.\nHạn: dự kiến chậm nhất thứ Hai, 04/01/2027 - còn 2 ngày làm việc. Ngày chính thức ghi trong văn bản cơ quan gửi ông/bà.\nChào ông/bà.", text);
    }

    [Fact]
    public void UnknownDate_HasNoNumber() =>
        Assert.Equal("Hạn: cơ quan sẽ báo ngày cho ông/bà.", Say(new DueArg(new DateOnly(2026, 12, 4), "unknown", Article), "2026-11-25"));

    [Fact]
    public void CitizensRight_IsCountedInCalendarDays()
    {
        var due = new DueArg(new DateOnly(2026, 12, 1), "expected", new LocalizedArg("Điều 9 Luật Khiếu nại, thường là 90 ngày", "Article 9"), Right: true);

        Assert.Equal("Hạn: nên gửi trước thứ Ba, 01/12/2026 - còn 6 ngày (Điều 9 Luật Khiếu nại, thường là 90 ngày).", Say(due, "2026-11-25"));
    }

    [Fact]
    public void UnsureCalendar_IsSaidAtTheEndOfTheParagraph()
    {
        var due = new DueArg(new DateOnly(2026, 12, 4), "sure", null, IfDay: new DateOnly(2026, 11, 28), ThenOn: new DateOnly(2026, 12, 3), NoCalendar: true);

        Assert.Equal(
            "Hạn: chậm nhất thứ Sáu, 04/12/2026 - còn 7 ngày làm việc. Nếu thứ Bảy, 28/11/2026 được công bố là ngày làm bù, hạn là thứ Năm, 03/12/2026. Lịch nghỉ Tết 2026 chưa chốt nên ngày này có thể thay đổi; có lịch tôi báo lại.",
            Say(due, "2026-11-25"));
    }

    [Fact]
    public void BareDate_LeavesTheWordsAroundItToTheSentence() =>
        Assert.Equal("Hạn: dự kiến thứ Sáu, 04/12/2026 - còn 7 ngày làm việc.", Say(new DueArg(new DateOnly(2026, 12, 4), "expected", null, Bare: true), "2026-11-25"));

    [Fact]
    public void Values_AreMadeFitToBeShown()
    {
        string Said(Arg arg) => speaker.Say(new Line("test.value", new() { ["value"] = arg }), "vi", Trial.Now);

        Assert.Equal("\"trả lại đất\"", Said(Arg.Quote("trả lại\n đất\u202E")));
        Assert.Equal($"\"{new string('a', 80)}...\"", Said(Arg.Quote(new string('a', 81))));
        Assert.Equal("* *đậm* *", Said(Arg.Text("**đậm**")));
        Assert.Equal("482 915", Said(Arg.Code("482 915")));
        Assert.Equal("Chủ nhật, 20/12/2026", Said(Arg.Date(new DateOnly(2026, 12, 20))));
        Assert.Equal("20/12/2026", Said(Arg.Date(new DateOnly(2026, 12, 20), DateStyle.Numeric)));
        Assert.Equal("25/11", Said(Arg.Date(Trial.Today, DateStyle.DayMonth)));
        Assert.Equal("09:31, thứ Tư, 25/11/2026", Said(Arg.Instant(new DateTime(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc))));
        Assert.Equal("25/11/2026 09:31", Said(Arg.Instant(new DateTime(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc), InstantStyle.Log)));
        Assert.Equal("1.200.000", Said(Arg.Count(1_200_000)));
        Assert.Equal("3 ảnh", Said(Arg.Count(3, "photo")));
        Assert.Equal("Đơn", Said(Arg.Localized("Đơn", "Petition")));
        Assert.Equal("Chào ông/bà.", Said(Arg.Wording("test.plain")));
        Assert.Equal("Chào ông/bà.\nChào ông/bà.", Said(Arg.List([new("test.plain"), new("test.plain")])));
    }

    [Fact]
    public void OfficeWords_NeedNoArgument() => Assert.Equal("Gọi 0272 3841 234.", speaker.Say(new Line("test.office"), "vi", Trial.Now));

    [Fact]
    public void MissingArgument_IsNamed()
    {
        var error = Assert.Throws<InvalidOperationException>(() => speaker.Say(new Line("test.due"), "vi", Trial.Now));

        Assert.Contains("'test.due' needs {due}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SecretLines_AreMaskedWhenTheHistoryIsShownAgain()
    {
        var spoken = speaker.Say(new Message { Lines = [new("test.plain"), new("test.value", new() { ["value"] = Arg.Code("482 915") }, Secret: true)] }, "vi", Trial.Now, Web);

        Assert.Equal("Chào ông/bà.\n482 915", spoken.Text);
        Assert.Equal("Chào ông/bà.\n(đã che)", spoken.MaskedText);
    }

    [Fact]
    public void SecretValues_InsideALine_AreMaskedToo()
    {
        var inner = new Line("test.value", new() { ["value"] = Arg.Text("Nguyễn Thị Mẫu") }, Secret: true);
        var message = new Message { Lines = [new("test.value", new() { ["value"] = new WordingArg(inner) }), new("test.value", new() { ["value"] = Arg.List([inner]) })] };

        Assert.Equal("(đã che)\n(đã che)", speaker.Say(message, "vi", Trial.Now, Web).MaskedText);
    }

    [Fact]
    public void Question_StandsLast_AfterStepAndWhatWasSaid()
    {
        var spoken = speaker.Say(Asked(new Line("test.plain"), turn => turn.Choice("kind"), step: new Progress(3, 9)), "vi", Trial.Now, Web);

        Assert.Equal("Chào ông/bà.\nBước 3/9. Ông/bà muốn gửi gì?", spoken.Text);
        Assert.Equal(["Đúng, khiếu nại", "Tố cáo", "Kiến nghị", "Phản ánh"], spoken.Buttons.Select(button => button.Text));
        Assert.Equal(ButtonMeaning.Answer("s1", "kind", "complaint"), spoken.Buttons[0].Means);
    }

    [Fact]
    public void Choices_AreNumberedLinesWithoutButtons_ExplainedOnce()
    {
        var spoken = speaker.Say(Asked(null, turn => turn.Choice("kind"), first: true), "vi", Trial.Now, Plain);

        Assert.True(spoken.Numbered);
        Assert.Equal("Ông/bà muốn gửi gì?\n1. Đúng, khiếu nại\n2. Tố cáo\n3. Kiến nghị\n4. Phản ánh\n0. Quay lại\nTrả lời bằng số hoặc bằng chữ.", spoken.Text);
        Assert.DoesNotContain("Trả lời bằng số", speaker.Say(Asked(null, turn => turn.Choice("kind")), "vi", Trial.Now, Plain).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LongList_HasItsRestOnASecondPage_WhoseNumbersAreUnderstood()
    {
        var first = speaker.Say(Asked(null, turn => turn.Choice("field")), "vi", Trial.Now, Plain);
        var run = DialogRun.Of(AskField, Trial.Sheet(), Trial.Catalog["trial"], Trial.Said("9"), Trial.Now);
        var second = speaker.Say(QuestionMessage.For("trial", run.Pending!, [], "s1"), "vi", Trial.Now, Plain);

        Assert.EndsWith("8. Điện nước\n9. Xem thêm\n0. Quay lại", first.Text, StringComparison.Ordinal);
        Assert.Equal("Lĩnh vực nào?\n10. Chợ\n11. Khác\n0. Quay lại", second.Text);
        Assert.Equal([10, 11], second.Buttons.Select(button => button.Number));
        Assert.Equal("i", DialogRun.Of(AskField, Trial.Sheet(), Trial.Catalog["trial"], Trial.Said("10"), Trial.Now).Result);
    }

    [Fact]
    public void WhereANumberIsAnAnswer_NothingIsNumbered()
    {
        var spoken = speaker.Say(Asked(null, turn => turn.FinalConfirm("confirm", "send")), "vi", Trial.Now, Plain);

        Assert.Equal("Xin xem lại.", spoken.Text);
        Assert.False(spoken.Numbered);
    }

    [Fact]
    public void ShareButtons_AppearOnlyWhereTheChannelHasThem()
    {
        var message = Asked(null, turn => turn.Place("place").Or("share-location", "skip"));

        Assert.Equal(["Bỏ qua"], speaker.Say(message, "vi", Trial.Now, Web).Buttons.Select(button => button.Text));
        Assert.Equal(["Gửi vị trí", "Bỏ qua"], speaker.Say(message, "vi", Trial.Now, Web with { RequestLocation = true }).Buttons.Select(button => button.Text));
    }

    [Fact]
    public void Misses_FirstHelp_ThenHelpOtherwise_ThenOfferAPerson()
    {
        var sheet = Trial.Sheet();
        string Turn(string text)
        {
            var run = DialogRun.Of(AskDate, sheet, Trial.Catalog["trial"], Trial.Said(text), Trial.Now);
            var spoken = speaker.Say(QuestionMessage.For(sheet, run.Pending!, run.Said), "vi", Trial.Now, Web);
            return spoken.Text + string.Concat(spoken.Buttons.Select(button => $" [{button.Text}]"));
        }

        Assert.Equal("Tháng 2 không có ngày 31. Ông/bà xem lại giấy giúp tôi; ví dụ: 15/08/2026, 15-8-26, hôm qua. [Hôm nay] [Hôm qua] [Không nhớ rõ]", Turn("31/2"));
        Assert.Equal("Ngày 15/08/2027 chưa tới ạ. Ý ông/bà là 15/08/2026?\nÔng/bà gõ một câu ngắn hoặc bấm một nút giúp tôi; cần xem ví dụ thì gõ \"trợ giúp\". [15/08/2026] [Ngày khác]", Turn("15/8/2027"));
        Assert.Equal("Tôi xin lỗi, tôi vẫn chưa hiểu. Tôi giữ nguyên những gì ông/bà đã viết. Ông/bà muốn thử cách nào? [Xem ví dụ] [Gặp cán bộ]", Turn("rằm"));
    }

    [Fact]
    public void Sticker_IsAnswered_AndTheQuestionPutAgain()
    {
        var run = DialogRun.Of(AskField, Trial.Sheet(), Trial.Catalog["trial"], Trial.Said("") with { Other = "sticker" }, Trial.Now);

        Assert.Equal(
            "Tôi chưa hiểu hình dán này. Ông/bà trả lời bằng chữ hoặc bấm nút giúp tôi nhé.\nLĩnh vực nào?",
            speaker.Say(QuestionMessage.For("trial", run.Pending!, [], "s1"), "vi", Trial.Now, Web).Text);
    }

    [Theory]
    [InlineData("một hai\nba bốn", 9, "một hai|ba bốn")]
    [InlineData("mã PIN 482 915 nhé", 12, "mã PIN|482 915 nhé")]
    [InlineData("PIN là 482 915", 11, "PIN là|482 915")]
    [InlineData("gặp thứ Sáu, 04/12/2026", 16, "gặp thứ|Sáu, 04/12/2026")]
    [InlineData("aaaaaaaaaa", 4, "aaaa|aaaa|aa")]
    [InlineData("😀😀😀", 2, "😀😀|😀")]
    public void Split_CutsAtBreaks_NeverInsideANumberWhereItCanBeHelped(string text, int limit, string pieces) =>
        Assert.Equal(pieces, string.Join('|', Speaker.Split(text, limit)));

    private static async Dialog<string> AskField(TurnContext turn) => await turn.Prompt(turn.Choice("field"));

    private static async Dialog<OrChoice<DateOnly>> AskDate(TurnContext turn) => await turn.Prompt(turn.Date("received").Or("not-sure"));

    private static Message Asked(Line? said, Func<TurnContext, Prompt> question, Progress? step = null, bool first = false) =>
        QuestionMessage.For("trial", new PendingQuestion(question(Trial.Turn()), step, step, null, null, 0, false), said is null ? [] : [said], "s1", first: first);

    private string Say(DueArg due, string today, string locale = "vi") =>
        speaker.Say(new Line("test.due", new() { ["due"] = due }), locale, Noon(today));

    private static DateTime Noon(string day) => DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc).AddHours(5);

    private static CitizenBot.Conversation.Words.Wording WithTestWords() => CitizenBot.Conversation.Words.Wording.Load(
    [
        .. Trial.Files,
        ("dialogs/test/vi.yaml", "due: \"Hạn: {due}.\"\nplain: \"Chào ông/bà.\"\nvalue: \"{value}\"\noffice: \"Gọi {officePhone}.\""),
        ("dialogs/test/en.yaml", "due: \"Limit: {due}.\"\nplain: \"Hello.\"\nvalue: \"{value}\"\noffice: \"Call {officePhone}.\""),
    ]);

    /// <summary>Monday to Friday are working days here; today is not counted, the due day is.</summary>
    private static int WorkingDays(DateOnly today, DateOnly due)
    {
        var (from, to, sign) = today <= due ? (today, due, 1) : (due, today, -1);
        return sign * Enumerable.Range(1, to.DayNumber - from.DayNumber).Count(day => from.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }
}
