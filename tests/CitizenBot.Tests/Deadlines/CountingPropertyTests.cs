using CitizenBot.Petitions.Deadlines;
using CsCheck;

namespace CitizenBot.Tests.Deadlines;

/// <summary>What must hold for every rule and every start from 2025 to 2027, and beyond the calendars.</summary>
public sealed class CountingPropertyTests
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly Gen<DateOnly> Start = Gen.Int[0, 3 * 365 - 1].Select(First.AddDays);
    private static readonly Gen<Rule> AnyRule = Gen.OneOf<Rule>([.. RuleBook.Shipped.All.Where(rule => rule.Limit is not null)]);
    private static readonly Gen<WorkCalendar> Calendar = Gen.OneOf(Days.Shipped, Days.SwapConfirmed);

    [Fact]
    public void Due_UnderRollForward_IsNeverADayOff() =>
        Gen.Select(AnyRule, Start, Calendar).Where((rule, _, _) => rule.LastDay is LastDayPolicy.NextWorkingDay or LastDayPolicy.SafeEarlier)
            .Sample((rule, start, calendar) => calendar.IsWorkingDay(Counting.Count(rule, start, calendar).Due.On));

    [Fact]
    public void Due_IsMonotoneInItsStart() =>
        Gen.Select(AnyRule, Start, Gen.Int[0, 40], Calendar)
            .Sample((rule, start, later, calendar) =>
                Counting.Count(rule, start, calendar).Due.On <= Counting.Count(rule, start.AddDays(later), calendar).Due.On);

    [Fact]
    public void CountingBack_FromTheLastDay_ComesToTheLastWorkingDayOnOrBeforeTheStart() =>
        Gen.Select(Start, Gen.Int[1, 90], Calendar)
            .Sample((start, days, calendar) =>
                calendar.AddWorkingDays(calendar.AddWorkingDays(start, days), -days) == calendar.PreviousWorkingDay(start));

    [Fact]
    public void CountedDays_AreAsManyAsTheLimit() =>
        Gen.Select(AnyRule, Start, Calendar).Where((rule, _, _) => rule.LastDay != LastDayPolicy.EarlierWorkingDay)
            .Sample((rule, start, calendar) => Counting.Count(rule, start, calendar).CountedDays.Count == Math.Abs(rule.Limit!.Value));

    [Fact]
    public void WorkingDaysLeft_AtTheStartOfACountOfWorkingDays_IsTheLimit() =>
        Gen.Select(Start, Gen.Int[1, 90], Calendar)
            .Sample((start, days, calendar) => calendar.WorkingDaysLeft(start, calendar.AddWorkingDays(start, days)) == days);

    [Fact]
    public void Count_InAnyYear_NeverThrowsAndIsProvisionalWithoutACalendar() =>
        Gen.Select(AnyRule, Gen.Int[0, 200 * 365].Select(new DateOnly(1990, 1, 1).AddDays))
            .Sample((rule, start) =>
            {
                var explanation = Counting.Count(rule, start, Days.Shipped);
                var known = Days.Shipped.HasYear(start.Year) && Days.Shipped.HasYear(explanation.Due.On.Year);
                return ExplainText.Full(explanation).Length > 0 && (known || explanation.Due.ReasonKey == DueDate.NoCalendar);
            });

    [Fact]
    public void Stages_AreOneADayAndOnWorkingDays() =>
        Gen.Select(AnyRule, Start)
            .Sample((rule, start) =>
            {
                var clock = Clock.Start("c1", "KT", "resolve", rule, start, Days.Shipped);
                var stages = Ladder.For(clock, Days.Shipped, clock.Due.On.AddDays(30));
                return stages.All(stage => Days.Shipped.IsWorkingDay(stage.On) || (stage.Name == Stage.Due && rule.LastDay == LastDayPolicy.Keep))
                    && stages.Zip(stages.Skip(1)).All(pair => pair.First.On < pair.Second.On)
                    && stages.Any(stage => stage.Name == Stage.Due);
            });
}
