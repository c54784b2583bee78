namespace CitizenBot.Conversation.Matching;

/// <summary>The words by which the choices of one dialog may be typed: its labels in every language, its own words, and the general yes, no, done, skip.</summary>
/// <remarks>
/// A choice named <c>yes</c>, <c>no</c>, <c>done</c>, <c>skip</c>, <c>none</c> or <c>not-sure</c> is understood by the general
/// lists of the word book without further data.
/// </remarks>
public sealed class Vocabulary
{
    private readonly Dictionary<string, IReadOnlyList<string>> byQuestionAndValue;
    private readonly Dictionary<string, string> plain;

    /// <param name="words">The general lists.</param>
    /// <param name="byQuestionAndValue">Labels and words under <c>question.value</c>, the question's parts separated by dots; <c>*.value</c> for any question.</param>
    public Vocabulary(WordBook words, IReadOnlyDictionary<string, IReadOnlyList<string>> byQuestionAndValue)
    {
        Words = words;
        this.byQuestionAndValue = new(byQuestionAndValue);
        plain = byQuestionAndValue.Values.SelectMany(list => list).Concat(words.All).Distinct().ToDictionary(word => word, Fold.Plain);
    }

    public static Vocabulary Empty { get; } = new(WordBook.Empty, new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The general lists.</summary>
    public WordBook Words { get; }

    /// <summary>A word folded; those of the files were folded when they were read, because a dialog is re-run every turn.</summary>
    public string Plain(string word) => plain.GetValueOrDefault(word) ?? Fold.Plain(word);

    /// <summary>Labels and own words of a choice, as written.</summary>
    public IReadOnlyList<string> Own(string question, string value) =>
        byQuestionAndValue.GetValueOrDefault($"{question.Replace('/', '.')}.{value}")
        ?? byQuestionAndValue.GetValueOrDefault($"*.{value}")
        ?? [];

    /// <summary>The general words behind a choice's name, as written.</summary>
    public IReadOnlyList<string> General(string value) => Words.List(value);
}
