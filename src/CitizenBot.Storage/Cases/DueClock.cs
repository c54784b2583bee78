namespace CitizenBot.Storage;

/// <summary>A clock whose next stage has come.</summary>
/// <param name="Id">The clock.</param>
/// <param name="CaseCode">Load the case with it: its other clocks matter for what is said.</param>
/// <param name="NextStageAt">Since when (UTC).</param>
public sealed record DueClock(string Id, string CaseCode, DateTime NextStageAt);
