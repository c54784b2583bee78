namespace CitizenBot.Petitions.Offices;

/// <summary>A name or sentence of the office file in both languages of the program.</summary>
/// <remarks>An office may leave the English out; the Vietnamese then stands for both, because a citizen must never read an empty line.</remarks>
public sealed record Bilingual(string Vi, string En)
{
    /// <summary>The text for a locale such as <c>vi</c>, <c>en</c> or <c>en-GB</c>; any locale that is not English reads Vietnamese.</summary>
    public string In(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Vi;
    }
}
