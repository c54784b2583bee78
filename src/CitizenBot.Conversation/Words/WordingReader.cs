using CitizenBot.Conversation.Matching;
using YamlDotNet.RepresentationModel;

namespace CitizenBot.Conversation.Words;

/// <summary>Reads wording files into keys; what cannot be read becomes a fault.</summary>
internal static class WordingReader
{
    private static readonly string[] NoWording = ["dialog.yaml", "words.yaml", "placeholders.yaml"];

    public static (Dictionary<(string Locale, string Key), Phrasing> Phrasings, Dictionary<string, PlaceholderType> Placeholders) Read(
        IReadOnlyList<(string Name, string Text)> files, List<WordingFault> faults)
    {
        var phrasings = new Dictionary<(string Locale, string Key), Phrasing>();
        var placeholders = new Dictionary<string, PlaceholderType>();
        foreach (var (name, text) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var parts = name.Split('/');
            if (parts[^1] != "placeholders.yaml" && (NoWording.Contains(parts[^1]) || parts.Length < 2))
            {
                continue;
            }

            if (Root(name, text, faults) is not { } root)
            {
                continue;
            }

            if (parts[^1] == "placeholders.yaml")
            {
                ReadPlaceholders(root, placeholders);
            }
            else
            {
                var locale = Path.GetFileNameWithoutExtension(parts[^1]);
                ReadNode(parts[^2], root, new Place(locale, name), phrasings, faults);
            }
        }

        return (phrasings, placeholders);
    }

    private static YamlMappingNode? Root(string name, string text, List<WordingFault> faults)
    {
        try
        {
            return Yaml.Map(name, text);
        }
        catch (InvalidOperationException fault)
        {
            faults.Add(new WordingFault(name, 0, fault.Message));
            return null;
        }
    }

    private static void ReadPlaceholders(YamlMappingNode root, Dictionary<string, PlaceholderType> placeholders)
    {
        foreach (var (name, node) in Yaml.Entries(root))
        {
            var type = new PlaceholderType(
                Yaml.Text(Yaml.Child(node, "type")) ?? "text",
                Yaml.Text(Yaml.Child(node, "longest")) ?? "",
                Yaml.Text(Yaml.Child(node, "longest-en")));

            // Two areas may use the same name: limits hold for the longer of the two.
            if (!placeholders.TryGetValue(name, out var known) || known.Longest.Length < type.Longest.Length)
            {
                placeholders[name] = type;
            }
        }
    }

    private static void ReadNode(string key, YamlNode node, Place place, Dictionary<(string Locale, string Key), Phrasing> phrasings, List<WordingFault> faults)
    {
        var line = (int)node.Start.Line;
        switch (node)
        {
            case YamlScalarNode scalar:
                phrasings[(place.Locale, key)] = new Phrasing(scalar.Value ?? "", null, place.File, line);
                break;
            case YamlMappingNode map when Yaml.Child(map, "other") is YamlScalarNode other && map.Children.Keys.All(name => Yaml.Text(name) is "one" or "other"):
                phrasings[(place.Locale, key)] = new Phrasing(other.Value ?? "", Yaml.Text(Yaml.Child(map, "one")), place.File, line);
                break;
            case YamlMappingNode map:
                foreach (var (name, child) in Yaml.Entries(map))
                {
                    ReadNode($"{key}.{name}", child, place, phrasings, faults);
                }

                break;
            case YamlSequenceNode when key.EndsWith(".words", StringComparison.Ordinal):
                break;
            default:
                faults.Add(new WordingFault(place.File, line, $"'{key}' is a list. Only 'words' of a choice may be one; write the text in quotes."));
                break;
        }
    }

    private sealed record Place(string Locale, string File);
}
