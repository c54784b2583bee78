namespace CitizenBot.Petitions.Offices;

/// <summary>When notices that nobody is waiting for are kept back, so that no phone rings at night.</summary>
public static class QuietHours
{
    /// <summary>The first instant (UTC) at which a notice may be sent; null when it may go now.</summary>
    /// <remarks>Replies to a person who is talking are never held back; the caller asks only for notices.</remarks>
    public static DateTime? NotBefore(Office office, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(office);
        if (office.Quiet is not { } quiet)
        {
            return null;
        }

        var local = office.Local(nowUtc);
        var time = TimeOnly.FromDateTime(local);
        if (!quiet.Contains(time))
        {
            return null;
        }

        var day = DateOnly.FromDateTime(local);
        return office.Utc(time < quiet.Until ? day : day.AddDays(1), quiet.Until);
    }
}
