namespace CitizenBot.Hotspots.Temporal;

/// <summary>One point of a series and how high it may be.</summary>
/// <param name="Method">How the bound was found.</param>
/// <param name="Observed">The count.</param>
/// <param name="Expected">What was to be expected; null when the method does not say.</param>
/// <param name="UpperBound">The largest usual count; null when there are too few cases to say anything.</param>
/// <param name="IsAlarm">Whether the count is unusual.</param>
public sealed record TemporalBound(TemporalMethod Method, int Observed, double? Expected, double? UpperBound, bool IsAlarm);
