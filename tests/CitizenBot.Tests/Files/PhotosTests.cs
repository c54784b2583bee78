using System.Text;
using CitizenBot.Pictures;
using SkiaSharp;

namespace CitizenBot.Tests.Files;

public sealed class PhotosTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void WithoutMetadata_GivesTheSamePictureAsJpeg(SKEncodedImageFormat format)
    {
        using var copy = Decoded(Photos.WithoutMetadata(SomePicture.Of(format)));

        Assert.Equal((40, 20), (copy.Width, copy.Height));
        Assert.Equal("red green blue white", Corners(copy));
    }

    [Fact]
    public void WithoutMetadata_OfAPhotoWithItsPlace_ForgetsPlaceMakerCommentAndWhatStandsBehindTheEnd()
    {
        var photo = SomePicture.FromCamera(orientation: 1);
        Assert.True(photo.AsSpan().IndexOf(SomePicture.Latitude) > 0);
        using (var codec = SKCodec.Create(new MemoryStream(SomePicture.FromCamera(orientation: 6))))
        {
            // What the test put in is what a reader finds.
            Assert.Equal(SKEncodedOrigin.RightTop, codec.EncodedOrigin);
        }

        var copy = Photos.WithoutMetadata(photo)!;

        Assert.Equal(-1, copy.AsSpan().IndexOf(SomePicture.Latitude));
        Assert.Equal(-1, copy.AsSpan().IndexOf("Exif"u8));
        Assert.Equal(-1, copy.AsSpan().IndexOf(Encoding.ASCII.GetBytes(SomePicture.Planted)));
    }

    [Theory]
    [InlineData(1, "red green blue white")]
    [InlineData(2, "green red white blue")]
    [InlineData(3, "white blue green red")]
    [InlineData(4, "blue white red green")]
    [InlineData(5, "red blue green white")]
    [InlineData(6, "blue red white green")]
    [InlineData(7, "white green blue red")]
    [InlineData(8, "green white red blue")]
    public void WithoutMetadata_TurnsThePictureUpright(int orientation, string corners)
    {
        using var copy = Decoded(Photos.WithoutMetadata(SomePicture.FromCamera(orientation)));

        Assert.Equal(orientation < 5 ? (40, 20) : (20, 40), (copy.Width, copy.Height));
        Assert.Equal(corners, Corners(copy));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 6000, 3000, 2560, 1280)]
    [InlineData(SKEncodedImageFormat.Png, 2600, 100, 2560, 98)]
    public void WithoutMetadata_LimitsTheLongestSide(SKEncodedImageFormat format, int width, int height, int toWidth, int toHeight)
    {
        using var copy = Decoded(Photos.WithoutMetadata(SomePicture.Of(format, width, height)));

        Assert.Equal((toWidth, toHeight), (copy.Width, copy.Height));
        Assert.Equal("red green blue white", Corners(copy));
    }

    [Fact]
    public void WithoutMetadata_OfWhatIsNoPicture_IsNothing()
    {
        var jpeg = SomePicture.Of(SKEncodedImageFormat.Jpeg);

        Assert.Null(Photos.WithoutMetadata([]));
        Assert.Null(Photos.WithoutMetadata([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]));
        Assert.Null(Photos.WithoutMetadata(Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>")));
        Assert.Null(Photos.WithoutMetadata(jpeg[..(jpeg.Length / 2)]));
    }

    [Fact]
    public void WithoutMetadata_OfABomb_IsNothing() => Assert.Null(Photos.WithoutMetadata(SomePicture.Bomb));

    private static SKBitmap Decoded(byte[]? copy)
    {
        Assert.NotNull(copy);
        Assert.Equal([0xFF, 0xD8, 0xFF], copy[..3]);
        return SKBitmap.Decode(copy);
    }

    private static string Corners(SKBitmap bitmap)
    {
        var (right, down) = (bitmap.Width * 3 / 4, bitmap.Height * 3 / 4);
        var (left, up) = (bitmap.Width / 4, bitmap.Height / 4);
        return string.Join(' ', new[] { bitmap.GetPixel(left, up), bitmap.GetPixel(right, up), bitmap.GetPixel(left, down), bitmap.GetPixel(right, down) }.Select(Name));
    }

    private static string Name(SKColor color) => (color.Red > 128, color.Green > 128, color.Blue > 128) switch
    {
        (true, true, true) => "white",
        (true, false, false) => "red",
        (false, true, false) => "green",
        (false, false, true) => "blue",
        _ => color.ToString(),
    };
}
