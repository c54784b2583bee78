namespace CitizenBot.Petitions.Cases;

/// <summary>Names of what happens to a case. Stored in the audit chain: never changed, only added.</summary>
public static class CaseEventKey
{
    public const string Filed = "filed";
    public const string Routed = "routed";
    public const string Acknowledged = "acknowledged";
    public const string SignedRecorded = "signed-recorded";
    public const string Accepted = "accepted";
    public const string ResultRecorded = "result-recorded";

    /// <summary>The reason of a result as it stays in the file; the citizen reads the summary.</summary>
    public const string ResultReasoned = "result-reasoned";

    /// <summary>Files came after the petition.</summary>
    public const string EvidenceAdded = "evidence-added";

    /// <summary>An official opened the files.</summary>
    public const string EvidenceOpened = "evidence-opened";

    public const string Closed = "closed";
    public const string Reassigned = "reassigned";

    /// <summary>Whether the citizen sees it in the timeline.</summary>
    public static bool ForCitizen(string key) => key is not (Routed or ResultReasoned or EvidenceOpened);
}
