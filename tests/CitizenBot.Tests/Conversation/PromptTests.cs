using System.Globalization;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Tests.Conversation;

/// <summary>How each kind of question reads what people send. A row ends in the value, or in why it is asked again.</summary>
public sealed class PromptTests
{
    [Theory]
    [InlineData("Tố cáo", "denunciation")]
    [InlineData("to cao", "denunciation")]
    [InlineData("toos caos", "denunciation")]
    [InlineData("dạ tố cáo ạ", "denunciation")]
    [InlineData("1", "complaint")]
    [InlineData("so 3", "proposal")]
    [InlineData("4.", "feedback")]
    [InlineData("kn", "complaint")]
    [InlineData("complaint", "complaint")]
    [InlineData("Đúng, khiếu nại", "complaint")]
    [InlineData("đúng", "complaint")]
    [InlineData("5", "retry.not-a-choice")]
    [InlineData("0", "retry.not-a-choice")]
    [InlineData("dạ", "retry.courtesy")]
    [InlineData(".", "retry.blank")]
    [InlineData("   ", "retry.blank")]
    [InlineData("việc đất", "retry.not-a-choice")]
    public void Choice(string typed, string expected) => Assert.Equal(expected, Read(turn => turn.Choice("kind"), typed));

    [Theory]
    [InlineData("8", "h")]
    [InlineData("9", "retry.more")]
    [InlineData("xem thêm", "retry.more")]
    [InlineData("10", "i")]
    [InlineData("11", "j")]
    [InlineData("12", "retry.not-a-choice")]
    [InlineData("chợ", "i")]
    public void LongChoice_HasItsRestBehindTheNinthLine(string typed, string expected) => Assert.Equal(expected, Read(turn => turn.Choice("field"), typed));

    [Theory]
    [InlineData("có", "True")]
    [InlineData("dung roi", "True")]
    [InlineData("dung", "True")]
    [InlineData("ừa", "True")]
    [InlineData("oke", "True")]
    [InlineData("dạ vâng ạ", "True")]
    [InlineData("dạ phải", "True")]
    [InlineData("1", "True")]
    [InlineData("yes", "True")]
    [InlineData("đuúng rồi", "True")]
    [InlineData("không", "False")]
    [InlineData("hông", "False")]
    [InlineData("ko", "False")]
    [InlineData("k", "False")]
    [InlineData("thôi khỏi", "False")]
    [InlineData("dạ không", "False")]
    [InlineData("khoong", "False")]
    [InlineData("2", "False")]
    [InlineData("dạ", "retry.courtesy")]
    [InlineData("dừng", "retry.not-a-choice")]
    [InlineData("chắc vậy", "retry.not-a-choice")]
    public void Confirm(string typed, string expected) => Assert.Equal(expected, Read(turn => turn.Confirm("agree"), typed));

    [Theory]
    [InlineData("gửi đơn", "send")]
    [InlineData("gui don", "send")]
    [InlineData("Gửi đơn giùm tôi nha", "send")]
    [InlineData("send the petition", "send")]
    [InlineData("ừ", "retry.not-a-choice")]
    [InlineData("ok", "retry.not-a-choice")]
    [InlineData("dạ", "retry.courtesy")]
    [InlineData("gửi", "retry.not-a-choice")]
    [InlineData("gửi đon nhầm rồi", "retry.not-a-choice")]
    [InlineData("1", "1")]
    [InlineData("dòng 6", "6")]
    [InlineData("9", "retry.no-such-line")]
    [InlineData("0", "retry.no-such-line")]
    [InlineData("lưu nháp", "draft")]
    [InlineData("sửa", "edit")]
    public void FinalConfirm(string typed, string expected) => Assert.Equal(expected, Read(turn => turn.FinalConfirm("confirm", "send") with { Lines = 8 }, typed));

    [Theory]
    [InlineData("15/8", "15/08/2026")]
    [InlineData("hom qua", "24/11/2026")]
    [InlineData("Hôm qua", "24/11/2026")]
    [InlineData("1", "25/11/2026")]
    [InlineData("2", "24/11/2026")]
    [InlineData("3", "not-sure")]
    [InlineData("không nhớ rõ", "not-sure")]
    [InlineData("ko nho", "not-sure")]
    [InlineData("ngay 31/2", "retry.no-such-day")]
    [InlineData("31/13/2026", "retry.no-such-month")]
    [InlineData("15/8/2027", "retry.future")]
    [InlineData("hoi ram thang bay", "retry.unreadable")]
    [InlineData("hồi tháng 8", "retry.month-only")]
    public void Date(string typed, string expected) => Assert.Equal(expected, Read(turn => turn.Date("received").Or("not-sure"), typed));

    [Theory]
    [InlineData("7", "7 ")]
    [InlineData("7 hộ", "7 hộ")]
    [InlineData("bảy", "7 ")]
    [InlineData("bay nguoi", "7 nguoi")]
    [InlineData("three", "3 ")]
    [InlineData("khoảng 12 hộ dân", "12 hộ dân")]
    [InlineData("4.000 người", "4000 người")]
    [InlineData("9000", "retry.too-large")]
    [InlineData("99999999999", "retry.too-large")]
    [InlineData("0", "retry.too-small")]
    [InlineData("-3", "retry.too-small")]
    [InlineData("2,5", "retry.not-a-number")]
    [InlineData("nhiều lắm", "retry.not-a-number")]
    public void Number(string typed, string expected) => Assert.Equal(expected, Read(turn => turn.Number("households"), typed));

