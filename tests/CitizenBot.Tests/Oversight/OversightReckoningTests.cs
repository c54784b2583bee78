using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Oversight;
using CsCheck;
using static CitizenBot.Tests.Oversight.SomeFacts;

namespace CitizenBot.Tests.Oversight;

/// <summary>Figures: hand-counted cases, and sums that agree whatever the facts are.</summary>
public sealed class OversightReckoningTests
{
    [Fact]
    public void Report_OfAHandCountedWeek_SaysWhatWasCounted()
    {
        CaseFact[] facts =
        [
            Late("A", new(2026, 12, 4)), Late("B", new(2026, 12, 16)), Late("C", new(2026, 12, 17), department: "van-hoa"), Late("D", new(2026, 12, 18), department: null),
            // Due on the day it is looked at: not late yet. Due on Sunday and met on Friday: never late.
            Late("E", new(2026, 12, 21)),
            Late("F", new(2026, 12, 16)) with { Limits = [new(ClockPurpose.Resolve, new(2026, 12, 16), EndedOn: new(2026, 12, 16))] },
            Late("G", new(2026, 12, 16)) with { Limits = [new(ClockPurpose.Resolve, new(2026, 12, 16), Resting: true)] },
            Ended("H", CaseEnd.Resolved, inTime: true, rating: 3), Ended("I", CaseEnd.Resolved, inTime: true, rating: 3), Ended("J", CaseEnd.Resolved, inTime: false, rating: 1),
            Ended("K", CaseEnd.Transferred, inTime: null, rating: null),
        ];

        var report = OversightReckoning.Report(facts, Week, Today, WorkCalendar.Shipped);

        Assert.Equal((3, 2, 3, 1), (report.Now.Resolved, report.Now.InTime, report.Now.Timed, report.Now.Transferred));
        Assert.Equal(67, report.Now.InTimePercent);
        Assert.Equal((3, 2), (report.Now.Rated, report.Now.Satisfied));
        // Monday after Friday the 4th: 11 working days; after Wednesday, Thursday, Friday: 3, 2, 1.
        Assert.Equal(["A 11", "B 3", "C 2", "D 1"], report.Overdue.Select(one => $"{one.Code} {one.DaysLate}"));
        Assert.Equal((4, 3, 0, 1, 11), (report.Now.Overdue, report.Now.OverdueUpTo3, report.Now.OverdueUpTo10, report.Now.OverdueOver10, report.Now.OldestDays));
        Assert.Equal([new OverdueGroup(new("kinh-te", null), 2, 11), new(new("van-hoa", null), 1, 2), new(new(null, "chu-tich"), 1, 1)], report.OverdueBy);
        Assert.Equal(1, report.Before.Overdue);
        Assert.Equal(8, report.Weeks.Count);
        Assert.Equal((new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 14)), (report.Weeks[0].From, report.Weeks[^1].From));
        Assert.Equal((3, 67), (report.Weeks[^1].Resolved, report.Weeks[^1].InTimePercent));

