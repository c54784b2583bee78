using CitizenBot.Conversation.Matching;

namespace CitizenBot.Conversation.Running;

/// <summary>What <c>dialog.yaml</c> says of a dialog: its sections in order, its questions' limits, how long a draft is kept.</summary>
/// <remarks>There is no condition in it and never will be: the day a form needs an "if", it is C#.</remarks>
public sealed record DialogDefinition
{
    /// <summary>Name of the dialog and of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>Sections in order, by variant (a dialog with one path has the variant <c>default</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Sections { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Questions by permanent name.</summary>
    public IReadOnlyDictionary<string, QuestionDefinition> Questions { get; init; } = new Dictionary<string, QuestionDefinition>();

    /// <summary>Days (calendar) an unfinished sheet is kept after the last reply.</summary>
    public int DraftDays { get; init; } = 30;

    /// <summary>Names that earlier releases asked under and that are no longer read, so that a finished dialog does not stumble over them.</summary>
    public IReadOnlySet<string> Formerly { get; init; } = new HashSet<string>();

    /// <summary>The words by which choices may be typed, from the wording of every language and the word book.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Empty;

    /// <summary>The definition of a question; one without an entry has the defaults.</summary>
    public QuestionDefinition Question(string name) => Questions.GetValueOrDefault(name, QuestionDefinition.Default);
}

/// <summary>Kind, limits and fixed choices of one question, as data that a clerk can edit.</summary>
public sealed record QuestionDefinition
{
    public static QuestionDefinition Default { get; } = new();

    /// <summary><c>text</c>, <c>name</c>, <c>choice</c>, <c>confirm</c>, <c>final</c>, <c>date</c>, <c>number</c>, <c>phone</c>, <c>place</c>, <c>stories</c>.</summary>
    public string Kind { get; init; } = "text";

    /// <summary>Shortest text (code points) or smallest number that is taken.</summary>
    public int? Min { get; init; }

    /// <summary>Longest text (code points) or largest number that is taken.</summary>
    public int? Max { get; init; }

    /// <summary>Values of the offered choices, in order.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
