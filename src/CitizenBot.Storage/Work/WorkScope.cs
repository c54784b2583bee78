namespace CitizenBot.Storage;

/// <summary>Whose cases a work list holds.</summary>
/// <param name="Officials">Those who have them.</param>
/// <param name="Barred">Codes that whoever looks must not see, not even in a count.</param>
public sealed record WorkScope(IReadOnlyList<string> Officials, IReadOnlyList<string> Barred);
