namespace CitizenBot.Petitions.DataRights;

/// <summary>Why an act on a request about data was refused; each is a key of the wording.</summary>
public static class DataRequestRefusal
{
    /// <summary>It was done or refused before.</summary>
    public const string Over = "over";

    /// <summary>It was answered before, and is only to be done now.</summary>
    public const string Answered = "answered";

    /// <summary>No words.</summary>
    public const string WordsMissing = "words-missing";
}
