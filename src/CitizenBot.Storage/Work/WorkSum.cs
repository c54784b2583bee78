namespace CitizenBot.Storage;

/// <summary>One official's open cases in figures, for the morning.</summary>
/// <param name="Responsible">Who has them.</param>
/// <param name="Overdue">First limit ended before today.</param>
/// <param name="Today">Ends today.</param>
/// <param name="Soon">Ends after today, up to the day that was asked for.</param>
/// <param name="Waiting">Wait for an answer of the citizen.</param>
/// <param name="Unassigned">Nobody is named for them.</param>
/// <param name="OpenOverdue">As <paramref name="Overdue"/>, without sealed cases: what a group may hear.</param>
/// <param name="OpenToday">As <paramref name="Today"/>, without sealed cases.</param>
/// <param name="OpenSoon">As <paramref name="Soon"/>, without sealed cases.</param>
public sealed record WorkSum(string Responsible, int Overdue, int Today, int Soon, int Waiting, int Unassigned, int OpenOverdue, int OpenToday, int OpenSoon);
