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
    /// <summary>Stands for phrases that say nothing.</summary>
    public const string Nothing = "nothing";

    private const int LongestPhrase = 5;

    private readonly HashSet<string> silent;
    private readonly Dictionary<string, string> same = new(StringComparer.Ordinal);
    private readonly HashSet<string> topics = new(StringComparer.Ordinal);
    private readonly HashSet<string> streetNames;
    private readonly Dictionary<string, PlaceSort> places = new(StringComparer.Ordinal);

    private MatterWords(Data data)
    {
        silent = [.. data.Silent.SelectMany(line => line.Split(',')).Select(Folded.Text)];
        streetNames = [.. data.StreetNames.SelectMany(line => line.Split(',')).Select(Folded.Text)];
        foreach (var (word, phrases) in data.Same)
        {
            topics.Add(Folded.Text(word));
            foreach (var phrase in phrases.Split(',').Select(Folded.Text))
            {
                same[phrase] = Folded.Text(word);
            }
        }

        foreach (var (sort, phrases) in data.Places)
        {
            foreach (var phrase in phrases.Split(',').Select(Folded.Text))
            {
                places[phrase] = sort;
            }
        }
    }

    /// <summary>The shipped words.</summary>
    public static MatterWords Shipped { get; } = Read();

    /// <summary>Whether a word says nothing of the matter.</summary>
    public bool IsSilent(string word) => silent.Contains(word);

    /// <summary>Whether a word itself names what petitions are about.</summary>
    public bool IsTopic(string word) => topics.Contains(word);

    /// <summary>Whether a word can begin the name of a street: most are called after people, days and numbers.</summary>
    public bool BeginsStreetName(string word) => streetNames.Contains(word);

    /// <summary>The word that stands for the phrase at this place, and how many words it takes; null when there is none.</summary>
    public (string Word, int Length)? SameAt(IReadOnlyList<string> words, int at) => LongestAt(same, words, at) is { } found ? (found.Value, found.Length) : null;

    /// <summary>What sort of place the phrase here names, and how many words it takes; null when it names none.</summary>
    public (PlaceSort Sort, int Length)? PlaceAt(IReadOnlyList<string> words, int at) => LongestAt(places, words, at) is { } found ? (found.Value, found.Length) : null;

    private static (T Value, int Length)? LongestAt<T>(Dictionary<string, T> phrases, IReadOnlyList<string> words, int at)
    {
        for (var length = Math.Min(LongestPhrase, words.Count - at); length > 0; length--)
        {
            if (phrases.TryGetValue(string.Join(' ', words.Skip(at).Take(length)), out var found))
            {
                return (found, length);
            }
        }

        return null;
    }

    private static MatterWords Read()
    {
        using var stream = typeof(MatterWords).Assembly.GetManifestResourceStream("Duplicates/words.yaml")!;
        using var reader = new StreamReader(stream);
        return new(new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<Data>(reader));
    }

    private sealed class Data
    {
        public List<string> Silent { get; set; } = [];

        public Dictionary<string, string> Same { get; set; } = [];

        public Dictionary<PlaceSort, string> Places { get; set; } = [];

        public List<string> StreetNames { get; set; } = [];
    }
}
