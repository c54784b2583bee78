using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace CitizenBot.Tests.Files;

/// <summary>Pictures of four coloured quarters, and what cameras and wicked people put around them.</summary>
internal static class SomePicture
{
    public const string Planted = "Zqwxpoint";

    /// <summary>Top left red, top right green, bottom left blue, bottom right white.</summary>
    public static byte[] Of(SKEncodedImageFormat format, int width = 40, int height = 20)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            Fill(canvas, SKColors.Red, 0, 0, width, height);
            Fill(canvas, SKColors.Lime, 1, 0, width, height);
            Fill(canvas, SKColors.Blue, 0, 1, width, height);
            Fill(canvas, SKColors.White, 1, 1, width, height);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>A JPEG as a camera writes it: orientation, maker and the place where it was taken; a comment; and something behind the end.</summary>
    public static byte[] FromCamera(int orientation, int width = 40, int height = 20)
    {
        var jpeg = Of(SKEncodedImageFormat.Jpeg, width, height);
        var exif = Exif(orientation);
        var comment = Encoding.ASCII.GetBytes(Planted);
        return
        [
            .. jpeg[..2], 0xFF, 0xE1, .. Length(exif), .. exif, 0xFF, 0xFE, .. Length(comment), .. comment, .. jpeg[2..], .. Encoding.ASCII.GetBytes(Planted),
        ];
    }

    /// <summary>10° 46' 46.2": as it stands in <see cref="FromCamera"/>.</summary>
    public static byte[] Latitude { get; } = [.. Rational(10, 1), .. Rational(46, 1), .. Rational(462, 10)];

    /// <summary>A GIF of 35 bytes that claims 20,000 by 20,000 points.</summary>
    public static byte[] Bomb { get; } =
    [
        .. "GIF89a"u8, 0x20, 0x4E, 0x20, 0x4E, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 0x20, 0x4E, 0x20, 0x4E, 0, 2, 2, 0x44, 1, 0, 0x3B,
    ];

    private static void Fill(SKCanvas canvas, SKColor color, int right, int down, int width, int height)
    {
        using var paint = new SKPaint { Color = color };
        canvas.DrawRect(right * width / 2, down * height / 2, width / 2, height / 2, paint);
    }

    private static byte[] Exif(int orientation)
    {
        var maker = Encoding.ASCII.GetBytes(Planted + "\0");
        const int Entries = 8;
        const int AfterMain = Entries + 2 + (3 * 12) + 4;
        var gps = AfterMain + maker.Length;
        var latitude = gps + 2 + (2 * 12) + 4;
        return
        [
            .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, Entries, 0, 3,
            .. Entry(0x010F, 2, maker.Length, AfterMain),
            .. Short(0x0112), .. Short(3), .. Long(1), .. Short(orientation), 0, 0,
            .. Entry(0x8825, 4, 1, gps),
            0, 0, 0, 0, .. maker,
            0, 2, .. Short(1), .. Short(2), .. Long(2), (byte)'N', 0, 0, 0, .. Entry(2, 5, 3, latitude), 0, 0, 0, 0, .. Latitude,
        ];
    }

    private static byte[] Entry(int tag, int type, int count, int value) => [.. Short(tag), .. Short(type), .. Long(count), .. Long(value)];

    private static byte[] Rational(int over, int under) => [.. Long(over), .. Long(under)];

    private static byte[] Length(byte[] content) => Short(content.Length + 2);

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
