using System.Text.Json;

namespace CitizenBot.Conversation.Answers;

/// <summary>The answers a person has given so far in one dialog, filed under the names of the questions.</summary>
/// <remarks>
/// Position is deliberately not stored. A release may add, drop or reorder questions while citizens are mid-way:
/// what they already said still fits, and only what is missing is asked. Nothing a person sent leaves the sheet
/// before it is finished: replies that did not parse and answers that were replaced stay beside the live ones.
/// </remarks>
public sealed class AnswerSheet
{
    /// <summary>Identity of the sheet; buttons refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the dialog whose questions are answered here.</summary>
    public required string Dialog { get; init; }

    /// <summary>What the dialog is about, when it is about something that exists (a case code); null otherwise.</summary>
    public string? Subject { get; init; }

    /// <summary>Instant of the first turn, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>Instant of the last reply, UTC.</summary>
    public DateTime TouchedAt { get; set; }

    /// <summary>Live answers, in the order in which they were given.</summary>
    public List<Answer> Answers { get; init; } = [];

    /// <summary>Replies that did not fit their question, kept raw.</summary>
    public List<Answer> Rejected { get; init; } = [];

    /// <summary>Answers that a later one replaced or that "back" took away, kept raw.</summary>
    public List<Answer> Replaced { get; init; } = [];

    /// <summary>What the host looked up for this dialog, by the lookup's name.</summary>
    public Dictionary<string, LookupResult> Lookups { get; init; } = [];

    /// <summary>How often in a row the pending question was not understood; the help changes with it.</summary>
    public int Misses { get; set; }

    /// <summary>The live answer under this name, or null.</summary>
    public Answer? Find(string name) => Answers.Find(answer => answer.Name == name);

    /// <summary>Files a reply under a name; an answer that was there is kept among the replaced ones.</summary>
    public void File(string name, Reply reply)
    {
        Drop(name);
        Answers.Add(new Answer(name, reply));
    }

    /// <summary>Takes one answer out of the live ones. Dropping what is not there does nothing.</summary>
    public void Drop(string name) => DropWhere(answer => answer.Name == name);

    /// <summary>Takes all answers of a section (<c>place</c> drops <c>place</c> and <c>place/*</c>) out of the live ones.</summary>
    public void DropSection(string section) =>
        DropWhere(answer => answer.Name == section || answer.Name.StartsWith(section + "/", StringComparison.Ordinal));

    /// <summary>A copy that shares nothing with this sheet; what a restart between two turns would load.</summary>
    public AnswerSheet Copy() =>
        JsonSerializer.Deserialize<AnswerSheet>(JsonSerializer.Serialize(this))!;

    private void DropWhere(Predicate<Answer> match)
    {
        Replaced.AddRange(Answers.FindAll(match));
        Answers.RemoveAll(match);
    }
}

/// <summary>One reply, raw, under the permanent name of the question it answers.</summary>
public sealed record Answer(string Name, Reply Reply);

/// <summary>What the host found for a lookup, as JSON, and when (UTC).</summary>
public sealed record LookupResult(string Json, DateTime At);
