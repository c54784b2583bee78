using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CitizenBot.Conversation;

/// <summary>Small reads over YAML nodes, which keep their lines for the sentence that names a fault.</summary>
internal static class Yaml
{
    /// <exception cref="InvalidOperationException">The text is no YAML map; the sentence names file and line.</exception>
    public static YamlMappingNode Map(string file, string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? []
                : stream.Documents[0].RootNode as YamlMappingNode ?? throw new InvalidOperationException($"{file}: expected 'name: value' lines.");
        }
        catch (YamlException fault)
        {
            throw new InvalidOperationException($"{file}, line {fault.Start.Line}: this is not YAML ({fault.Message}). Is a colon inside unquoted text, or the indentation uneven?", fault);
        }
    }

    public static YamlNode? Child(YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    public static IEnumerable<KeyValuePair<string, YamlNode>> Entries(YamlNode? node) =>
        node is YamlMappingNode map ? map.Children.Select(entry => KeyValuePair.Create(Text(entry.Key) ?? "", entry.Value)) : [];

    public static string? Text(YamlNode? node) => (node as YamlScalarNode)?.Value;

    public static IReadOnlyList<string> Texts(YamlNode? node) =>
        node is YamlSequenceNode list ? [.. list.Select(Text).OfType<string>()] : Text(node) is { } one ? [one] : [];
}
