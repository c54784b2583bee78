using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Offices;
using CsCheck;

namespace CitizenBot.Tests.Deadlines;

/// <summary>Hours of work: 07:30-11:30 and 13:30-17:00 on working days, nothing at noon, at night, on days off.</summary>
public sealed class WorkingHoursTests
{
    private static readonly WorkingHours Hours = new(SampleOffices.Ward, WorkCalendar.Shipped);

    [Theory]
    [InlineData("2026-11-25 09:31", 4, "2026-11-25 15:31")]
    [InlineData("2026-11-25 07:30", 4, "2026-11-25 11:30")]
    [InlineData("2026-11-25 12:00", 1, "2026-11-25 14:30")]
    [InlineData("2026-11-25 16:00", 4, "2026-11-26 10:30")]
    [InlineData("2026-11-27 20:00", 4, "2026-11-30 11:30")]
    [InlineData("2026-12-31 16:30", 1, "2027-01-04 08:00")]
    [InlineData("2026-11-25 09:00", 15, "2026-11-27 09:00")]
    public void After_CountsHoursOfWorkOnly(string from, int hours, string expected) =>
        Assert.Equal(Sample.Instant(expected), Hours.After(Sample.Instant(from), TimeSpan.FromHours(hours)));

    [Theory]
    [InlineData("2026-11-25 09:00", "2026-11-25 10:30", 90)]
    [InlineData("2026-11-25 11:00", "2026-11-25 14:00", 60)]
    [InlineData("2026-11-27 16:00", "2026-11-30 08:30", 120)]
    [InlineData("2026-11-28 08:00", "2026-11-29 20:00", 0)]
    [InlineData("2026-11-25 10:00", "2026-11-25 09:00", 0)]
    public void Between_CountsHoursOfWorkOnly(string from, string until, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Hours.Between(Sample.Instant(from), Sample.Instant(until)));

    [Fact]
    public void After_AndBetween_AreEachOthersInverse() =>
        Gen.Select(Gen.Int[0, 60 * 24 * 60], Gen.Int[1, 60 * 40]).Sample((minutesOn, worked) =>
        {
            var from = Sample.Instant("2026-11-20 00:00").AddMinutes(minutesOn);
            return Hours.Between(from, Hours.After(from, TimeSpan.FromMinutes(worked))) == TimeSpan.FromMinutes(worked);
        });

    [Fact]
    public void LeftUntilEndOf_ADayInTheMorning_IsTheWholeDay() =>
        Assert.Equal(TimeSpan.FromHours(7.5), Hours.LeftUntilEndOf(new(2026, 11, 25), Sample.Instant("2026-11-25 06:00")));

    [Fact]
    public void Spans_ThatOverlap_CountOnce()
    {
        var office = SampleOffices.Ward with { Hours = [new(new(8, 0), new(12, 0)), new(new(10, 0), new(16, 0)), new(new(22, 0), new(2, 0))] };

        Assert.Equal(TimeSpan.FromHours(10), new WorkingHours(office, WorkCalendar.Shipped).LeftUntilEndOf(new(2026, 11, 25), Sample.Instant("2026-11-25 00:00")));
    }
}