    [Theory]
    [InlineData("0912345678", "0912345678")]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("0912.345.678", "0912345678")]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("(+84) 0912-345-678", "0912345678")]
    [InlineData("số tôi là 0912345678 nha", "0912345678")]
    [InlineData("0272 3841 234", "02723841234")]
    [InlineData("12345", "retry.phone")]
    [InlineData("0112345678", "retry.phone")]
    [InlineData("không có", "skip")]
    public void Phone(string typed, string expected) => Assert.Equal(expected, Read(turn => turn.Phone("person/phone").Or("skip"), typed));

    [Theory]
    [InlineData("trả lại đất", "trả lại đất")]
    [InlineData("  hủy  ", "hủy")]
    [InlineData("ừ", "retry.too-short")]
    [InlineData("Hủy quyết định 412 và trả lại 120 m2 đất cho tôi", "retry.too-long")]
    public void Text(string typed, string expected) => Assert.Equal(expected, Read(turn => turn.Text("wanted"), typed));

    [Theory]
    [InlineData("kp5 duong hung vuong", "kp5 duong hung vuong")]
    [InlineData("bỏ qua", "skip")]
    [InlineData("Gửi vị trí", "share-location")]
    public void Place(string typed, string expected) => Assert.Equal(expected, Read(turn => turn.Place("place").Or("share-location", "skip"), typed));

    [Theory]
    [InlineData("sticker", "retry.sticker")]
    [InlineData("voice", "retry.voice")]
    [InlineData("poll", "retry.other")]
    public void WordlessMessages_AreNamedAsWhatTheyAre(string other, string expected)
    {
        var reply = Trial.Said("") with { Other = other };

        Assert.Equal(expected, Trial.Turn().Choice("kind").Read(reply).Retry);
        Assert.Equal(expected, Trial.Turn().Date("received").Read(reply).Retry);
        Assert.Equal(expected, Trial.Turn().Stories("story").Take(reply).Retry);
    }

    [Fact]
    public void SharedThings_AreRead()
    {
        var position = new GeoPoint(10.78, 105.93);

        Assert.Equal(position, Trial.Turn().Place("place").Read(Trial.Said("") with { Text = null, Location = position }).Value!.Position);
        Assert.Equal("0912345678", Trial.Turn().Phone("person/phone").Read(Trial.Said("") with { SharedPhone = "+84912345678" }).Value);
    }

    [Fact]
    public void PressedChoice_ThatIsNoLongerOffered_IsAskedAgain() =>
        Assert.Equal("retry.not-a-choice", Trial.Turn().Choice("kind").Read(Trial.Pressed("kind", "withdrawn")).Retry);

    [Fact]
    public void Stories_EndByTheWordOrButtonAlone_AndKeepEverythingElse()
    {
        var story = Trial.Turn().Stories("story");

        Assert.True(story.Ends(Trial.Said("xong")));
        Assert.True(story.Ends(Trial.Said("dạ xong rồi ạ")));
        Assert.True(story.Ends(Trial.Pressed("story", "done")));
        Assert.False(story.Ends(Trial.Said("xong việc họ bỏ đi")));
        Assert.False(story.Ends(Trial.Said("xong") with { Files = [new("f", "a.jpg", "image/jpeg", 9)] }));
        Assert.Equal("1", story.Take(Trial.Said("1")).Value!.Text);
        Assert.Equal("drop-first", story.Take(Trial.Pressed("story", "drop-first")).Value!.Choice);
        Assert.True(Trial.Turn().Stories("evidence").Ends(Trial.Said("không có")));
        Assert.False(story.Ends(Trial.Said("không có")));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("đúng")]
    [InlineData("15/08/2026")]
    public void SuggestedDay_MayBeNumberedOrAgreedTo(string typed)
    {
        var sheet = Trial.Sheet();
        static async Dialog<DateOnly> Ask(TurnContext turn) => await turn.Prompt(turn.Date("received"));
        DialogRun.Of(Ask, sheet, Trial.Catalog["trial"], Trial.Said("15/8/2027", "a"), Trial.Now);

        var run = DialogRun.Of(Ask, sheet, Trial.Catalog["trial"], Trial.Said(typed, "b"), Trial.Now);

        Assert.True(run.Finished);
        Assert.Equal(new DateOnly(2026, 8, 15), run.Result);
        Assert.Equal(run.Result, DialogRun.Of(Ask, sheet.Copy(), Trial.Catalog["trial"], null, Trial.Now.AddYears(3)).Result);
    }

    [Fact]
    public void TypedChoice_IsKeptByItsId_BesideTheRawWords()
    {
        var sheet = Trial.Sheet();
        static async Dialog<string> Ask(TurnContext turn) => await turn.Prompt(turn.Choice("kind"));

        DialogRun.Of(Ask, sheet, Trial.Catalog["trial"], Trial.Said("to cao"), Trial.Now);

        Assert.Equal(("to cao", "denunciation"), (sheet.Answers[0].Reply.Text, sheet.Answers[0].Reply.Choice));
    }

    private static string Read<T>(Func<TurnContext, Prompt<T>> question, string typed)
    {
        var reading = question(Trial.Turn()).Read(Trial.Said(typed));
        return reading.Understood ? Shown(reading.Value!) : reading.Retry!;
    }

    private static string Shown(object value) => value switch
    {
        OrChoice<DateOnly> date => date.Choice ?? Shown(date.Value),
        OrChoice<int> line => line.Choice ?? Shown(line.Value),
        OrChoice<string> text => text.Choice ?? text.Value!,
        OrChoice<PlaceSaid> place => place.Choice ?? place.Value!.Text!,
        DateOnly date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        Amount amount => $"{amount.Value} {amount.Unit}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
