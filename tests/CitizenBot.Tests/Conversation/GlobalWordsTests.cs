using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Tests.Conversation;

/// <summary>Words that work everywhere: when they count, when they are asked about, when they are left alone.</summary>
public sealed class GlobalWordsTests
{
    [Theory]
    [InlineData("bat dua", "menu Exact")]
    [InlineData("Menu", "menu Exact")]
    [InlineData("alo", "menu Exact")]
    [InlineData("chào", "menu Exact")]
    [InlineData("hủy", "cancel Exact")]
    [InlineData("huỷ", "cancel Exact")]
    [InlineData("hũy", "cancel Exact")]
    [InlineData("huy", "cancel Exact")]
    [InlineData("huyr", "cancel Exact")]
    [InlineData("hui", "cancel Exact")]
    [InlineData("ngung", "cancel Exact")]
    [InlineData("dừng", "cancel Exact")]
    [InlineData("dung", null)]
    [InlineData("đúng", null)]
    [InlineData("không làm nữa", "cancel Exact")]
    [InlineData("Dạ quay lại giùm tôi nha", "back Exact")]
    [InlineData("quay laji", "back Exact")]
    [InlineData("quay lau", "back Near")]
    [InlineData("trở lạiii", "back Exact")]
    [InlineData("trowj giups", "help Exact")]
    [InlineData("giúp tôi", "help Exact")]
    [InlineData("xin giúp tôi với ạ", "help Exact")]
    [InlineData("?", "help Exact")]
    [InlineData("huong dan", "help Exact")]
    [InlineData("tieng anh", "language Exact")]
    [InlineData("English please", "language Exact")]
    [InlineData("ngon ngu", "language Exact")]
    [InlineData("tra cưu", "status Exact")]
    [InlineData("ho so", "status Exact")]
    [InlineData("gap can bo", "person Exact")]
    [InlineData("gap can bi", "person Near")]
    [InlineData("du lieu cua toi", "my-data Exact")]
    [InlineData("huy booo", "cancel Exact")]
    [InlineData("cancle", null)]
    [InlineData("canxel", null)]
    [InlineData("0", "back Exact")]
    [InlineData("toi muon khieu nai", null)]
    [InlineData("tôi muốn hủy quyết định 412", null)]
    [InlineData("/huy", "cancel Exact")]
    [InlineData("/quaylai@kientuong_bot", "back Exact")]
    [InlineData("/viec", "work Exact")]
    [InlineData("/khongco", null)]
    public void Match_OutsideADialog(string typed, string? expected) => Assert.Equal(expected, Found(typed, null));

    [Theory]
    [InlineData("giúp", null)]
    [InlineData("hủy", null)]
    [InlineData("quay lau", null)]
    [InlineData("/huy", "cancel Exact")]
    public void Match_AtAQuestionForAnyWords_CountsOnlyCommands(string typed, string? expected) =>
        Assert.Equal(expected, Found(typed, turn => turn.Text("wanted")));

    [Theory]
    [InlineData("Huy", "cancel NameOrWord")]
    [InlineData("hủy", "cancel Exact")]
    [InlineData("huyr", "cancel Exact")]
    [InlineData("dạ hủy ạ", "cancel Exact")]
    [InlineData("giup", "help NameOrWord")]
    [InlineData("quay lau", null)]
    [InlineData("Nguyễn Văn Huy", null)]
    public void Match_AtAQuestionForAName_AsksAboutBareWords(string typed, string? expected) =>
        Assert.Equal(expected, Found(typed, turn => turn.Text("person/name")));

    [Theory]
    [InlineData("dung", null)]
    [InlineData("dừng", "cancel Exact")]
    [InlineData("thôi khỏi", null)]
    [InlineData("thôi", "cancel Exact")]
    [InlineData("quay lau", "back Near")]
    public void Match_AtAConfirm_LetsTheAnswerWin(string typed, string? expected) =>
        Assert.Equal(expected, Found(typed, turn => turn.Confirm("agree")));

    [Fact]
    public void Match_NamesTheLanguageThatWasAskedFor() =>
        Assert.Equal("en", Trial.Words.Globals.Match(Trial.Said("english please"), null)!.Language);

    [Fact]
    public void Match_WhereANumberIsAnAnswer_DoesNotTakeNought() => Assert.Null(Found("0", turn => turn.Number("households")));

    [Fact]
    public void Match_NeverTakesAPressOrAFile()
    {
        var words = Trial.Words.Globals;

        Assert.Null(words.Match(Trial.Pressed("kind", "complaint", "hủy"), null));
        Assert.Null(words.Match(Trial.Said("hủy") with { Files = [new("f", null, null, 1)] }, null));
    }

    private static string? Found(string typed, Func<TurnContext, Prompt>? question)
    {
        var pending = question is null ? null : new PendingQuestion(question(Trial.Turn()), null, null, null, null, 0, false);
        return Trial.Words.Globals.Match(Trial.Said(typed), pending) is { } match ? $"{match.Word} {match.Certainty}" : null;
    }
}
