using System.Buffers.Binary;
using System.Globalization;

namespace CitizenBot.Petitions.Cases;

/// <summary>The six secret digits that open a case; told once, kept only as an HMAC.</summary>
public sealed record Pin
{
    private const uint Numbers = 1_000_000;

    private Pin(string digits) => Digits = digits;

    /// <summary>The digits without a space; leading zeros count.</summary>
    public string Digits { get; }

    /// <summary>As it is shown: <c>482 915</c>.</summary>
    public string Shown => $"{Digits[..3]} {Digits[3..]}";

    /// <summary>How many random bytes to pass; enough that running out of them is one chance in 10^28.</summary>
    public static int RandomBytes => 32;

    /// <summary>Makes a PIN from random bytes.</summary>
    /// <remarks>Every PIN is equally likely: four bytes that lie beyond the last full million are passed over, and the next four taken.</remarks>
    /// <exception cref="ArgumentException">No four of the bytes could be used: too few, or not random.</exception>
    public static Pin Create(ReadOnlySpan<byte> random)
    {
        const uint fair = uint.MaxValue - (uint.MaxValue % Numbers);
        for (var at = 0; at + 4 <= random.Length; at += 4)
        {
            var number = BinaryPrimitives.ReadUInt32LittleEndian(random[at..]);
            if (number < fair)
            {
                return new((number % Numbers).ToString("D6", CultureInfo.InvariantCulture));
            }
        }

        throw new ArgumentException($"No fair PIN lies in these {random.Length} bytes; pass {RandomBytes} bytes of a cryptographic generator.", nameof(random));
    }

    /// <summary>Reads six digits, spaces, dots and hyphens between them allowed; null when it is anything else.</summary>
    public static Pin? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '.')));
        return digits.Length == 6 && digits.All(char.IsAsciiDigit) ? new(digits) : null;
    }

    /// <summary>Deliberately not the digits: a PIN must not end up in a log by being printed.</summary>
    public override string ToString() => "PIN";
}
