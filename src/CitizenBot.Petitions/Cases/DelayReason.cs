namespace CitizenBot.Petitions.Cases;

/// <summary>A late case was explained; the words are in the history.</summary>
/// <param name="On">The office's day.</param>
/// <param name="DoneBy">When it is to be done, as promised; no limit of the law.</param>
public sealed record DelayReason(DateOnly On, DateOnly DoneBy);
