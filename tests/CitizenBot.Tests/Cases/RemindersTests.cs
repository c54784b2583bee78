using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Cases;

/// <summary>Letting reminders rest, explaining a delay, noting a reminder, reminding again: who may, and within which limits. Resolution is due Monday 04/01/2027.</summary>
public sealed class RemindersTests
{
    [Theory]
    [InlineData("2026-12-17 09:00", "2026-12-31")]
    [InlineData("2026-12-10 09:00", "2026-12-24")]
    [InlineData("2026-12-30 09:00", "2026-12-31")]
    [InlineData("2026-12-31 09:00", null)]
    [InlineData("2027-01-06 09:00", null)]
    public void SnoozeLimit_IsTenWorkingDaysAndTheLastWorkingDayBeforeTheDueDay(string now, string? latest) =>
        Assert.Equal(latest is null ? null : DateOnly.Parse(latest, System.Globalization.CultureInfo.InvariantCulture), SnoozeLimit.Latest(Sample.AcceptedComplaint(), Sample.At(now)));

    [Theory]
    [InlineData("2026-12-31", "verification", null, null)]
    [InlineData("2026-12-31", "other", "chờ đo đạc", null)]
    [InlineData("2026-12-31", "other", " ", RefusalReason.ReasonMissing)]
    [InlineData("2026-12-31", "holiday", null, RefusalReason.ReasonMissing)]
    [InlineData("2027-01-04", "citizen", null, RefusalReason.SnoozeBeyond)]
    [InlineData("2026-12-17", "citizen", null, RefusalReason.DateInPast)]
    [InlineData("2026-12-01", "citizen", null, RefusalReason.DateInPast)]
    public void Snooze_TakesADayAndAReason(string until, string reason, string? words, string? refused)
    {
        var decision = CaseDecisions.Snooze(
            Sample.AcceptedComplaint(), DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), reason, words, Sample.Land, Sample.At("2026-12-17 09:00"));

        if (refused is null)
        {
            var done = Sample.Done(decision);
            Assert.Equal(new Snooze(Sample.Land, new(2026, 12, 31), reason), done.After.Record.Snoozed);
            Assert.Equal(words, Assert.Single(done.Events).Detail);
            Assert.Empty(done.Notices);
        }
        else
        {
            Assert.Equal(refused, Sample.Refused(decision));
        }
    }

    [Fact]
    public void Snooze_OnTheEve_IsTooLate() =>
        Assert.Equal(RefusalReason.SnoozeTooLate, Sample.Refused(CaseDecisions.Snooze(Sample.AcceptedComplaint(), new(2027, 1, 4), "citizen", null, Sample.Land, Sample.At("2026-12-31 09:00"))));

    [Fact]
    public void Snooze_BySomebodyAbove_IsNotTheirs() =>
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.Snooze(Sample.AcceptedComplaint(), new(2026, 12, 31), "citizen", null, "pho-chu-tich", Sample.At("2026-12-17 09:00"))));

    [Fact]
    public void Snooze_ByTodaysDeputy_RestsTheRemindersOfTheAbsentOfficial()
    {
        var desk = Sample.At("2026-12-17 09:00") with { Deputies = new Deputies(new Dictionary<string, string> { [Sample.Land] = "truong-van-hoa" }) };

        var done = Sample.Done(CaseDecisions.Snooze(Sample.AcceptedComplaint(), new(2026, 12, 31), "citizen", null, "truong-van-hoa", desk));

        Assert.Equal((Sample.Land, "truong-van-hoa"), (done.After.Record.Snoozed!.By, done.Events[0].Actor));
    }

    [Theory]
    [InlineData("2027-01-05 09:00", "2027-01-15", "chờ đo đạc", null)]
    [InlineData("2027-01-05 09:00", "2027-01-05", "chờ đo đạc", null)]
    [InlineData("2027-01-05 09:00", "2027-01-04", "chờ đo đạc", RefusalReason.DateInPast)]
    [InlineData("2027-01-05 09:00", "2027-01-15", "", RefusalReason.ReasonMissing)]
    [InlineData("2027-01-04 09:00", "2027-01-15", "chờ đo đạc", RefusalReason.NotOverdue)]
    public void ExplainDelay_OnlyOfALateCase_WithWordsAndADayAhead(string now, string doneBy, string words, string? refused)
    {
        var decision = CaseDecisions.ExplainDelay(Sample.AcceptedComplaint(), DateOnly.Parse(doneBy, System.Globalization.CultureInfo.InvariantCulture), words, Sample.Land, Sample.At(now));

        if (refused is null)
        {
            Assert.Equal(new DelayReason(new(2027, 1, 5), DateOnly.Parse(doneBy, System.Globalization.CultureInfo.InvariantCulture)), Sample.Done(decision).After.Record.Delay);
        }
        else
        {
            Assert.Equal(refused, Sample.Refused(decision));
        }
    }

    [Fact]
    public void Nudge_IsForSuperiors_AndGoesToWhoHasTheCase()
    {
        var done = Sample.Done(CaseDecisions.Nudge(Sample.FiledComplaint(), "pho-chu-tich", Sample.At("2026-11-26 09:00")));

        Assert.Equal(Sample.Land, Assert.Single(done.Notices).PersonId);
        Assert.Equal(RefusalReason.AlreadyResponsible, Sample.Refused(CaseDecisions.Nudge(Sample.FiledComplaint(), Sample.Land, Sample.At("2026-11-26 09:00"))));
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.Nudge(Sample.FiledComplaint(), "truong-van-hoa", Sample.At("2026-11-26 09:00"))));
    }

    [Fact]
    public void NoteReminder_IsForWhoHasTheCase()
    {
        Assert.Equal(CaseEventKey.ReminderNoted, Assert.Single(Sample.Done(CaseDecisions.NoteReminder(Sample.AcceptedComplaint(), Sample.Land, Sample.At("2026-12-31 09:00"))).Events).Key);
        Assert.Equal(RefusalReason.NotYourCase, Sample.Refused(CaseDecisions.NoteReminder(Sample.AcceptedComplaint(), "pho-chu-tich", Sample.At("2026-12-31 09:00"))));
    }

    [Fact]
    public void WhatOfficialsSayOfReminders_IsNothingForTheCitizen() =>
        Assert.All((string[])[CaseEventKey.Snoozed, CaseEventKey.DelayExplained, CaseEventKey.ReminderNoted, CaseEventKey.Nudged], key => Assert.False(CaseEventKey.ForCitizen(key)));
}
