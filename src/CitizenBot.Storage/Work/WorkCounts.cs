namespace CitizenBot.Storage;

/// <summary>How many open cases somebody has, by when their first limit ends.</summary>
/// <param name="All">All that are open.</param>
/// <param name="Overdue">Ended before today.</param>
/// <param name="Today">Ends today.</param>
/// <param name="Week">Ends after today, up to a last day that was asked for.</param>
public sealed record WorkCounts(int All, int Overdue, int Today, int Week);
