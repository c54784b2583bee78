namespace CitizenBot.Petitions.Cases;

/// <summary>Names of what happens to the record of a case and not to its procedure. Stored in the audit chain: never changed, only added.</summary>
public static class RecordEventKey
{
    /// <summary>An official asked to open who denounces; the detail is the reason.</summary>
    public const string OpeningAsked = "opening-asked";

    /// <summary>The second authorised person agreed.</summary>
    public const string OpeningAgreed = "opening-agreed";

    /// <summary>The second authorised person refused; the detail is the reason.</summary>
    public const string OpeningDeclined = "opening-declined";

    /// <summary>Who asked used it: the entry goes with the answer, while <see cref="IdentityOpened"/> is written before it.</summary>
    public const string OpeningUsed = "opening-used";

    /// <summary>Nobody answered in time.</summary>
    public const string OpeningExpired = "opening-expired";

    /// <summary>An opening was asked for and the office has nobody who could agree.</summary>
    public const string OpeningNobody = "opening-nobody";

    /// <summary>Who filed it was opened; written by the store, followed by the second person's id for a denunciation.</summary>
    public const string IdentityOpened = "identity-opened";

    /// <summary>An official read what was written.</summary>
    public const string ContentOpened = "content-opened";

    /// <summary>The person took a copy of what is kept.</summary>
    public const string DataExported = "data-exported";

    /// <summary>What comes before the names of acts on a request about data.</summary>
    public const string DataRequest = "data-request-";

    /// <summary>Content, people and files were erased by a rule of retention.</summary>
    public const string RetentionErased = "retention-erased";
}
