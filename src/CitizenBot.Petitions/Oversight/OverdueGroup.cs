namespace CitizenBot.Petitions.Oversight;

/// <summary>The overdue cases of one unit.</summary>
/// <param name="Holder">Who is held to them.</param>
/// <param name="Count">How many.</param>
/// <param name="OldestDays">Working days by which the oldest is late.</param>
public sealed record OverdueGroup(Holder Holder, int Count, int OldestDays);
