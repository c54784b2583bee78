namespace CitizenBot.Petitions.Notices;

/// <summary>A superior who must hear of an overrun limit.</summary>
/// <param name="OfficialId">Who.</param>
/// <param name="On">The working day from which they must know.</param>
public sealed record Rung(string OfficialId, DateOnly On);