        static CaseFact Ended(string code, CaseEnd end, bool? inTime, int? rating) => new()
        {
            Code = code, Kind = PetitionKind.Feedback, FiledOn = new(2026, 12, 1), EndedOn = new(2026, 12, 15), End = end, InTime = inTime, Rating = rating, DepartmentId = "kinh-te",
        };
    }

    [Fact]
    public void Report_OfARunningWeek_CountsUpToToday()
    {
        var wednesday = new DateOnly(2026, 12, 16);
        CaseFact[] facts = [Late("A", new(2026, 12, 15)), Late("B", wednesday), Late("C", new(2026, 12, 17)) with { FiledOn = new(2026, 12, 17) }];

        var report = OversightReckoning.Report(facts, Week, wednesday, WorkCalendar.Shipped);

        Assert.Equal(wednesday, report.Through);
        Assert.Equal(["A 1"], report.Overdue.Select(one => $"{one.Code} {one.DaysLate}"));
        Assert.Equal(0, report.Now.Received);
    }

    [Fact]
    public void Sums_Agree_WhateverTheFactsAre() => Many.Sample(facts =>
    {
        var report = OversightReckoning.Report(facts, Week, Today, WorkCalendar.Shipped);

        foreach (var figures in new[] { report.Now, report.Before })
        {
            Assert.Equal(figures.OpenBefore + figures.Received, figures.OpenAfter + figures.Resolved + figures.LeftOtherwise);
            Assert.Equal(figures.Overdue, figures.OverdueUpTo3 + figures.OverdueUpTo10 + figures.OverdueOver10);
            Assert.True(figures.InTime <= figures.Timed && figures.Timed <= figures.Resolved && figures.Satisfied <= figures.Rated && figures.Rated <= figures.Resolved);
            Assert.True(figures.Overdue <= figures.OpenAfter);
        }

        Assert.Equal(report.Now.Overdue, report.OverdueBy.Sum(group => group.Count));
        Assert.Equal(report.Now.OldestDays, report.OverdueBy.Select(group => group.OldestDays).DefaultIfEmpty().Max());
        Assert.Equal(report.Now.Received, report.Kinds.Total);
        Assert.Equal(report.Now.Received, report.Units.Total);
        Assert.Equal(report.Now.Received, report.Fields.Total);
        Assert.Equal(report.Now.Received, report.Holders.Sum(holder => holder.Figures.Received));
        Assert.Equal(report.Now.Resolved, report.Holders.Sum(holder => holder.Figures.Resolved));
        Assert.Equal(report.Now.Overdue, report.Holders.Sum(holder => holder.Figures.Overdue));
        Assert.Equal((report.Now.Received, report.Now.Resolved), (report.Weeks[^1].Received, report.Weeks[^1].Resolved));
        Assert.Equal((report.Before.Received, report.Before.Resolved), (report.Weeks[^2].Received, report.Weeks[^2].Resolved));
    });

    [Fact]
    public void SmallGroups_AreNeverShown_AndCannotBeReckonedFromTheRest() => Many.Sample(facts =>
    {
        var report = OversightReckoning.Report(facts, Week, Today, WorkCalendar.Shipped);

        Assert.All(report.Kinds.Groups.Select(group => group.Count), Large);
        Assert.All(report.Units.Groups.Concat(report.Fields.Groups).Select(group => group.Count), Large);
        Rest(report.Kinds.Groups.Count, report.Kinds.Rest);
        Rest(report.Units.Groups.Count, report.Units.Rest);
        Rest(report.Fields.Groups.Count, report.Fields.Rest);

        static void Large(int count) => Assert.True(count >= SmallGroups.Least);
        static void Rest(int shown, int rest) => Assert.True(shown == 0 || rest == 0 || rest >= SmallGroups.Least);
    });

    /// <summary>A count beside a list that is one shorter would betray a denunciation: hidden cases change nothing but two figures of their own, and those only from three.</summary>
    [Fact]
    public void HiddenCases_ChangeNothingElse() => Many.Sample(facts =>
    {
        var report = OversightReckoning.Report(facts, Week, Today, WorkCalendar.Shipped);
        var without = OversightReckoning.Report([.. facts.Where(fact => !fact.Hidden)], Week, Today, WorkCalendar.Shipped);

        Assert.Equal(Json(without), Json(report with { SealedOpen = 0, SealedOverdue = 0 }));
        Assert.True(report.SealedOpen is 0 or >= SmallGroups.Least && report.SealedOverdue is 0 or >= SmallGroups.Least);
        Assert.Equal(report.Now.Overdue, report.Overdue.Count);
    });

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 3)]
    public void SealedCases_AreToldFromThree(int hidden, int told)
    {
        var facts = Enumerable.Range(0, hidden).Select(number => Late($"S{number}", new(2026, 12, 16), hidden: true)).Append(Late("A", new(2026, 12, 16))).ToList();

        var report = OversightReckoning.Report(facts, Week, Today, WorkCalendar.Shipped);

        Assert.Equal((1, told, told), (report.Now.Overdue, report.SealedOpen, report.SealedOverdue));
        Assert.Equal(["A"], report.Overdue.Select(one => one.Code));
    }

    [Fact]
    public void Report_DependsOnNothingThatEndedBeforeItsFirstDay() => Many.Sample(facts =>
    {
        var from = OversightReckoning.NeedsFrom(Week);

        var all = OversightReckoning.Report(facts, Week, Today, WorkCalendar.Shipped);
        var needed = OversightReckoning.Report([.. facts.Where(fact => !(fact.EndedOn < from))], Week, Today, WorkCalendar.Shipped);

        Assert.Equal(Json(all), Json(needed));
    });

    private static string Json(OversightReport report) => System.Text.Json.JsonSerializer.Serialize(report);
}
