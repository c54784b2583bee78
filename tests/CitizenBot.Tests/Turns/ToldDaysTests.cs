using CitizenBot.Host.Turns;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Turns;

/// <summary>Who was told that a case is late, read from keys that end in a person.</summary>
public sealed class ToldDaysTests
{
    [Fact]
    public void TheLastDayOfEach_IsTheOfficesDay()
    {
        var record = Sample.AcceptedComplaint().Record;
        var key = $"deadline:{record.Code}/resolve:2027-01-04:";

        var (official, superior) = ToldDays.Of(
            [
                (key + "before-1:truong-kinh-te", Sample.Instant("2026-12-31 07:30")),
                (key + "overdue:truong-kinh-te", Sample.Instant("2027-01-05 07:30")),
                (key + "climb:pho-chu-tich", Sample.Instant("2027-01-06 00:30")),
                (key + "overdue:citizen", Sample.Instant("2027-01-07 07:30")),
                ("no-chat:pho-chu-tich:2027-01-08", Sample.Instant("2027-01-08 07:30")),
            ],
            record,
            SampleOffices.Ward);

        Assert.Equal((new DateOnly(2027, 1, 5), new DateOnly(2027, 1, 6)), (official, superior));
    }
}
