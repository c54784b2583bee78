namespace CitizenBot.Storage;

/// <summary>A case with its clocks; content and identity are opened apart.</summary>
/// <param name="Row">Clear part and record.</param>
/// <param name="Clocks">In order of their start, then id.</param>
public sealed record LoadedCase(CaseRow Row, IReadOnlyList<ClockRow> Clocks);
