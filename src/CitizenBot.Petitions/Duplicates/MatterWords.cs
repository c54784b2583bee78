using CitizenBot.Petitions.Offices;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CitizenBot.Petitions.Duplicates;

/// <summary>What is known of the words of petitions: which say nothing of the matter, which say the same, and how places are named.</summary>
/// <remarks>
/// Read from <c>words.yaml</c> beside this file. A change of it makes other fingerprints: those of earlier cases then fit worse until
/// they grow too old to be offered, and nothing else happens.
/// </remarks>
internal sealed class MatterWords
{
    private const string Nothing = "nothing";
    private const int LongestPhrase = 5;

    /// <summary>Words from which on a phrase is also known by its sound without marks: "chuột cống" still sounds like "trước cổng".</summary>
    private const int ShortestSound = 3;

    private readonly HashSet<string> silent;
    private readonly HashSet<string> streetNames;
    private readonly Dictionary<string, List<Phrase<string[]>>> same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase<string>>> landmarks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceSort> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> sounds = new(StringComparer.Ordinal);
    private readonly HashSet<string> topics;

    private MatterWords(Data data)
    {
        silent = [.. Items(data.Silent).Select(Folded.Text)];
        streetNames = [.. Items(data.StreetNames).Select(Folded.Text)];
        topics = [.. data.Same.Keys.Where(key => key != Nothing).SelectMany(key => key.Split(' ')).Except(data.Alike.Keys)];
        foreach (var (key, phrases) in data.Same.Concat(data.Alike))
        {
            Add(same, phrases, key == Nothing ? [] : key.Split(' '));
        }

        foreach (var (key, phrases) in data.Landmarks)
        {
            Add(landmarks, phrases, key);
        }

        foreach (var (sort, phrases) in data.Places)
        {
            foreach (var phrase in Items([phrases]))
            {
                places[Folded.Text(phrase)] = sort;
            }
        }

        foreach (var (folded, phrases) in same)
        {
            var words = folded.Split(' ');
            if (words.Length >= ShortestSound)
            {
                sounds.TryAdd(string.Join(' ', words.Select(Sound.Of)), phrases[0].Value);
            }

            foreach (var phrase in words.Length == 1 ? phrases : [])
            {
                if (phrase.Marked is { } marked)
                {
                    sounds.TryAdd(Sound.Of(marked), phrase.Value);
                }
            }
        }
    }

    /// <summary>The shipped words.</summary>
    public static MatterWords Shipped { get; } = Read();

    /// <summary>Whether a word says nothing of the matter.</summary>
    public bool IsSilent(string word) => silent.Contains(word);

    /// <summary>Whether a word that stands for phrases names what petitions are about.</summary>
    public bool IsTopic(string word) => topics.Contains(word);

    /// <summary>Whether a word can begin the name of a street: most are called after people, days and numbers.</summary>
    public bool BeginsStreetName(string word) => streetNames.Contains(word);

    /// <summary>The words that stand for the phrase at this place, none for one that says nothing, and how many tokens it takes; null when there is none.</summary>
    public (string[] Words, int Length)? SameAt(List<MatterToken> tokens, int at, bool areMarked) => LongestAt(same, tokens, at, areMarked);

    /// <summary>As <see cref="SameAt"/> for a phrase of several words that is only spelt otherwise: "không ngũ được".</summary>
    public (string[] Words, int Length)? SoundingLikeAt(List<MatterToken> tokens, int at)
    {
        for (var length = Math.Min(LongestPhrase, tokens.Count - at); length >= ShortestSound; length--)
        {
            if (sounds.TryGetValue(Joined(tokens, at, length, token => Sound.Of(token.Folded)), out var found))
            {
                return (found, length);
            }
        }

        return null;
    }

    /// <summary>The words that stand for a single one, typed with marks, which is only spelt otherwise; null when nothing sounds like it.</summary>
    public string[]? SoundingLike(MatterToken token) => sounds.GetValueOrDefault(Sound.Of(token.Marked));

    /// <summary>The landmark that is named here.</summary>
    public string? LandmarkAt(List<MatterToken> tokens, int at, bool areMarked) => LongestAt(landmarks, tokens, at, areMarked)?.Value;

    /// <summary>What sort of place the phrase here names, and how many tokens it takes; null when it names none.</summary>
    public (PlaceSort Sort, int Length)? PlaceAt(List<MatterToken> tokens, int at)
    {
        for (var length = Math.Min(LongestPhrase, tokens.Count - at); length > 0; length--)
        {
            if (places.TryGetValue(Joined(tokens, at, length, token => token.Folded), out var found))
            {
                return (found, length);
            }
        }

        return null;
    }

    private static (T Value, int Length)? LongestAt<T>(Dictionary<string, List<Phrase<T>>> phrases, List<MatterToken> tokens, int at, bool areMarked)
    {
        for (var length = Math.Min(LongestPhrase, tokens.Count - at); length > 0; length--)
        {
            if (!phrases.TryGetValue(Joined(tokens, at, length, token => token.Folded), out var found))
            {
                continue;
            }

            var marked = Joined(tokens, at, length, token => token.Marked);
            foreach (var phrase in found)
            {
                if (phrase.Marked is null || (areMarked ? phrase.Marked == marked : !phrase.OnlyMarked))
                {
                    return (phrase.Value, length);
                }
            }
        }

        return null;
    }

    private static string Joined(List<MatterToken> tokens, int at, int length, Func<MatterToken, string> form) =>
        length == 1 ? form(tokens[at]) : string.Join(' ', tokens.Skip(at).Take(length).Select(form));

    private static IEnumerable<string> Items(IEnumerable<string> lines) =>
        lines.SelectMany(line => line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static void Add<T>(Dictionary<string, List<Phrase<T>>> phrases, string written, T value)
    {
        foreach (var item in Items([written]))
        {
            var onlyMarked = item.EndsWith('!');
            var tokens = MatterToken.Of(item);
            var folded = string.Join(' ', tokens.Select(token => token.Folded));
            if (!phrases.TryGetValue(folded, out var same))
            {
                phrases[folded] = same = [];
            }

            same.Add(new(onlyMarked || tokens.Exists(token => token.HasMarks) ? string.Join(' ', tokens.Select(token => token.Marked)) : null, onlyMarked, value));
        }
    }

    private static MatterWords Read()
    {
        using var stream = typeof(MatterWords).Assembly.GetManifestResourceStream("Duplicates/words.yaml")!;
        using var reader = new StreamReader(stream);
        return new(new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<Data>(reader));
    }

    /// <summary>A phrase of the list.</summary>
    /// <param name="Marked">With its marks, where they must agree.</param>
    /// <param name="OnlyMarked">Its letters alone are too many other words.</param>
    /// <param name="Value">What it stands for.</param>
    private sealed record Phrase<T>(string? Marked, bool OnlyMarked, T Value);

    private sealed class Data
    {
        public List<string> Silent { get; set; } = [];

        public Dictionary<string, string> Same { get; set; } = [];

        public Dictionary<string, string> Alike { get; set; } = [];

        public Dictionary<string, string> Landmarks { get; set; } = [];

        public Dictionary<PlaceSort, string> Places { get; set; } = [];

        public List<string> StreetNames { get; set; } = [];
    }
}
