using YamlDotNet.RepresentationModel;

namespace CitizenBot.Conversation.Words;

/// <summary>Collects the labels and words of choices from the wording files of every language.</summary>
internal sealed class ChoiceWords
{
    private readonly Dictionary<string, Dictionary<string, List<string>>> byArea = [];

    public static ChoiceWords Read(IEnumerable<(string Name, string Text)> files)
    {
        var words = new ChoiceWords();
        foreach (var (name, text) in files)
        {
            var parts = name.Split('/');
            if (parts.Length >= 2 && parts[^1] is "vi.yaml" or "en.yaml")
            {
                try
                {
                    words.Walk(parts[^2], "", Yaml.Map(name, text));
                }
                catch (InvalidOperationException)
                {
                    // Wording.Load lists the fault of the same file; the choices keep their other words.
                }
            }
        }

        return words;
    }

    /// <summary>Under <c>question.value</c>, and <c>*.value</c> for what <c>common</c> says of a choice.</summary>
    public Dictionary<string, IReadOnlyList<string>> Of(string dialog)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (key, list) in byArea.GetValueOrDefault("common", []))
        {
            all["*" + key] = list;
        }

        foreach (var (key, list) in byArea.GetValueOrDefault(dialog, []))
        {
            all[key.TrimStart('.')] = list;
        }

        return all;
    }

    private void Walk(string area, string path, YamlMappingNode map)
    {
        foreach (var (name, node) in Yaml.Entries(map).Where(entry => entry.Value is YamlMappingNode))
        {
            if (name != "choice")
            {
                Walk(area, $"{path}.{name}", (YamlMappingNode)node);
                continue;
            }

            foreach (var (value, choice) in Yaml.Entries(node))
            {
                var known = byArea.TryGetValue(area, out var questions) ? questions : byArea[area] = [];
                var list = known.TryGetValue($"{path}.{value}", out var sofar) ? sofar : known[$"{path}.{value}"] = [];
                list.AddRange(Yaml.Texts(Yaml.Child(choice, "label")).Concat(Yaml.Texts(Yaml.Child(choice, "words"))));
            }
        }
    }
}
