namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// Every version of every limit. The day that chooses the version is the day the count starts (the transition wording of the decrees of 2026
/// does not settle it otherwise). Immutable; <see cref="Shipped"/> is read once from the files inside the assembly.
/// </summary>
public sealed class RuleBook
{
    private static readonly Lazy<RuleBook> ShippedBook = new(() => new(EmbeddedLaw.Files("Law/vn/").Select(file => RuleFile.Read(file.Name, file.Text))));
    private readonly Dictionary<string, Rule[]> versions;

    /// <summary>A book of these versions; two of one rule with one effective day are refused.</summary>
    public RuleBook(IEnumerable<Rule> rules)
    {
        All = [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).ThenBy(rule => rule.Effective)];
        versions = All.GroupBy(rule => rule.Id).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var twice = All.GroupBy(rule => (rule.Id, rule.Effective)).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException($"Rule {twice.Key.Id} of {DateText.Iso(twice.Key.Effective)} is there twice; give one of them a later effective day.", nameof(rules));
    }

    /// <summary>The rules released with this program.</summary>
    public static RuleBook Shipped => ShippedBook.Value;

    /// <summary>Every version, by id and effective day.</summary>
    public IReadOnlyList<Rule> All { get; }

    /// <summary>The version for a count that starts on a day, graded for that day.</summary>
    /// <exception cref="ArgumentException">No such rule, or none in force on that day.</exception>
    public Rule For(string id, DateOnly on) => Find(id, on) ?? throw new ArgumentException(
        versions.TryGetValue(id, out var known)
            ? $"Rule {id} is not in force on {DateText.Iso(on)}; its versions are {string.Join(", ", known.Select(Span))}."
            : $"There is no rule {id}; `due --list` prints them all.",
        nameof(id));

    /// <summary>As <see cref="For"/>, or null.</summary>
    public Rule? Find(string id, DateOnly on) =>
        versions.TryGetValue(id, out var known) && known.LastOrDefault(rule => rule.Effective <= on) is { } rule && !(on > rule.Until) ? rule.At(on) : null;

    /// <summary>The very version of that effective day as its file grades it, or null; <see cref="Rule.At"/> grades it for a start.</summary>
    public Rule? Exact(string id, DateOnly effective) =>
        versions.TryGetValue(id, out var known) ? known.FirstOrDefault(rule => rule.Effective == effective) : null;

    /// <summary>
    /// The id to use instead of a plain one for a complex case or a remote area (`KN-GQ-1` becomes `KN-GQ-1-VXPT`): the variant that uses
    /// the most of the given conditions, or the id itself where the law makes no difference.
    /// </summary>
    public string Variant(string id, bool complex, bool remote) =>
        All.Where(rule => rule.VariantOf.Contains(id) && (complex || !rule.Complex) && (remote || !rule.Remote))
            .OrderByDescending(rule => (rule.Complex ? 1 : 0) + (rule.Remote ? 1 : 0))
            .ThenByDescending(rule => rule.Limit)
            .FirstOrDefault()?.Id ?? id;

    private static string Span(Rule rule) => $"{DateText.Iso(rule.Effective)}..{(rule.Until is { } until ? DateText.Iso(until) : "")}";
}
