namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// One version of one statutory limit, as its file under `Law/vn` states it. A version holds for starts from <see cref="Effective"/> to
/// <see cref="Until"/> (both inclusive) unless a later version supersedes it earlier.
/// </summary>
public sealed record Rule
{
    /// <summary>Permanent id, the same over all versions, e.g. `KN-TL-1`.</summary>
    public required string Id { get; init; }

    /// <summary>First start day this version counts for.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Last start day, when the text itself ended.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Days; negative counts back from the event, 0 is "at once", null is not known.</summary>
    public int? Limit { get; init; }

    /// <summary>What <see cref="Limit"/> counts.</summary>
    public required DayUnit Unit { get; init; }

    /// <summary>Id of the event that starts the count, e.g. `complaint_received`; its words are `start.*` in `Law/texts.*.yaml`.</summary>
    public required string StartEvent { get; init; }

    /// <summary>What happens when the last day is a day off.</summary>
    public required LastDayPolicy LastDay { get; init; }

    /// <summary>Grade of a start on the day this version was asked for; see <see cref="At"/>.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Last day on which the text read is known to have been in force; later starts are at best <see cref="Deadlines.Grade.Expected"/>.</summary>
    public DateOnly? VerifiedUntil { get; init; }

    /// <summary>Whose limit it is.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>Short form for messages: `Điều 28 Luật Khiếu nại`.</summary>
    public required string ArticleVi { get; init; }

    /// <summary>Short form in English.</summary>
    public required string ArticleEn { get; init; }

    /// <summary>Full titles, for "Vì sao là ngày này?".</summary>
    public required string ArticleFullVi { get; init; }

    /// <summary>What the limit is for.</summary>
    public required string LabelVi { get; init; }

    /// <summary>What the limit is for, in English.</summary>
    public required string LabelEn { get; init; }

    /// <summary>Calendar days of an older rule, shown as a warning when they end before the limit.</summary>
    public int? EarlyMarkDays { get; init; }

    /// <summary>Only for a case determined in writing to be complex.</summary>
    public bool Complex { get; init; }

    /// <summary>Only for remote areas with difficult travel (vùng sâu, vùng xa).</summary>
    public bool Remote { get; init; }

    /// <summary>Ids of the plain rules this one stands in for when its conditions hold.</summary>
    public IReadOnlyList<string> VariantOf { get; init; } = [];

    /// <summary>When the rule applies, in the words of whoever read the text.</summary>
    public string? Condition { get; init; }

    /// <summary>Doubts and readings, for the maintainer; never shown to a citizen.</summary>
    public string? Note { get; init; }

    /// <summary>`read`, `known` or `unsure`: how the rule was learned.</summary>
    public required string Confidence { get; init; }

    /// <summary>Public name of where it was read.</summary>
    public required string Source { get; init; }

    /// <summary>The instrument, with its number.</summary>
    public required string Law { get; init; }

    /// <summary>This version as it must be graded for a count that starts on a day: a text read before a reform is only expected after it.</summary>
    public Rule At(DateOnly start) =>
        Grade == Grade.Sure && start > VerifiedUntil ? this with { Grade = Grade.Expected } : this;
}
