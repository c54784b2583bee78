namespace CitizenBot.Petitions.Cases;

/// <summary>Why an act on a case was refused; each is a key of the wording.</summary>
public static class RefusalReason
{
    public const string ContentMissing = "content-missing";
    public const string IdentityMissing = "identity-missing";
    public const string AccusedMissing = "accused-missing";

    /// <summary>Args: <c>stage</c>.</summary>
    public const string StageForbids = "stage-forbids";

    /// <summary>Args: <c>date</c>.</summary>
    public const string DateInFuture = "date-in-future";

    /// <summary>Args: <c>date</c>, <c>earliest</c>.</summary>
    public const string DateTooEarly = "date-too-early";

    public const string NotYourCase = "not-your-case";
    public const string SignatureNotNeeded = "signature-not-needed";

    /// <summary>Args: <c>date</c>.</summary>
    public const string AlreadySigned = "already-signed";

    /// <summary>Điều 11 Luật Khiếu nại: without a signature or fingerprint a complaint is not taken up.</summary>
    public const string NotSigned = "not-signed";

    /// <summary>Điều 25 Luật Tố cáo: what has no name is not processed as a denunciation.</summary>
    public const string AnonymousNotAccepted = "anonymous-not-accepted";

    public const string KindHasNoAcceptance = "kind-has-no-acceptance";
    public const string ReasonMissing = "reason-missing";

    /// <summary>Args: <c>outcome</c>.</summary>
    public const string OutcomeNotOfKind = "outcome-not-of-kind";

    public const string AlreadyAcknowledged = "already-acknowledged";
    public const string NoSuchOfficial = "no-such-official";
    public const string AlreadyResponsible = "already-responsible";

    /// <summary>The accused or somebody under them, or a role that sees counts only.</summary>
    public const string OfficialMayNotHandle = "official-may-not-handle";

    /// <summary>Such an act does not exist for this kind of petition.</summary>
    public const string NotOfKind = "not-of-kind";

    public const string GroundNotOfKind = "ground-not-of-kind";

    /// <summary>Args: <c>date</c>.</summary>
    public const string DateInPast = "date-in-past";

    /// <summary>No limit of resolution runs, so there is nothing to extend.</summary>
    public const string NoLimitRuns = "no-limit-runs";

    /// <summary>The determination is of a day after the limit. Args: <c>date</c>, <c>due</c>.</summary>
    public const string PaperAfterDue = "paper-after-due";

    /// <summary>The law has no longer limit left. Args: <c>due</c>, the last day there is.</summary>
    public const string BeyondLaw = "beyond-law";

    /// <summary>The citizen must have the notice days before. Args: <c>date</c>, <c>earliest</c>.</summary>
    public const string DialogueTooSoon = "dialogue-too-soon";

    /// <summary>Điều 39 Luật Khiếu nại: no second decision without a dialogue.</summary>
    public const string DialogueMissing = "dialogue-missing";

    public const string NothingToSend = "nothing-to-send";

    /// <summary>A limit of the law still runs. Args: <c>purpose</c>.</summary>
    public const string StillToDo = "still-to-do";

    public const string NotOverdue = "not-overdue";

    /// <summary>Args: <c>date</c>, <c>again</c>.</summary>
    public const string RemindedAlready = "reminded-already";

    /// <summary>Args: <c>date</c>, the last day on which it was possible.</summary>
    public const string TooLongAgo = "too-long-ago";

    public const string NothingChanged = "nothing-changed";
    public const string NotUrged = "not-urged";

    /// <summary>The due day is too near, or no limit runs: there is nothing that may rest.</summary>
    public const string SnoozeTooLate = "snooze-too-late";

    /// <summary>Args: <c>date</c>, <c>latest</c>.</summary>
    public const string SnoozeBeyond = "snooze-beyond";
}
