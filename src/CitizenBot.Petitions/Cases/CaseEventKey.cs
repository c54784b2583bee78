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

    /// <summary>An official added scans of papers.</summary>
    public const string ScanAdded = "scan-added";

    /// <summary>The paper to sign was printed.</summary>
    public const string Printed = "printed";

    /// <summary>Reminders of the responsible official rest.</summary>
    public const string Snoozed = "snoozed";

    /// <summary>Why a case is late, and when it is to be done.</summary>
    public const string DelayExplained = "delay-explained";

    /// <summary>The responsible official has read a reminder.</summary>
    public const string ReminderNoted = "reminder-noted";

    /// <summary>A superior reminded the responsible official.</summary>
    public const string Nudged = "nudged";

    public const string Closed = "closed";
    public const string Reassigned = "reassigned";

    public const string Asked = "asked";
    public const string Answered = "answered";
    public const string Refused = "refused";
    public const string Transferred = "transferred";
    public const string Guided = "guided";
    public const string VerificationAssigned = "verification-assigned";
    public const string Extended = "extended";
    public const string Suspended = "suspended";
    public const string Resumed = "resumed";

    /// <summary>Giám định: an expert assessment was sought.</summary>
    public const string AssessmentSought = "assessment-sought";

    /// <summary>The conclusion of the experts came.</summary>
    public const string AssessmentCame = "assessment-came";

    public const string DialogueCalled = "dialogue-called";
    public const string DialogueHeld = "dialogue-held";

    /// <summary>A file of minutes or of a decision was sent again, or in addition.</summary>
    public const string PaperSent = "paper-sent";

    public const string Sent = "sent";
    public const string Received = "received";
    public const string Published = "published";
    public const string Executed = "executed";
    public const string WithdrawalAsked = "withdrawal-asked";

    /// <summary>The citizen says that they are made to withdraw: told to nobody who handles the case.</summary>
    public const string WithdrawalForced = "withdrawal-forced";

    public const string Withdrawn = "withdrawn";
    public const string WithdrawnPart = "withdrawn-part";

    /// <summary>The citizen went on to the superior.</summary>
    public const string WentOn = "went-on";

    public const string Reopened = "reopened";
    public const string Rated = "rated";
    public const string CitizenReminded = "citizen-reminded";
    public const string Noted = "noted";
    public const string Watched = "watched";
    public const string Urged = "urged";
    public const string UrgeAnswered = "urge-answered";

    /// <summary>It became part of a matter with other cases.</summary>
    public const string MatterJoined = "matter-joined";

    /// <summary>Whether the citizen sees it in the timeline. What officials tell each other is not among it.</summary>
    public static bool ForCitizen(string key) => key is
        Filed or Acknowledged or SignedRecorded or Accepted or ResultRecorded or EvidenceAdded or ScanAdded or Closed or Reassigned or Asked or Answered or Refused
        or Transferred or Guided or VerificationAssigned or Extended or Suspended or Resumed or AssessmentSought or AssessmentCame or DialogueCalled or DialogueHeld or PaperSent or Sent or Received or Published
        or Executed or WithdrawalAsked or Withdrawn or WithdrawnPart or WentOn or Reopened or CitizenReminded;

    /// <summary>Whether it is what the citizen did themselves: no news to them.</summary>
    public static bool ByCitizen(string key) => key is
        EvidenceAdded or Answered or Received or WithdrawalAsked or WentOn or Reopened or CitizenReminded;

    /// <summary>Whether what an official wrote is for the citizen to read, word for word.</summary>
    public static bool WordsAreForCitizen(string key) => key is Asked or Refused or Transferred or Guided or Suspended or DialogueCalled or Executed or Published;
}
