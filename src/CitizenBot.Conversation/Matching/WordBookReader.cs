using YamlDotNet.RepresentationModel;

namespace CitizenBot.Conversation.Matching;

/// <summary>Reads <c>words.yaml</c>.</summary>
internal static class WordBookReader
{
    public static WordBook Read(IEnumerable<(string Name, string Text)> files)
    {
        var file = files.FirstOrDefault(file => file.Name.Split('/')[^1] == "words.yaml");
        if (file.Text is null)
        {
            return WordBook.Empty;
        }

        var root = Yaml.Map(file.Name, file.Text);
        var lists = Yaml.Entries(root).Where(entry => entry.Value is YamlSequenceNode).ToDictionary(entry => entry.Key, entry => Yaml.Texts(entry.Value));
        return new WordBook(lists, new GlobalWords(Globals(root)), new Phrases(PhrasesOf(root)));
    }

    private static List<GlobalWord> Globals(YamlMappingNode root) =>
    [
        .. from word in Yaml.Entries(Yaml.Child(root, "globals"))
           select new GlobalWord(
               word.Key,
               Yaml.Texts(Yaml.Child(word.Value, "words")),
               Yaml.Texts(Yaml.Child(word.Value, "typos")),
               Yaml.Texts(Yaml.Child(word.Value, "commands")),
               Yaml.Text(Yaml.Child(word.Value, "near-miss")) != "false"),
    ];

    private static List<Phrase> PhrasesOf(YamlMappingNode root) =>
    [
        .. from list in Yaml.Entries(Yaml.Child(root, "phrases"))
           let kind = Kind(list.Key)
           let unless = Yaml.Texts(Yaml.Child(list.Value, "unless"))
           from words in Yaml.Texts(Yaml.Child(list.Value, "any"))
           select new Phrase(kind, words, unless),
    ];

    private static PhraseKind Kind(string name) => name switch
    {
        "self-harm" => PhraseKind.SelfHarm,
        "emergency" => PhraseKind.Emergency,
        "insult" => PhraseKind.Insult,
        _ => throw new InvalidOperationException($"words.yaml has phrases named '{name}'; it may name self-harm, emergency and insult."),
    };
}
