using System.Globalization;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Offices;

/// <summary>Notices wait at night, in the office's time (UTC+7), and no longer than until the morning.</summary>
public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("2026-11-25 02:31", null)]
    [InlineData("2026-11-25 12:59", null)]
    [InlineData("2026-11-25 13:00", "2026-11-26 00:00")]
    [InlineData("2026-11-25 20:00", "2026-11-26 00:00")]
    [InlineData("2026-11-25 23:59", "2026-11-26 00:00")]
    [InlineData("2026-11-26 00:00", null)]
    public void NotBefore_FromEightInTheEveningToSeven_IsSeven(string nowUtc, string? expected) =>
        Assert.Equal(expected is null ? null : Utc(expected), QuietHours.NotBefore(SampleOffices.Ward, Utc(nowUtc)));

    [Fact]
    public void NotBefore_InAnOfficeWithoutQuietHours_IsNever() =>
        Assert.Null(QuietHours.NotBefore(SampleOffices.Ward with { Quiet = null }, Utc("2026-11-25 20:00")));

    private static DateTime Utc(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
