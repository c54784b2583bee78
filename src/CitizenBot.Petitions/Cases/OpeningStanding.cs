namespace CitizenBot.Petitions.Cases;

/// <summary>Where a request to open an identity stands.</summary>
public enum OpeningStanding
{
    /// <summary>Waits for a second authorised person.</summary>
    Open,

    /// <summary>Agreed to; the one who asked may use it.</summary>
    Agreed,

    /// <summary>Refused.</summary>
    Declined,

    /// <summary>Nobody answered in time, or it was not used in time.</summary>
    Expired,

    /// <summary>Used; it opens nothing more.</summary>
    Used,
}
