namespace CitizenBot.Storage;

/// <summary>What became of a <see cref="TurnCommit"/>.</summary>
/// <param name="Outcome">Written, seen before, or in conflict.</param>
/// <param name="NewlyTold">The told keys that were new.</param>
/// <param name="Queued">How many messages went into lanes, released ones included.</param>
/// <param name="LogSeq">The number in the log of what the person said.</param>
public sealed record CommitResult(CommitOutcome Outcome, IReadOnlyList<string> NewlyTold, int Queued, long? LogSeq)
{
    /// <summary>The clocks and follow-ups that were moved; one that is missing was changed by somebody else meanwhile.</summary>
    public IReadOnlyCollection<string> Moved { get; init; } = [];

    internal static CommitResult Nothing(CommitOutcome outcome) => new(outcome, [], 0, null);
}
