namespace CitizenBot.Petitions.Cases;

/// <summary>The one form of a phone, ID number or chat address from which a person's key is made.</summary>
/// <remarks>
/// The key only counts distinct petitioners inside one matter or scan cell, and slows abuse; it is never listed or joined.
/// This is its input, still personal data: it must be passed to the keyed hash at once and kept nowhere.
/// </remarks>
public static class PersonKeyInput
{
    /// <summary>The phone if one was given, else the ID number, else the chat, by which anonymous filers are counted.</summary>
    /// <param name="chatAddress">Channel and chat, such as <c>web/9f3c</c>; taken as it is.</param>
    public static string For(Identity? identity, string chatAddress) =>
        Phone(identity?.Phone) ?? IdNumber(identity?.IdNumber) ?? $"chat:{chatAddress}";

    /// <summary><c>phone:</c> and the national digits, <c>+84</c> written as 0; null when there are too few digits for a phone.</summary>
    public static string? Phone(string? text)
    {
        var digits = Digits(text);
        if (digits.StartsWith("0084", StringComparison.Ordinal))
        {
            digits = "0" + digits[4..].TrimStart('0');
        }
        else if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length >= 11)
        {
            digits = "0" + digits[2..].TrimStart('0');
        }

        return digits.Length is >= 9 and <= 12 ? $"phone:{digits}" : null;
    }

    /// <summary><c>id:</c> and the digits or letters of an identity paper; null when there are too few.</summary>
    public static string? IdNumber(string? text)
    {
        var signs = string.Concat((text ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return signs.Length is >= 6 and <= 20 ? $"id:{signs}" : null;
    }

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));
}
