using CitizenBot.Pictures.Charts;
using SkiaSharp;

namespace CitizenBot.Tests.Pictures;

/// <summary>The picture of figures can be opened, is as wide as a telephone needs, and shows what it was given.</summary>
public sealed class FigureChartTests
{
    private static readonly FigureChart Chart = new(
        "Tám tuần đến 20/12/2026, Ủy ban nhân dân phường Kiến Tường",
        ["26/10", "02/11", "09/11", "16/11", "23/11", "30/11", "07/12", "14/12"],
        new("Nhận", [12, 9, 14, 11, 20, 16, 18, 23]),
        new("Giải quyết", [10, 11, 9, 12, 14, 17, 15, 19]),
        "Đúng hạn trong số đã giải quyết",
        [80, 91, 100, 75, null, 88, 93, 89],
        "Quá hạn theo đơn vị (6)",
        [new("Phòng Kinh tế, Hạ tầng và Đô thị", 3), new("Phòng Văn hóa - Xã hội", 2), new("Trung tâm Phục vụ hành chính công phường Kiến Tường rất dài", 1)],
        "Không có hồ sơ quá hạn");

    [Fact]
    public void Picture_IsAPngForATelephone()
    {
        var png = FigureChartPng.Paint(Chart);
        Keep("chart.png", png);
        using var bitmap = SKBitmap.Decode(png);

        Assert.Equal(1080, bitmap.Width);
        Assert.InRange(bitmap.Height, 1200, 2400);
        Assert.InRange(png.Length, 10_000, 300_000);
        Assert.Equal(png, FigureChartPng.Paint(Chart));
    }

    /// <summary>Every letter of the labels is in the font: no empty boxes.</summary>
    [Theory]
    [InlineData("Tám tuần đến: Nhận, Giải quyết, Đúng hạn, Quá hạn theo đơn vị, Phòng Văn hóa - Xã hội, nơi khác 0123456789 %")]
    [InlineData("ăâđêôơư ấầẩẫậ ắằẳẵặ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳỵỷỹý ỉĩị ẢẠẤỆỘỢỰ")]
    public void Font_HasEveryLetter(string text)
    {
        using var font = new SKFont(CitizenBot.Pictures.Fonts.EmbeddedFont.Typeface(bold: false), 36);

        Assert.DoesNotContain((ushort)0, font.GetGlyphs(text.Normalize()));
    }

    [Fact]
    public void Picture_WithoutAnyFigure_SaysSo()
    {
        var empty = Chart with { First = new("Nhận", new int[8]), Second = new("Giải quyết", new int[8]), Percents = new int?[8], Parts = [] };

        using var bitmap = SKBitmap.Decode(FigureChartPng.Paint(empty));

        Assert.Equal(1080, bitmap.Width);
    }

    [Fact]
    public void TallerBar_MeansMore()
    {
        Assert.True(Dark(Chart with { First = new("Nhận", [.. Enumerable.Repeat(23, 8)]) }) > Dark(Chart with { First = new("Nhận", [1, 1, 1, 1, 1, 1, 1, 23]) }));

        static int Dark(FigureChart chart)
        {
            using var bitmap = SKBitmap.Decode(FigureChartPng.Paint(chart));
            return bitmap.Pixels.Count(pixel => pixel == new SKColor(0x0b, 0x5c, 0x7a));
        }
    }

    /// <summary>Leaves the picture for eyes where somebody asks for it.</summary>
    private static void Keep(string name, byte[] content)
    {
        if (Environment.GetEnvironmentVariable("CITIZENBOT_KEEP_PICTURES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }
    }
}
