using CitizenBot.Pictures.Charts;
using SkiaSharp;

namespace CitizenBot.Tests.Pictures;

/// <summary>The picture of a warning can be opened on a telephone, leaves the map out where there is none, and no name on it hides another.</summary>
public sealed class ClusterChartTests
{
    private static readonly ClusterChart Chart = new(
        "Dấu hiệu điểm nóng: môi trường, Khu phố 2, Khu phố 3",
        "Số người gửi đơn từ 16/11",
        [new("Khu phố 1", 10.7830, 105.9300, 0, false), new("Khu phố 2", 10.7812, 105.9348, 7, true), new("Khu phố 3", 10.7794, 105.9396, 8, true), new("Khu phố 4", 10.7776, 105.9300, 1, false)],
        "Số người mỗi ngày ở nơi khoanh tròn",
        [.. Enumerable.Range(0, 28).Select(day => new ClusterBar(day % 7 == 6 ? $"{day + 1:00}/11" : "", day < 18 ? 0 : day % 4, day >= 18))],
        "Mức thường gặp mỗi ngày (nhiều nhất 1 người)",
        1);

    [Fact]
    public void Picture_IsAPngForATelephone()
    {
        var png = ClusterChartPng.Paint(Chart);
        using var bitmap = SKBitmap.Decode(png);

        Assert.Equal(1080, bitmap.Width);
        Assert.InRange(bitmap.Height, 1300, 1600);
        Assert.InRange(png.Length, 10_000, 300_000);
    }

    [Fact]
    public void WithoutCoordinates_ThereIsNoMap_AndOnePlaceAlone_IsDrawn()
    {
        using var whole = SKBitmap.Decode(ClusterChartPng.Paint(Chart));
        using var bars = SKBitmap.Decode(ClusterChartPng.Paint(Chart with { Places = [] }));
        using var alone = SKBitmap.Decode(ClusterChartPng.Paint(Chart with { Places = [Chart.Places[1]], Days = [] }));

        Assert.True(bars.Height < whole.Height - 600);
        Assert.Equal(whole.Height, alone.Height);
    }

    /// <summary>Forty dots close together: some names must go, none lies over a dot, over another name or over the edge.</summary>
    [Fact]
    public void Names_LieOverNothing()
    {
        var frame = new SKRect(0, 0, 984, 620);
        var dots = Enumerable.Range(0, 40).Select(n => new SKRect(100 + (n % 8 * 100), 60 + (n / 8 * 110), 130 + (n % 8 * 100), 90 + (n / 8 * 110))).ToList();
        var labels = new MapLabels(frame, dots);

        var named = dots.Select(dot => labels.Take(dot, 170, 36)).OfType<SKRect>().ToList();

        Assert.InRange(named.Count, 20, 40);
        Assert.All(named, one => Assert.True(frame.Contains(one)));
        Assert.All(named, one => Assert.DoesNotContain(dots, dot => dot.IntersectsWith(one)));
        Assert.Empty(named.SelectMany((one, index) => named.Skip(index + 1).Where(other => other.IntersectsWith(one))));
    }

    [Fact]
    public void ANumber_StaysWithItsWord()
    {
        using var font = new SKFont(SKTypeface.Default, 30);
        var width = font.MeasureText("môi trường, Khu phố") + 2;

        Assert.Equal(["môi trường, Khu", "phố 2"], Pens.Wrap("môi trường, Khu phố 2", font, width));
    }
}
