using System.Text.RegularExpressions;

namespace CitizenBot.Conversation.Prompts;

/// <summary>A Vietnamese phone number, typed in any of its forms or shared as a contact; given as <c>0912345678</c>.</summary>
public sealed partial record PhonePrompt : Prompt<string>
{
    public override bool TakesNumbers => true;

    public override Reading<string> Read(Reply reply)
    {
        if (reply.SharedPhone is { } shared)
        {
            return Normalise(shared) is { } own ? own : new Retry("phone");
        }

        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        return Normalise(reply.Text!) is { } phone ? phone : new Retry("phone");
    }

    /// <summary>The number in its national form (10 digits; a landline 11), or null when there is none in the text.</summary>
    public static string? Normalise(string text)
    {
        foreach (Match match in Run().Matches(text))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            var national = digits.StartsWith("0084", StringComparison.Ordinal) ? "0" + digits[4..].TrimStart('0')
                : digits.StartsWith("84", StringComparison.Ordinal) && digits.Length >= 11 ? "0" + digits[2..].TrimStart('0')
                : digits;
            if (National().IsMatch(national))
            {
                return national;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\+?[0-9][0-9 .()\u00A0-]{7,20}[0-9]")]
    private static partial Regex Run();

    [GeneratedRegex("^(?:0[35789][0-9]{8}|02[0-9]{9})$")]
    private static partial Regex National();
}
