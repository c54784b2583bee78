namespace CitizenBot.Petitions.Notices;

/// <summary>What notices are about; each is a part of wording keys and never changes its meaning.</summary>
public static class NoticeEvent
{
    /// <summary>A new case, to its responsible official and, code and dates only, to groups.</summary>
    public const string CaseNew = "case-new";

    /// <summary>A new case that nobody answers for, to the receiver.</summary>
    public const string CaseUnassigned = "case-unassigned";

    /// <summary>A case about the head of the office, to whoever takes it to the superior office.</summary>
    public const string CaseToSuperior = "case-to-superior";

    /// <summary>A case that changed hands, to the new official.</summary>
    public const string CaseHandedOver = "case-handed-over";

    /// <summary>Something changed, to the citizen who agreed to be told.</summary>
    public const string CaseChanged = "case-changed";

    /// <summary>A date passed, to the citizen who agreed to be told.</summary>
    public const string CaseOverdue = "case-overdue";

    public const string DeadlineHalf = "deadline-half";
    public const string DeadlineEarlyMark = "deadline-early-mark";
    public const string DeadlineBeforeThree = "deadline-before-3";
    public const string DeadlineBeforeOne = "deadline-before-1";
    public const string DeadlineDue = "deadline-due";
    public const string DeadlineOverdue = "deadline-overdue";

    /// <summary>A limit is overrun since the working day before at least, to a superior: a level up each working day.</summary>
    public const string DeadlineClimb = "deadline-climb";

    /// <summary>An alert that its official has not acknowledged within the office's hours, to a superior.</summary>
    public const string AlertUnanswered = "alert-unanswered";

    /// <summary>A superior reminds the responsible official of a case that lies untouched.</summary>
    public const string CaseNudged = "case-nudged";

    /// <summary>The morning's work, to an official; counts only, to a group.</summary>
    public const string Digest = "digest";

    /// <summary>Somebody is on leave and named this official as deputy.</summary>
    public const string LeaveDeputy = "leave-deputy";

    /// <summary>The leave of somebody this official stands in for has ended or was taken back.</summary>
    public const string LeaveEnded = "leave-ended";

    /// <summary>Cases that cannot climb because nobody stands above, to the operator.</summary>
    public const string NoSuperior = "no-superior";

    /// <summary>Somebody is owed a notice and has no chat, to the operator.</summary>
    public const string NoChat = "no-chat";

    /// <summary>A due date reaches into a year without a calendar, to the operator.</summary>
    public const string CalendarMissing = "calendar-missing";

    /// <summary>The law files have no limit for a step of a case, to the operator.</summary>
    public const string RuleMissing = "rule-missing";

    /// <summary>Many wrong PINs, to the operator.</summary>
    public const string PinGuessing = "pin-guessing";

    /// <summary>A message could not be handled and is kept, to the operator.</summary>
    public const string DeadLetter = "dead-letter";

    /// <summary>A person asks to correct or delete what is kept about them, to the operator.</summary>
    public const string DataRequest = "data-request";

    /// <summary>The citizen answered a question, to whoever asked.</summary>
    public const string Answered = "answered";

    /// <summary>Somebody is charged with verifying, to them.</summary>
    public const string Verify = "verify";

    /// <summary>The citizen wants to withdraw and has yet to sign, to the responsible official.</summary>
    public const string WithdrawalAsked = "withdrawal-asked";

    /// <summary>A citizen wants to be spoken to in confidence, to the confidential officer; not a word of why.</summary>
    public const string Confidential = "confidential";

    /// <summary>The citizen went on to the superior, to the responsible official.</summary>
    public const string WentOn = "went-on";

    /// <summary>The citizen says that it is not done, to the responsible official.</summary>
    public const string Reopened = "reopened";

    /// <summary>The citizen reminds the office, to the responsible official and their superior.</summary>
    public const string CitizenReminds = "citizen-reminds";

    /// <summary>A supervisor urges, to the responsible official.</summary>
    public const string Urged = "urged";

    /// <summary>The answer to that, to the supervisor.</summary>
    public const string UrgeAnswered = "urge-answered";

    /// <summary>A request to open who denounces waits for an answer, to the second authorised persons; code and date only.</summary>
    public const string OpeningAsked = "opening-asked";

    /// <summary>A request to open who denounces was answered or ran out, to who asked; not how.</summary>
    public const string OpeningAnswered = "opening-answered";

    /// <summary>The office file names nobody who could agree to an opening, to the operator.</summary>
    public const string OpeningNobody = "opening-nobody";

    /// <summary>The nightly root of the audit log, to the operator.</summary>
    public const string LogRoot = "log-root";

    /// <summary>The audit log is broken, to the operator, every day while it lasts.</summary>
    public const string LogBroken = "log-broken";

    /// <summary>The audit log that was broken holds again, to the operator.</summary>
    public const string LogMended = "log-mended";

    /// <summary>A request about data is due or late, to who answers it.</summary>
    public const string DataRequestDue = "data-request-due";

    /// <summary>A request about data was answered, done or refused, to the person who made it.</summary>
    public const string DataAnswered = "data-answered";

    /// <summary>The day of the answer to a supervisor has come, to whoever owes it.</summary>
    public const string UrgeDue = "urge-due";

    /// <summary>A supervisor got no answer by the day they set, to them.</summary>
    public const string UrgeUnanswered = "urge-unanswered";

    /// <summary>A supervisor urges a whole department, to its head.</summary>
    public const string UnitUrged = "unit-urged";

    /// <summary>The head's answer, to the supervisor.</summary>
    public const string UnitUrgeAnswered = "unit-urge-answered";

    /// <summary>A file of a decision or of minutes never arrived after the act was recorded, to who recorded it.</summary>
    public const string PaperLost = "paper-lost";

    /// <summary>A file of a decision or of minutes that was still on its way has arrived, to the citizen.</summary>
    public const string PaperCame = "paper-came";

    /// <summary>The citizen's window for a second complaint ends soon, to them; code and date only.</summary>
    public const string WindowEnds = "window-ends";

    /// <summary>A task of a hotspot's plan, to its owner.</summary>
    public const string HotspotTaskGiven = "hotspot-task-given";

    /// <summary>Its day comes near or is here.</summary>
    public const string HotspotTaskDue = "hotspot-task-due";

    /// <summary>Its day has passed.</summary>
    public const string HotspotTaskOverdue = "hotspot-task-overdue";

    /// <summary>Its day has passed, to the owner's superiors, a level a working day.</summary>
    public const string HotspotTaskClimb = "hotspot-task-climb";

    /// <summary>A task was done, to who gave it.</summary>
    public const string HotspotTaskDone = "hotspot-task-done";

    /// <summary>A letter of the office waits, to a citizen whose case is part of a hotspot.</summary>
    public const string HotspotLetter = "hotspot-letter";

    /// <summary>A scan never arrived after it was added, to who added it.</summary>
    public const string ScanLost = "scan-lost";
}
