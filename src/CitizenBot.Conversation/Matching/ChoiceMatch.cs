using System.Text.RegularExpressions;
using CitizenBot.Conversation.Prompts;

namespace CitizenBot.Conversation.Matching;

/// <summary>Finds the offered choice that a reply means: its button, label, words or number.</summary>
/// <remarks>
/// Words beat numbers, because a label may be a number. Words that fit two choices fit none. Where there are more than
/// eight choices the ninth line of a numbered list is "Xem thêm", so the numbers of the rest start at ten.
/// </remarks>
public static partial class ChoiceMatch
{
    /// <summary>Choices on the first page of a numbered list.</summary>
    public const int FirstPage = 8;

    /// <summary>Number of the line that shows the rest of a long list.</summary>
    public const int MoreNumber = FirstPage + 1;

    /// <summary>The choice that is meant, or null.</summary>
    public static Choice? Find(Prompt prompt, Reply reply) =>
        Find(prompt, prompt.Choices, reply, numbers: !prompt.TakesNumbers);

    /// <summary>The same among other choices than the question's own, as when suggestions are offered.</summary>
    public static Choice? Find(Prompt prompt, IReadOnlyList<Choice> choices, Reply reply, bool numbers)
    {
        if (reply.Choice is { } pressed)
        {
            return choices.FirstOrDefault(choice => choice.Value == pressed);
        }

        if (string.IsNullOrWhiteSpace(reply.Text))
        {
            return null;
        }

        return ByWords(prompt, choices, reply.Text) ?? (numbers ? ByNumber(choices, reply.Text) : null);
    }

    /// <summary>The choice by its label and its own words only, letter for letter save marks and courtesy: for what cannot be undone.</summary>
    public static Choice? FindByVeryWords(Prompt prompt, IReadOnlyList<Choice> choices, string text)
    {
        var spoken = prompt.Vocabulary.Words.Readings(text).ToHashSet();
        return Only(choices, choice => Own(prompt, choice).Any(word => Says(prompt.Vocabulary, text, spoken, word)));
    }

    /// <summary>True when the reply asks for the rest of a long numbered list.</summary>
    public static bool AsksForMore(Prompt prompt, Reply reply) =>
        prompt.Choices.Count > FirstPage && reply.Choice is null && reply.Text is { } text
        && (Number(text) == MoreNumber || prompt.Vocabulary.Words.Means("more", text));

    private static Choice? ByWords(Prompt prompt, IReadOnlyList<Choice> choices, string text)
    {
        var vocabulary = prompt.Vocabulary;
        var spoken = vocabulary.Words.Readings(text).ToHashSet();
        return Only(choices, choice => Own(prompt, choice).Any(word => Says(vocabulary, text, spoken, word)))
            ?? Only(choices, choice => vocabulary.General(choice.Value).Any(word => Says(vocabulary, text, spoken, word)))
            ?? Only(choices, choice => Parts(prompt, choice).Any(spoken.Contains));
    }

    private static bool Says(Vocabulary vocabulary, string text, HashSet<string> spoken, string word)
    {
        var plain = vocabulary.Plain(word);
        return spoken.Contains(plain) && (!vocabulary.Words.IsTwofold(plain) || Fold.Agrees(text, word, bareWillDo: true));
    }

    private static Choice? ByNumber(IReadOnlyList<Choice> choices, string text)
    {
        var index = Number(text) switch
        {
            null or < 1 => -1,
            { } number when choices.Count <= FirstPage => number - 1,
            MoreNumber => -1,
            { } number when number > MoreNumber => number - 2,
            { } number => number - 1,
        };
        return index >= 0 && index < choices.Count ? choices[index] : null;
    }

    private static int? Number(string text) =>
        Numbered().Match(Fold.Plain(text)) is { Success: true } match && int.TryParse(match.Groups[1].Value, out var number) ? number : null;

    private static IEnumerable<string> Own(Prompt prompt, Choice choice) =>
        prompt.Vocabulary.Own(prompt.WordedAs ?? prompt.Name, choice.Value).Concat(choice.Words ?? []);

    /// <summary>The parts of a label around a comma: "đất đai" for "Đúng, đất đai".</summary>
    private static IEnumerable<string> Parts(Prompt prompt, Choice choice) =>
        prompt.Vocabulary.Own(prompt.WordedAs ?? prompt.Name, choice.Value)
            .Where(label => label.Contains(',', StringComparison.Ordinal))
            .SelectMany(label => label.Split(','))
            .Select(Fold.Plain)
            .Where(part => part.Length > 0);

    private static Choice? Only(IReadOnlyList<Choice> choices, Func<Choice, bool> fits) =>
        choices.Where(fits).Take(2).ToList() is [var only] ? only : null;

    [GeneratedRegex("^(?:(?:so|chon|cau|muc|nut|dong|y|number|option|no|line) )?([0-9]{1,2})$")]
    private static partial Regex Numbered();
}
