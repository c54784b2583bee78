namespace CitizenBot.Storage;

/// <summary>A closed case of which only codes, dates, unit, outcome and the chain of its history are to remain.</summary>
/// <param name="Code">The case.</param>
/// <param name="Version">The version that was read; an act that came in between wins.</param>
/// <param name="Record">What stays of the record (JSON), without anything that could lead to a person.</param>
/// <param name="Clocks">The clocks as they are; sealed anew.</param>
/// <param name="Rule">The rule that erases it, for the history.</param>
public sealed record CaseErasure(string Code, int Version, string Record, IReadOnlyList<ClockRow> Clocks, string Rule);
