using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Duplicates;

/// <summary>Whether two petitions may be about one thing by where and when they were filed.</summary>
public static class Nearness
{
    /// <summary>How far apart shared positions may be: a phone's own error, and that people stand across the street.</summary>
    public const double Metres = 300;

    /// <summary>How old, in calendar days, a case may be that is still offered.</summary>
    public const int Days = 60;

    /// <summary>With two positions their distance decides, else the unit; without either nothing is known and nothing is near.</summary>
    public static bool IsNear(Place one, Place other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.MetresTo(other) is { } metres ? metres <= Metres : one.UnitId is { } unit && unit == other.UnitId;
    }
}
