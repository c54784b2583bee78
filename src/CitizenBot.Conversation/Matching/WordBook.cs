namespace CitizenBot.Conversation.Matching;

/// <summary>The general words of <c>dialogs/common/words.yaml</c>: courtesy, yes and no, done and skip, the words that work everywhere, phrases of danger.</summary>
public sealed class WordBook
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> lists;
    private readonly Dictionary<string, HashSet<string>> folded;
    private readonly List<string> courtesy;
    private readonly HashSet<string> twofold;

    /// <param name="lists">Words by list: <c>courtesy</c>, <c>yes</c>, <c>no</c>, <c>done</c>, <c>skip</c>, <c>none</c>, <c>not-sure</c>, <c>more</c>.</param>
    /// <param name="globals">The words that work at every step.</param>
    /// <param name="phrases">Phrases looked for inside any text.</param>
    public WordBook(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, GlobalWords? globals = null, Phrases? phrases = null)
    {
        this.lists = lists;
        folded = lists.ToDictionary(list => list.Key, list => list.Value.Select(Fold.Plain).ToHashSet());
        courtesy = [.. List("courtesy").Select(Fold.Plain).OrderByDescending(word => word.Length)];
        Globals = globals ?? new GlobalWords([]);
        Globals.Book = this;
        Phrases = phrases ?? new Phrases([]);
        twofold = Globals.All.SelectMany(word => word.Words.Concat(word.Typos)).Select(Fold.Plain).ToHashSet();
        twofold.IntersectWith(folded.Where(list => list.Key != "courtesy").SelectMany(list => list.Value));
    }

    public static WordBook Empty { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The words that work at every step.</summary>
    public GlobalWords Globals { get; }

    /// <summary>Phrases looked for inside any text.</summary>
    public Phrases Phrases { get; }

    /// <summary>Reads the one file named <c>words.yaml</c> among the given ones; without it the book is empty.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be read; the sentence names the line.</exception>
    public static WordBook Load(IEnumerable<(string Name, string Text)> files) => WordBookReader.Read(files);

    /// <summary>A list as written; empty when there is none of that name.</summary>
    public IReadOnlyList<string> List(string name) => lists.GetValueOrDefault(name, []);

    /// <summary>The words of all lists, as written.</summary>
    internal IEnumerable<string> All => lists.Values.SelectMany(list => list);

    /// <summary>True when the whole text, courtesy aside, is a word of the list.</summary>
    public bool Means(string list, string? text) =>
        !string.IsNullOrWhiteSpace(text) && folded.TryGetValue(list, out var words) && Readings(text).Any(words.Contains);

    /// <summary>True when, without marks, an answer and a word that works everywhere look the same: "đúng" and "dừng".</summary>
    /// <param name="plain">The word, folded.</param>
    public bool IsTwofold(string plain) => twofold.Contains(plain);

    /// <summary>True when there is nothing but courtesy in the text: "dạ", "dạ ạ".</summary>
    public bool IsOnlyCourtesy(string? text)
    {
        var plain = Fold.Plain(text ?? "");
        return plain.Length > 0 && Strip(plain).Contains("");
    }

    /// <summary>The ways in which a whole text may be meant, folded: as it stands and from Telex, with less and less courtesy at both ends.</summary>
    public IEnumerable<string> Readings(string text) =>
        new[] { Fold.Plain(text), Fold.Plain(Telex.Decode(text)) }.Distinct()
            .Where(plain => plain.Length is > 0 and <= 200)
            .SelectMany(Strip)
            .Where(reading => reading.Length > 0)
            .Distinct();

    private List<string> Strip(string plain)
    {
        var readings = new List<string> { plain };
        for (var next = 0; next < readings.Count && readings.Count < 64; next++)
        {
            foreach (var word in courtesy)
            {
                if (Without(readings[next], word, atStart: true) is { } later && !readings.Contains(later))
                {
                    readings.Add(later);
                }

                if (Without(readings[next], word, atStart: false) is { } earlier && !readings.Contains(earlier))
                {
                    readings.Add(earlier);
                }
            }
        }

        return readings;
    }

    private static string? Without(string plain, string word, bool atStart)
    {
        if (plain == word)
        {
            return "";
        }

        return atStart
            ? plain.StartsWith(word + " ", StringComparison.Ordinal) ? plain[(word.Length + 1)..] : null
            : plain.EndsWith(" " + word, StringComparison.Ordinal) ? plain[..^(word.Length + 1)] : null;
    }
}
