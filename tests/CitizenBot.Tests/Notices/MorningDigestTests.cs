using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Offices;

namespace CitizenBot.Tests.Notices;

/// <summary>The morning's digest: when there is one, and when citizens are received next.</summary>
public sealed class MorningDigestTests
{
    private static readonly MorningList None = new(0, []);

    [Fact]
    public void For_NothingToTell_IsNoMessage()
    {
        Assert.Null(MorningDigest.For(new MorningWork("dia-chinh", None, None, None, [], 0, 0, 0, []), SampleOffices.Ward, WorkCalendar.Shipped, Sample.Instant("2026-12-29 07:30")));
        Assert.Null(MorningDigest.ForGroup("nhom-kinh-te", 0, 0, 0, SampleOffices.Ward, Sample.Instant("2026-12-29 07:30")));
    }

    [Fact]
    public void For_ADay_HasOneKeyAPerson()
    {
        var told = MorningDigest.For(new MorningWork("dia-chinh", None, None, None, [], 1, 0, 0, []), SampleOffices.Ward, WorkCalendar.Shipped, Sample.Instant("2026-12-29 07:30"))!;

        Assert.Equal("digest:2026-12-29:dia-chinh", told.Key);
        Assert.Equal(NoticeClass.Digest, told.Notice.Class);
    }

    [Fact]
    public void ForGroup_HasCountsOnly() =>
        Assert.Equal(["date", "overdue", "soon", "today"], MorningDigest.ForGroup("nhom-kinh-te", 2, 0, 1, SampleOffices.Ward, Sample.Instant("2026-12-29 07:30"))!.Notice.Facts.Keys.Order());

    [Theory]
    [InlineData("2026-12-29 07:30", "2026-12-30 08:00")]
    [InlineData("2026-12-30 07:30", "2026-12-30 08:00")]
    [InlineData("2026-12-30 08:01", "2027-01-06 08:00")]
    public void NextReception_IsTheNextHourAhead(string now, string expected) =>
        Assert.Equal(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), MorningDigest.NextReception(SampleOffices.Ward, WorkCalendar.Shipped, Sample.Instant(now)));

    [Fact]
    public void NextReception_OfAnOfficeThatNamesNone_IsNone() =>
        Assert.Null(MorningDigest.NextReception(SampleOffices.Town, WorkCalendar.Shipped, Sample.Instant("2026-12-29 07:30")));

    [Theory]
    [InlineData("2027-01-04", false, 2, "2027-01-08")]
    [InlineData("2027-01-04", true, 2, "2027-01-07")]
    [InlineData("2027-01-04", false, 0, "2027-01-06")]
    public void Climb_EndsADayAfterItsLastRung(string due, bool unassigned, int superiors, string expected) =>
        Assert.Equal(
            DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            Climb.EndsOn(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), unassigned, superiors, WorkCalendar.Shipped));
}
