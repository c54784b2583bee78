namespace CitizenBot.Petitions.Cases;

/// <summary>Why an act on a request to open an identity was refused; each is a key of the wording.</summary>
public static class OpeningRefusal
{
    /// <summary>Not a sealed case: who filed it is opened from its card.</summary>
    public const string NotSealed = "not-sealed";

    /// <summary>Filed without a name: there is nothing to open.</summary>
    public const string NoName = "no-name";

    /// <summary>A request waits for its answer. Args: <c>by</c>, <c>date</c>.</summary>
    public const string Pending = "pending";

    /// <summary>A request was agreed to and is still good. Args: <c>by</c>, <c>at</c>.</summary>
    public const string Agreed = "agreed";

    /// <summary>The office file has no second authorised person for this case.</summary>
    public const string Nobody = "nobody";

    /// <summary>Nobody asked.</summary>
    public const string NotAsked = "not-asked";

    /// <summary>Nobody has agreed yet.</summary>
    public const string NotAgreed = "not-agreed";

    /// <summary>Somebody else refused it first. Args: <c>by</c>, <c>at</c>.</summary>
    public const string Declined = "declined";

    /// <summary>Its time is over.</summary>
    public const string Expired = "expired";

    /// <summary>It has been used. Args: <c>at</c>.</summary>
    public const string Used = "used";

    /// <summary>Who asked may not handle the case any more.</summary>
    public const string AskerGone = "asker-gone";

    /// <summary>One cannot agree to one's own request.</summary>
    public const string Own = "own";
}
