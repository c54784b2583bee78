namespace CitizenBot.Petitions.Deadlines;

/// <summary>The sentences of explanations, from `Law/texts.vi.yaml` and `Law/texts.en.yaml`: one flat list of keys, filled in at `{name}`.</summary>
internal static class LawTexts
{
    private static readonly Lazy<Dictionary<string, string>> Vietnamese = new(() => Load("Law/texts.vi.yaml"));
    private static readonly Lazy<Dictionary<string, string>> English = new(() => Load("Law/texts.en.yaml"));

    public static IReadOnlyDictionary<string, string> All(bool vietnamese) => (vietnamese ? Vietnamese : English).Value;

    /// <exception cref="InvalidOperationException">No such key: a slip of ours, kept out by test.</exception>
    public static string Say(bool vietnamese, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = All(vietnamese).GetValueOrDefault(key)
            ?? throw new InvalidOperationException($"Law/texts.{(vietnamese ? "vi" : "en")}.yaml has no key {key}; add it to both languages.");
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    private static Dictionary<string, string> Load(string name) => EmbeddedLaw.Parse<Dictionary<string, string>>(name, EmbeddedLaw.Read(name));
}
