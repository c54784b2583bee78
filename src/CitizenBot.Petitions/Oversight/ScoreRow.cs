namespace CitizenBot.Petitions.Oversight;

/// <summary>One line of the scorecard: a department, or a leader with all who work under them.</summary>
/// <param name="Holder">The department, or the post.</param>
/// <param name="IsLeader">True for a leader: the figures are those of everybody below.</param>
/// <param name="Figures">Of the period.</param>
/// <param name="Explained">Of the overdue cases, how many have a reason and a promised date on record.</param>
public sealed record ScoreRow(Holder Holder, bool IsLeader, PeriodFigures Figures, int Explained);
