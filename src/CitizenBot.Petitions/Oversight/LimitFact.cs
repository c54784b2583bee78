namespace CitizenBot.Petitions.Oversight;

/// <summary>One limit of a case that somebody is held to.</summary>
/// <param name="Purpose">One of <see cref="Cases.ClockPurpose"/>.</param>
/// <param name="DueOn">Its last day.</param>
/// <param name="EndedOn">The day it was met or stopped; null while it runs.</param>
/// <param name="Resting">It is suspended and does not count.</param>
public sealed record LimitFact(string Purpose, DateOnly DueOn, DateOnly? EndedOn = null, bool Resting = false);
