namespace CitizenBot.Conversation.Matching;

/// <summary>Phrases looked for inside any text: danger, despair, insults. They change what is said beside the question, never what is kept.</summary>
/// <remarks>
/// A text with marks is compared with its marks, so "chạy nhà" is no fire; one without marks is compared without. A phrase
/// counts only as whole words, and not where one of its harmless companions stands ("cháy hàng").
/// </remarks>
public sealed class Phrases(IReadOnlyList<Phrase> all)
{
    // Folded once: every message of every chat is held against all of them.
    private readonly IReadOnlyList<Phrase> marked = Folded(all, Fold.Marked);
    private readonly IReadOnlyList<Phrase> plain = Folded(all, Fold.Plain);

    /// <summary>The gravest phrase in a text, or null.</summary>
    public PhraseKind? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var hasMarks = Fold.HasMarks(text);
        var whole = " " + (hasMarks ? Fold.Marked(text) : Fold.Plain(text)) + " ";
        bool Holds(string words) => whole.Contains(words, StringComparison.Ordinal);

        return (hasMarks ? marked : plain).Where(phrase => Holds(phrase.Words) && !phrase.Unless.Any(Holds))
            .Select(phrase => (PhraseKind?)phrase.Kind)
            .Min();
    }

    private static List<Phrase> Folded(IReadOnlyList<Phrase> phrases, Func<string, string> form) =>
        [.. phrases.Select(phrase => new Phrase(phrase.Kind, $" {form(phrase.Words)} ", [.. phrase.Unless.Select(words => $" {form(words)} ")]))];
}

/// <summary>One phrase, and the harmless words around it that take its meaning away.</summary>
public sealed record Phrase(PhraseKind Kind, string Words, IReadOnlyList<string> Unless);

/// <summary>What a phrase speaks of, gravest first.</summary>
public enum PhraseKind
{
    SelfHarm,
    Emergency,
    Insult,
}
