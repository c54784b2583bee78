namespace CitizenBot.Storage;

/// <summary>A running statutory limit of a case; written whole, by its id.</summary>
public sealed record ClockRow
{
    /// <summary>Unique for ever.</summary>
    public required string Id { get; init; }

    /// <summary>Whose.</summary>
    public required string CaseCode { get; init; }

    /// <summary>What for: accept, resolve, reply.</summary>
    public required string Purpose { get; init; }

    /// <summary>The rule of law it counts by.</summary>
    public required string RuleId { get; init; }

    /// <summary>Which version of the rule.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>Which calendar moved it.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>The day it counts from.</summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>False when provisional.</summary>
    public bool Certain { get; init; }

    /// <summary>Why it is provisional: a key, no prose.</summary>
    public string? Reason { get; init; }

    /// <summary>Running, met, stopped.</summary>
    public required string State { get; init; }

    /// <summary>When the sweep must look at it again (UTC); null when there is nothing more to tell.</summary>
    public DateTime? NextStageAt { get; init; }

    /// <summary>The rest as JSON (extensions and their grounds): sealed under the case's key.</summary>
    public string? Rest { get; init; }
}
