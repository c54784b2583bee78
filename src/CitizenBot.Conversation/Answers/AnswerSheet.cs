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

    /// <summary>Puts another reply in the place of an answer (a corrected message, a file taken out); the old one is kept among the replaced ones.</summary>
    /// <remarks>The order of the answers stays, so a corrected piece of a story does not move to its end.</remarks>
    public void Replace(string name, Reply reply)
    {
        var at = Answers.FindIndex(answer => answer.Name == name);
        if (at >= 0)
        {
            Replaced.Add(Answers[at]);
            Answers[at] = Answers[at] with { Reply = reply };
        }
    }

    /// <summary>Takes one answer out of the live ones. Dropping what is not there does nothing.</summary>
    public void Drop(string name) => DropWhere(answer => answer.Name == name);

    /// <summary>Takes all answers of a section (<c>place</c> drops <c>place</c> and <c>place/*</c>) out of the live ones.</summary>
    public void DropSection(string section) =>
        DropWhere(answer => IsIn(section, answer.Name));

    /// <summary>Takes several sections out of the live ones in one go, to be asked again; see <see cref="Restore"/>.</summary>
    public void Reopen(IReadOnlyList<string> sections)
    {
        var taken = Answers.FindAll(answer => sections.Any(section => IsIn(section, answer.Name)));
        Answers.RemoveAll(taken.Contains);
        var batch = 1 + Replaced.Max(answer => answer.Batch) ?? 1;
        Replaced.AddRange(taken.Select(answer => answer with { Batch = batch }));
    }

    /// <summary>The answer of this name that the last <see cref="Reopen"/> took, or null.</summary>
    public Answer? Reopened(string name)
    {
        var batch = Replaced.Max(answer => answer.Batch);
        return batch is null ? null : Replaced.Find(answer => answer.Batch == batch && answer.Name == name);
    }

    /// <summary>Brings back what the last <see cref="Reopen"/> took; answers given since under the same names step aside.</summary>
    public void Restore()
    {
        var batch = Replaced.Max(answer => answer.Batch);
        if (batch is null)
        {
            return;
        }

        var back = Replaced.FindAll(answer => answer.Batch == batch);
        Replaced.RemoveAll(answer => answer.Batch == batch);
        foreach (var answer in back)
        {
            Drop(answer.Name);
            Answers.Add(answer with { Batch = null });
        }
    }

    /// <summary>A copy that may be changed without changing this sheet: answers and replies never change themselves, so only the lists are new.</summary>
    public AnswerSheet Copy() => new()
    {
        Id = Id,
        Dialog = Dialog,
        Subject = Subject,
        StartedAt = StartedAt,
        TouchedAt = TouchedAt,
        Answers = [.. Answers],
        Rejected = [.. Rejected],
        Replaced = [.. Replaced],
        Lookups = new(Lookups),
        Misses = Misses,
    };

    private static bool IsIn(string section, string name) =>
        name == section || name.StartsWith(section + "/", StringComparison.Ordinal);

    private void DropWhere(Predicate<Answer> match)
    {
        Replaced.AddRange(Answers.FindAll(match));
        Answers.RemoveAll(match);
    }
}

/// <summary>One reply, raw, under the permanent name of the question it answers.</summary>
/// <param name="Name">Permanent name of the question.</param>
/// <param name="Reply">What was sent.</param>
/// <param name="Batch">Number shared by answers that were taken away together to be asked again; null for all others.</param>
public sealed record Answer(string Name, Reply Reply, int? Batch = null);

/// <summary>What the host found for a lookup, as JSON, and when (UTC).</summary>
public sealed record LookupResult(string Json, DateTime At);
