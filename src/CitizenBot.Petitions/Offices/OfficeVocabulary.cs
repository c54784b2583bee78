using System.Runtime.CompilerServices;
using System.Text;

namespace CitizenBot.Petitions.Offices;

/// <summary>The names and keywords of one office, folded once: a dialog that is re-run at every message asks for them each time.</summary>
internal sealed class OfficeVocabulary
{
    private static readonly ConditionalWeakTable<Office, OfficeVocabulary> Known = [];

    private readonly Dictionary<string, List<(string Name, string Text)>> byUnit;

    private OfficeVocabulary(Office office)
    {
        Keywords = [.. office.Fields.Select(field => (field, (IReadOnlyList<Keyword>)[.. field.Keywords.Select(keyword => new Keyword(keyword.Length, Words(keyword)))]))];
        var today = office.Units.SelectMany(Current).Select(Folded.Text).ToHashSet(StringComparer.Ordinal);
        Units = Phrases(office.Units, unit => [.. Current(unit), .. Former(unit).Where(name => !today.Contains(Folded.Text(name)))]);
        Streets = Phrases(office.Units, unit => unit.Streets);
        byUnit = office.Units.ToDictionary(unit => unit.Id, unit => unit.Streets.Select(street => (street, Folded.Text(street))).ToList());
        Officials = Phrases(office.Officials, official => [official.Name ?? "", official.Title.Vi, official.Title.En, .. official.Aliases]);
    }

    public IReadOnlyList<(Field Field, IReadOnlyList<Keyword> Keywords)> Keywords { get; }

    public IReadOnlyList<Phrase<Unit>> Units { get; }

    public IReadOnlyList<Phrase<Unit>> Streets { get; }

    public IReadOnlyList<Phrase<Official>> Officials { get; }

    /// <summary>The streets of a unit in the file's order, each with its folded name.</summary>
    public IReadOnlyList<(string Name, string Text)> StreetsOf(Unit unit) => byUnit.GetValueOrDefault(unit.Id) ?? [];

    public static OfficeVocabulary Of(Office office) => Known.GetValue(office, static one => new OfficeVocabulary(one));

    /// <summary>The words of a text, each as typed and folded.</summary>
    public static IReadOnlyList<Word> Words(string text) =>
    [
        .. new string([.. text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new Word(word, Folded.Text(word))),
    ];

    private static IEnumerable<string> Current(Unit unit) => [unit.Name.Vi, unit.Name.En, .. unit.Aliases];

    private static IEnumerable<string> Former(Unit unit) => unit.Historical.SelectMany(name => new[] { name.Name.Vi, name.Name.En });

    /// <summary>Every name with whom or what it names, the longest first.</summary>
    private static List<Phrase<T>> Phrases<T>(IEnumerable<T> all, Func<T, IEnumerable<string>> names) =>
    [
        .. all
            .SelectMany(item => names(item).Select(name => (Phrase: Folded.Text(name), Item: item)))
            .Where(name => name.Phrase.Length > 0)
            .GroupBy(name => name.Phrase, name => name.Item)
            .OrderByDescending(group => group.Key.Length)
            .Select(group => new Phrase<T>(group.Key, [.. group])),
    ];
}

/// <summary>A folded name, and all that bear it.</summary>
internal sealed record Phrase<T>(string Text, IReadOnlyList<T> Items);

/// <summary>A keyword by its words; its length is its weight.</summary>
internal sealed record Keyword(int Length, IReadOnlyList<Word> Words);

/// <summary>A word as typed in lower case, and folded.</summary>
internal sealed record Word(string Marked, string Plain);
