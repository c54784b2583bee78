using CitizenBot.Petitions.Cases;
using CsCheck;

namespace CitizenBot.Tests.Cases;

/// <summary>Codes are read as people type them, and no slip of one sign or one swap goes unseen.</summary>
public sealed class CaseCodeTests
{
    private static readonly Gen<CaseCode> AnyCode = Gen.Byte.Array[CaseCode.RandomBytes].Select(bytes => CaseCode.Create("KT", bytes));

    [Theory]
    [InlineData("KT-7M4XP-3")]
    [InlineData("kt7m4xp3")]
    [InlineData("kt 7m4xp 3")]
    [InlineData("  Kt - 7M4 xp - 3. ")]
    [InlineData("7m4xp-3")]
    public void Parse_OfACodeHoweverTyped_IsTheCode(string text) =>
        Assert.Equal("KT-7M4XP-3", Assert.IsType<CaseCodeResult.Ok>(CaseCode.Parse(text, "KT")).Code.Text);

    [Fact]
    public void Parse_WithTheVietnameseD_ReadsD() =>
        Assert.Equal("KT-H2R9D-K", Assert.IsType<CaseCodeResult.Ok>(CaseCode.Parse("kt h2r9Đ k", "KT")).Code.Text);

    [Theory]
    [InlineData("kt 7m4xp 8")]
    [InlineData("kt 7n4xp 3")]
    [InlineData("kt 7m4xp o")]
    [InlineData("kt m74xp 3")]
    public void Parse_WithOneSlip_SaysSo(string text) => Assert.IsType<CaseCodeResult.WrongCheck>(CaseCode.Parse(text, "KT"));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("kt nhà đất")]
    [InlineData("KT-7M4XP")]
    [InlineData("LA-7M4XP-3")]
    [InlineData("tôi mất mã rồi")]
    public void Parse_OfSomethingElse_IsNoCode(string text) => Assert.IsType<CaseCodeResult.NotACode>(CaseCode.Parse(text, "KT"));

    [Fact]
    public void Create_WritesNoVowelNoLNoQNoZeroNoOne() =>
        AnyCode.Sample(code => code.Text.Length == 10 && code.Text[3..].All(sign => sign == '-' || "23456789BCDFGHJKMNPRSTVWXZ".Contains(sign)));

    [Fact]
    public void Parse_OfACreatedCode_GivesItBack() =>
        AnyCode.Sample(code => CaseCode.Parse(code.Text, "KT") is CaseCodeResult.Ok ok && ok.Code == code);

    [Fact]
    public void Parse_AfterAnySingleWrongSign_NeverAccepts() =>
        AnyCode.Sample(
            code => Positions(code).All(at => CaseCode.Alphabet.Where(sign => sign != code.Text[at]).All(sign => !Accepts(Replace(code.Text, at, sign)))),
            iter: 300);

    [Fact]
    public void Parse_AfterAnyTwoSignsAreSwapped_NeverAccepts() =>
        AnyCode.Sample(code => (from one in Positions(code)
                                from other in Positions(code)
                                where code.Text[one] != code.Text[other]
                                select Replace(Replace(code.Text, one, code.Text[other]), other, code.Text[one])).All(text => !Accepts(text)));

    [Fact]
    public void Create_WithTooFewBytes_SaysWhatItNeeds() =>
        Assert.Contains("random bytes", Assert.Throws<ArgumentException>(() => CaseCode.Create("KT", [1, 2])).Message, StringComparison.Ordinal);

    private static IEnumerable<int> Positions(CaseCode code) => Enumerable.Range(0, code.Text.Length).Where(at => at > 2 && code.Text[at] != '-');

    private static string Replace(string text, int at, char sign) => $"{text[..at]}{sign}{text[(at + 1)..]}";

    private static bool Accepts(string text) => CaseCode.Parse(text, "KT") is CaseCodeResult.Ok;
}
