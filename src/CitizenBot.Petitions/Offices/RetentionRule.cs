using System.Globalization;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Offices;

/// <summary>How long the office keeps what a kind of case says and who is in it, after the case ended.</summary>
/// <remarks>No act read so far sets these times for petitions (law.md section 11): they are the office's own decision.</remarks>
/// <param name="What">Which ends of a case it is about.</param>
/// <param name="Kind">The kind of petition; null is every kind.</param>
/// <param name="KeepYears">Full years after the day the case ended, at least one.</param>
public sealed record RetentionRule(RetentionWhat What, PetitionKind? Kind, int KeepYears)
{
    /// <summary>The last day of an end that is old enough, on a day of the office.</summary>
    public DateOnly EndedBefore(DateOnly today) => today.AddYears(-KeepYears);

    /// <summary>The stages in which a case has this end.</summary>
    public IReadOnlyList<CaseStage> Stages => What == RetentionWhat.NotAcceptedCases
        ? [CaseStage.Refused, CaseStage.Transferred, CaseStage.Guided]
        : [CaseStage.Closed, CaseStage.Withdrawn];

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(What == RetentionWhat.NotAcceptedCases ? "not-accepted-cases" : "closed-cases")}, {Kind?.ToString().ToLowerInvariant() ?? "every kind"}, {KeepYears} years");
}
