using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>The public name of a case: office prefix, five random signs, one check sign, as in <c>KT-7M4XP-3</c>.</summary>
/// <remarks>
/// It says nothing about kind, number or year, because it appears on lock screens and in group chats. The check sign finds
/// every single wrong sign and every two signs swapped, so a slip in copying is told apart from a wrong PIN. That needs an
/// alphabet of prime size: digits 2-9 and consonants without L and Q would be 26 signs; without G, S and V, which look like
/// 6, 5 and U on paper, they are 23. The sum of sign times weight modulo 23 changes with every single sign (no weight is 0),
/// and with every swap (all weights, the check sign's -1 among them, are different).
/// </remarks>
public sealed record CaseCode
{
    /// <summary>The signs of a code, in the order of their values.</summary>
    public const string Alphabet = "23456789BCDFHJKMNPRTWXZ";

    private const int Length = 5;
    private static readonly int[] Weights = [3, 8, 20, 7, 19];

    private CaseCode(string text) => Text = text;

    /// <summary>The code as it is written and stored.</summary>
    public string Text { get; }

    /// <summary>How many random bytes <see cref="Create"/> reads.</summary>
    public static int RandomBytes => 8;

    /// <summary>Makes a code from random bytes; whether it is still free is for the database to say.</summary>
    /// <exception cref="ArgumentException">Fewer than <see cref="RandomBytes"/> bytes, or a prefix that no office may have.</exception>
    public static CaseCode Create(string prefix, ReadOnlySpan<byte> random)
    {
        if (!IsPrefix(prefix) || random.Length < RandomBytes)
        {
            throw new ArgumentException($"A case code needs a prefix of two to four letters and {RandomBytes} random bytes; got '{prefix}' and {random.Length}.");
        }

        // 64 bits for 22.6: the remainder favours no sign by more than one part in 10^12.
        var number = BitConverter.ToUInt64(random);
        Span<char> body = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            body[i] = Alphabet[(int)(number % (ulong)Alphabet.Length)];
            number /= (ulong)Alphabet.Length;
        }

        return new($"{prefix}-{body}-{Check(body)}");
    }

    /// <summary>Reads a code as people type it: any case, spaces, no hyphens, <c>Đ</c> for D, with or without the prefix.</summary>
    public static CaseCodeResult Parse(string text, string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var signs = Folded.Text(text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var body = signs.Length == Length + 1 ? signs
            : signs.Length == prefix.Length + Length + 1 && signs.StartsWith(prefix, StringComparison.Ordinal) ? signs[prefix.Length..]
            : null;

        // One sign that no code has (O for a zero that is none either) is a slip in copying; more of them are some other word.
        var strange = body?.Count(sign => !Alphabet.Contains(sign)) ?? 0;
        if (body is null || strange > 1)
        {
            return new CaseCodeResult.NotACode();
        }

        return strange == 0 && Check(body.AsSpan(0, Length)) == body[Length]
            ? new CaseCodeResult.Ok(new($"{prefix}-{body[..Length]}-{body[Length]}"))
            : new CaseCodeResult.WrongCheck();
    }

    /// <summary>Whether an office may have this prefix.</summary>
    public static bool IsPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return prefix.Length is >= 2 and <= 4 && prefix.All(char.IsAsciiLetterUpper);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static char Check(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            sum += Weights[i] * Alphabet.IndexOf(body[i], StringComparison.Ordinal);
        }

        return Alphabet[sum % Alphabet.Length];
    }
}
