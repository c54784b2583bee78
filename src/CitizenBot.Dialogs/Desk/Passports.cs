using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Makes the <see cref="PassportView"/> of a case.</summary>
internal sealed class Passports(Office office, RuleBook rules, WorkCalendar calendar)
{
    /// <param name="state">The case.</param>
    /// <param name="view">Shows a clock with its grade.</param>
    /// <param name="holder">Who has the case.</param>
    public PassportView Of(CaseState state, Func<Clock, CaseClockView> view, LocalizedArg holder) => new(
        [
            // The citizen's own time stands among the rights.
            .. state.Clocks.Where(clock => clock.Purpose != ClockPurpose.SecondComplaint)
                .OrderBy(clock => clock.State is ClockState.Running or ClockState.Paused ? 0 : 1)
                .ThenBy(clock => clock.State == ClockState.Running ? clock.Due.On.DayNumber : -(clock.EndedOn ?? clock.Due.On).DayNumber)
                .Select(clock => Date(clock, view(clock).Due, holder)),
        ],
        [.. Rights(state, view)]);

    private PassportDate Date(Clock clock, DueArg due, LocalizedArg holder)
    {
        var rule = clock.RuleIn(rules);
        var late = clock is { State: ClockState.Met, EndedOn: { } ended } && ended > clock.Due.On ? Math.Max(1, -calendar.WorkingDaysLeft(ended, clock.Due.On)) : 0;
        var stands = clock.State switch
        {
            ClockState.Met => late > 0 ? PassportState.MetLate : PassportState.Met,
            ClockState.Stopped => PassportState.Stopped,
            ClockState.Paused => PassportState.Paused,
            _ when rule.Kind == RuleKind.Effect => PassportState.Effect,
            _ => PassportState.Running,
        };
        return new(new(rule.LabelVi, rule.LabelEn), stands, due, holder, clock.EndedOn, late);
    }

    private IEnumerable<PassportRight> Rights(CaseState state, Func<Clock, CaseClockView> view)
    {
        var record = state.Record;
        var decided = record.DecidedOn ?? (record.Stage == CaseStage.Closed && record.Outcome is not (null or CaseOutcome.Discontinued) ? record.ClosedOn : null);
        var resolve = state.Clocks.FirstOrDefault(clock => clock is { Purpose: ClockPurpose.Resolve, State: ClockState.Running });
        switch (record.Kind)
        {
            case PetitionKind.Complaint when record.Stage == CaseStage.Refused:
                yield return new("refused");
                break;
            case PetitionKind.Complaint when record.Second && decided is not null:
                yield return new("court");
                break;
            case PetitionKind.Complaint when state.Clocks.FirstOrDefault(clock => clock is { Purpose: ClockPurpose.SecondComplaint, State: ClockState.Running }) is { } window:
                yield return new("second", view(window).Due);
                yield return new("court");
                break;
            case PetitionKind.Complaint when decided is { } paper:
                // The day of receipt starts the count. Where it is not known the day of the paper does: too early is safe, too late is not.
                yield return Right(record.ReceivedOn is null ? "second-from-paper" : "second", "KN-L2-A", record.ReceivedOn ?? paper);
                yield return new("court");
                break;
            case PetitionKind.Complaint when resolve is not null && !record.Second:
                yield return Right("second-when-late", "KN-L2-B", resolve.Due.On) with { After = resolve.Due.On };
                break;
            case PetitionKind.Denunciation when decided is not null && !record.Anonymous:
                yield return new("further");
                break;
            case PetitionKind.Denunciation when resolve is not null && !record.Anonymous:
                yield return new("further", After: resolve.Due.On);
                break;
        }

        if (!record.IsClosed && decided is null)
        {
            yield return new("ask");
        }
    }

    private PassportRight Right(string key, string ruleId, DateOnly from)
    {
        if (rules.Find(rules.Variant(ruleId, complex: false, office.Remote), from) is not { Limit: not null } rule)
        {
            return new(key);
        }

        var counted = Counting.Count(rule, from, calendar).Due;
        return new(key, new DueArg(
            counted.SaidOn, rule.Grade.ToString().ToLowerInvariant(), new(GradeText.InBrackets(rule.ArticleVi), GradeText.InBrackets(rule.ArticleEn)), Right: true));
    }
}
