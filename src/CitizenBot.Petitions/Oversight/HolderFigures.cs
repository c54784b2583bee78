namespace CitizenBot.Petitions.Oversight;

/// <summary>The figures of one holder of cases.</summary>
public sealed record HolderFigures(Holder Holder, PeriodFigures Figures);
