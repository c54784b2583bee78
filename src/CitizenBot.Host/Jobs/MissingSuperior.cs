using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Host.Jobs;

/// <summary>The alarm to the operator when something must climb and nobody of the office stands above: once a day for each official.</summary>
public static class MissingSuperior
{
    /// <param name="official">Who has the cases.</param>
    /// <param name="count">How many cannot climb.</param>
    /// <param name="house">Names the day.</param>
    /// <param name="now">UTC.</param>
    public static ToldNotice Alarm(string official, int count, House house, DateTime now) =>
        new($"no-superior:{official}:{house.Office.Day(now):yyyy-MM-dd}", CaseNotices.NoSuperior(official, count, QuietHours.NotBefore(house.Office, now)));
}
