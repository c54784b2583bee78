using System.Text;
using CitizenBot.Pictures.Fonts;

namespace CitizenBot.Tests.Pictures;

/// <summary>The font file that ships has what our words need, and stays small.</summary>
public sealed class EmbeddedFontTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryLetterOfTheLatinBlocksOfVietnamese_HasAGlyph(bool bold)
    {
        var blocks = Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0xA0, 0x1B0)).Concat(Enumerable.Range(0x1EA0, 0x5A));

        Assert.Empty(blocks.Where(sign => !EmbeddedFont.Typeface(bold).ContainsGlyph(sign)).Select(sign => $"{sign:X4}"));
        Assert.All("₫…–—“”‘’•", sign => Assert.True(EmbeddedFont.Shows(new Rune(sign))));
    }

    [Fact]
    public void BothFiles_AreOfTheFamily_AndBelowAQuarterOfAMegabyteTogetherWithTheirLicence()
    {
        Assert.Equal(EmbeddedFont.Family, EmbeddedFont.Typeface(bold: false).FamilyName);
        Assert.True(EmbeddedFont.Typeface(bold: true).IsBold);
        Assert.InRange(EmbeddedFont.File(bold: false).Length + EmbeddedFont.File(bold: true).Length, 1, 262_144);
        Assert.Contains("SIL OPEN FONT LICENSE Version 1.1", File.ReadAllText(Path.Combine(Conversation.Checkout.Root, "src/CitizenBot.Pictures/Fonts/OFL.txt")), StringComparison.Ordinal);
    }
}
