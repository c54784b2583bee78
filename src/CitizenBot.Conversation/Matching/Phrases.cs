namespace CitizenBot.Conversation.Matching;

/// <summary>Phrases looked for inside any text: danger, despair, insults. They change what is said beside the question, never what is kept.</summary>
/// <remarks>
/// A text with marks is compared with its marks, so "chạy nhà" is no fire; one without marks is compared without. A phrase
/// counts only as whole words, and not where one of its harmless companions stands ("cháy hàng").
/// </remarks>
public sealed class Phrases(IReadOnlyList<Phrase> all)
{
    /// <summary>The gravest phrase in a text, or null.</summary>
    public PhraseKind? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var marked = Fold.HasMarks(text);
        Func<string, string> form = marked ? Fold.Marked : Fold.Plain;
        var whole = " " + form(text) + " ";
        bool Holds(string words) => whole.Contains(" " + form(words) + " ", StringComparison.Ordinal);

        return all.Where(phrase => Holds(phrase.Words) && !phrase.Unless.Any(Holds))
            .Select(phrase => (PhraseKind?)phrase.Kind)
            .Min();
    }
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
