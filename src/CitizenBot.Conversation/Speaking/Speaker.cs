using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Words;

namespace CitizenBot.Conversation.Speaking;

/// <summary>Puts messages into words at the moment they are sent, for the language of the chat and the abilities of its channel.</summary>
/// <remarks>Days left are counted here, from the day of sending: a message held by quiet hours is never wrong.</remarks>
public sealed class Speaker(Wording wording, SpeakerSettings settings)
{
    /// <summary>Says a message.</summary>
    /// <param name="message">What is to be said.</param>
    /// <param name="locale"><c>vi</c> or <c>en</c>.</param>
    /// <param name="nowUtc">Instant of sending, UTC.</param>
    /// <param name="abilities">What the channel can do.</param>
    /// <exception cref="InvalidOperationException">A key or placeholder is missing: a bug of the dialog, found by the wording tests.</exception>
    public Spoken Say(Message message, string locale, DateTime nowUtc, ChannelAbilities abilities)
    {
        var renderer = new Renderer(wording, settings, locale, nowUtc);
        var shown = message.Buttons.Where(button => abilities.RequestLocation || button.Means.Value?.StartsWith("share-", StringComparison.Ordinal) != true).ToList();
        var labels = shown.ConvertAll(button => renderer.Line(button.Label));
        var numbered = !abilities.Buttons && !message.NumbersAreAnswers && shown.Count > 0;
        var lines = numbered ? Numbered(message, labels, renderer) : [];
        var buttons = shown.Select((button, index) => new SpokenButton(labels[index], button.Means, numbered ? Number(message, shown.Count, index) : null)).ToList();
        var open = renderer.Paragraphs(message.Lines, masked: false);
        var masked = renderer.Paragraphs(message.Lines, masked: true);
        return new Spoken(Joined(open, lines), Joined(masked, lines), buttons, numbered);
    }

    /// <summary>The words of a single line, for a label or a test.</summary>
    public string Say(Line line, string locale, DateTime nowUtc) => new Renderer(wording, settings, locale, nowUtc).Line(line);

    /// <summary>Whether there are words for a key.</summary>
    public bool Knows(string key) => wording.Find(Wording.Vietnamese, key) is not null;

    /// <summary>Cuts a text for a channel at line breaks, else between words; never inside a number, date or code.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="limit">Most code points of one piece.</param>
    public static IReadOnlyList<string> Split(string text, int limit) => TextSplit.Of(text, limit);

    private static int? Number(Message message, int count, int index) =>
        message.FirstNumber > 1 || count <= ChoiceMatch.FirstPage || index < ChoiceMatch.FirstPage ? message.FirstNumber + index : null;

    private static List<string> Numbered(Message message, List<string> labels, Renderer renderer)
    {
        var paged = message.FirstNumber == 1 && labels.Count > ChoiceMatch.FirstPage;
        var shown = paged ? labels.Take(ChoiceMatch.FirstPage) : labels;
        List<string> lines = [.. shown.Select((label, index) => $"{message.FirstNumber + index}. {label}")];
        if (paged)
        {
            lines.Add($"{ChoiceMatch.MoreNumber}. {renderer.Line(new Line("common.numbers.more"))}");
        }

        if (message.Kind == MessageKind.Question)
        {
            lines.Add($"0. {renderer.Line(new Line("common.numbers.back"))}");
        }

        if (message.ExplainNumbers)
        {
            lines.Add(renderer.Line(new Line("common.numbers.closing")));
        }

        return lines;
    }

    private static string Joined(string text, List<string> lines) => string.Join('\n', lines.Prepend(text));
}
