namespace CitizenBot.Conversation.Words;

/// <summary>What a placeholder stands for and the longest it may become, by which limits are checked.</summary>
/// <param name="Type"><c>text, quote, code, date, instant, due, person, count, phone, file, article, choice, wording, list</c>.</param>
/// <param name="Longest">The longest value in Vietnamese.</param>
/// <param name="LongestEnglish">The longest value in English, when it differs.</param>
public sealed record PlaceholderType(string Type, string Longest, string? LongestEnglish)
{
    public string LongestIn(string locale) => locale == "en" && LongestEnglish is not null ? LongestEnglish : Longest;
}
