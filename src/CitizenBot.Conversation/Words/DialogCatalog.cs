using System.Globalization;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Running;
using YamlDotNet.RepresentationModel;

namespace CitizenBot.Conversation.Words;

/// <summary>The definitions of all dialogs, each with the words by which its choices may be typed.</summary>
public sealed class DialogCatalog
{
    private static readonly string[] KnownEntries = ["sections", "questions", "draft-days", "formerly"];

    private readonly Dictionary<string, DialogDefinition> definitions;

    private DialogCatalog(Dictionary<string, DialogDefinition> definitions, WordBook words) => (this.definitions, Words) = (definitions, words);

    /// <summary>The general words.</summary>
    public WordBook Words { get; }

    /// <summary>All definitions.</summary>
    public IEnumerable<DialogDefinition> All => definitions.Values;

    /// <summary>The definition of a dialog.</summary>
    /// <exception cref="InvalidOperationException">There is no dialog.yaml for it.</exception>
    public DialogDefinition this[string id] => definitions.GetValueOrDefault(id)
        ?? throw new InvalidOperationException($"There is no dialogs/{id}/dialog.yaml.");

    /// <summary>Reads <c>dialogs/&lt;id&gt;/dialog.yaml</c>, the labels and words beside them, and <c>words.yaml</c>.</summary>
    /// <exception cref="InvalidOperationException">A definition cannot be read; the sentence names file and line.</exception>
    public static DialogCatalog Load(IEnumerable<(string Name, string Text)> files)
    {
        var all = files.ToList();
        var words = WordBook.Load(all);
        var labels = ChoiceWords.Read(all);
        var definitions = new Dictionary<string, DialogDefinition>();
        foreach (var (name, text) in all.Where(file => file.Name.EndsWith("/dialog.yaml", StringComparison.Ordinal)))
        {
            var id = name.Split('/')[^2];
            definitions[id] = Definition(id, name, Yaml.Map(name, text)) with { Vocabulary = new Vocabulary(words, labels.Of(id)) };
        }

        return new DialogCatalog(definitions, words);
    }

    private static DialogDefinition Definition(string id, string file, YamlMappingNode root)
    {
        foreach (var (key, node) in Yaml.Entries(root).Where(entry => !KnownEntries.Contains(entry.Key)))
        {
            throw new InvalidOperationException($"{file}, line {node.Start.Line}: '{key}' is not known; a dialog has {string.Join(", ", KnownEntries)}.");
        }

        return new DialogDefinition
        {
            Id = id,
            Sections = Sections(Yaml.Child(root, "sections")),
            Questions = Yaml.Entries(Yaml.Child(root, "questions")).ToDictionary(entry => entry.Key, entry => Question(file, entry.Value)),
            DraftDays = Number(file, Yaml.Child(root, "draft-days")) ?? 30,
            Formerly = Yaml.Texts(Yaml.Child(root, "formerly")).ToHashSet(),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Sections(YamlNode? node) => node is YamlSequenceNode
        ? new() { ["default"] = Yaml.Texts(node) }
        : Yaml.Entries(node).ToDictionary(entry => entry.Key, entry => Yaml.Texts(entry.Value));

    private static QuestionDefinition Question(string file, YamlNode node) => new()
    {
        Kind = Yaml.Text(Yaml.Child(node, "kind")) ?? QuestionDefinition.Default.Kind,
        Min = Number(file, Yaml.Child(node, "min")),
        Max = Number(file, Yaml.Child(node, "max")),
        Choices = Yaml.Texts(Yaml.Child(node, "choices")),
    };

    private static int? Number(string file, YamlNode? node) => Yaml.Text(node) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new InvalidOperationException($"{file}, line {node!.Start.Line}: '{text}' is no whole number."),
    };
}
