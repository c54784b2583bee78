using SkiaSharp;

namespace CitizenBot.Pictures;

/// <summary>Makes of a picture that somebody sent one that shows only what one sees: painted anew, turned upright, without any metadata.</summary>
/// <remarks>
/// A photo sent as a file tells where and with which telephone it was taken; a picture may also be made to break the
/// viewer that opens it. The copy has been through one decoder already, here, and is a plain JPEG.
/// </remarks>
public static class Photos
{
    /// <summary>Longest side of the copy.</summary>
    public const int LongestSide = 2560;

    /// <summary>A few kilobytes can claim to be a picture that fills the memory: beyond this it is not opened.</summary>
    public const long MostPixels = 64_000_000;

    private const int Quality = 88;

    /// <summary>A PNG of the most points fills 256 MB while it is opened: several at once would not fit the small machine of a ward.</summary>
    private static readonly Lock OneAtATime = new();

    /// <summary>The copy as JPEG; null for what is no picture, a broken one, or one of too many pixels.</summary>
    public static byte[]? WithoutMetadata(byte[] picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        lock (OneAtATime)
        {
            return Copy(picture);
        }
    }

    private static byte[]? Copy(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0 || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return null;
        }

        using var bitmap = Decode(codec);
        return bitmap is null ? null : Paint(bitmap, codec.EncodedOrigin);
    }

    /// <summary>JPEG can be decoded at an eighth to eight eighths of its size: what is shrunk later need not fill the memory first.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var full = codec.Info;
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(full.Width, full.Height));
        var size = codec.GetScaledDimensions(scale);
        // It gives the nearest size, which may be below what was asked.
        if (Math.Max(size.Width, size.Height) < LongestSide)
        {
            size = codec.GetScaledDimensions(Math.Min(1f, scale * 2));
        }

        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (bitmap.GetPixels() != IntPtr.Zero && codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    private static byte[]? Paint(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(bitmap.Width, bitmap.Height));
        var (width, height) = (Math.Max(1, (int)MathF.Round(bitmap.Width * scale)), Math.Max(1, (int)MathF.Round(bitmap.Height * scale)));
        var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        using var surface = SKSurface.Create(new SKImageInfo(lies ? height : width, lies ? width : height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (surface is null)
        {
            return null;
        }

        // JPEG has no transparency; a drawing on nothing is meant to be seen on paper.
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.SetMatrix(Upright(origin, width, height));
        using var image = SKImage.FromBitmap(bitmap);
        surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        surface.Canvas.Flush();
        using var painted = surface.Snapshot();
        using var encoded = painted.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded?.ToArray();
    }

    /// <summary>How the eight ways of holding a camera are undone; width and height are those of the picture as it lies in the file.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
