using System.Text.Json.Serialization;
using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Petitions.DataRights;

/// <summary>A person asks the office to correct or delete what it keeps about them (Luật 91/2025, Điều 4; dates of Nghị định 356/2025).</summary>
/// <remarks>It is a follow-up with days of its own and no clock of a case: deleting data settles no petition.</remarks>
public sealed record DataRequest
{
    /// <summary>Unique for ever; also the id of its follow-up.</summary>
    public required string Id { get; init; }

    /// <summary><c>correct</c> or <c>delete</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>In the person's words.</summary>
    public required string Text { get; init; }

    /// <summary>The case it is about, which the person proved to be theirs; null when they named none.</summary>
    public string? CaseCode { get; init; }

    /// <summary>The chat in which the answer is given.</summary>
    public required string ChatId { get; init; }

    /// <summary>The office's day on which it came.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>The last day to answer how it will be handled.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>The last day to have it done, as the office counts it; whether the person is told it depends on the rule's grade.</summary>
    public required DateOnly DoneBy { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public DateOnly? DoneOn { get; init; }

    public DateOnly? RefusedOn { get; init; }

    /// <summary>What the office answered, word for word.</summary>
    public string? Answer { get; init; }

    /// <summary>Nothing more is owed.</summary>
    [JsonIgnore]
    public bool IsOver => DoneOn is not null || RefusedOn is not null;

    /// <summary>The day that is watched now.</summary>
    [JsonIgnore]
    public DateOnly DueOn => AnsweredOn is null ? AnswerBy : DoneBy;

    /// <summary>The state of its follow-up.</summary>
    [JsonIgnore]
    public string State => DoneOn is not null ? "done" : RefusedOn is not null ? "refused" : AnsweredOn is not null ? "answered" : "open";

    /// <summary>The rule of the answer.</summary>
    public static Rule AnswerRule(RuleBook rules, DateOnly on) => Rule(rules, "DL-ACK", on);

    /// <summary>The rule of having it done.</summary>
    public static Rule DoneRule(RuleBook rules, string kind, DateOnly on) => Rule(rules, kind == Delete ? "DL-WITHDRAW" : "DL-ACCESS", on);

    /// <summary>A request to correct.</summary>
    public const string Correct = "correct";

    /// <summary>A request to delete.</summary>
    public const string Delete = "delete";

    private static readonly DateOnly InForce = new(2026, 1, 1);

    private static Rule Rule(RuleBook rules, string id, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(rules);
        // A demo may stand on a day before the decree: its days are counted all the same.
        return rules.Find(id, on) ?? rules.Find(id, InForce) ?? throw new InvalidOperationException($"The law files have no rule {id} on {DateText.Iso(on)}; a released rule file must never be removed.");
    }
}
