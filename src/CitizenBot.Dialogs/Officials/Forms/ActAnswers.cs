using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Officials.Forms;

/// <summary>What was answered to the fields of an act, and how each answer is shown at the review.</summary>
internal sealed class ActAnswers
{
    private readonly Dictionary<string, object?> values = [];

    /// <summary>Arguments of the review's wording, by the fields' placeholders.</summary>
    public Args Shown { get; } = [];

    /// <summary>Files came with it: the review names them.</summary>
    public bool WithFiles { get; set; }

    /// <summary>An answer that the review does not show.</summary>
    public void Add(string field, object? value) => values[field] = value;

    public void Add(string field, object? value, string placeholder, Arg shown)
    {
        Add(field, value);
        Shown.Add(placeholder, shown);
    }

    /// <summary>The answer to a field.</summary>
    /// <exception cref="KeyNotFoundException">The form has no such field.</exception>
    public T Of<T>(string field) => (T)values[field]!;
}
