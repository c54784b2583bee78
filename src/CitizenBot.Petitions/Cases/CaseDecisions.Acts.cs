using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <content>The acts of officials.</content>
public static partial class CaseDecisions
{
    /// <summary>The responsible official has seen the case. Once is enough; a new official has to say it again.</summary>
    public static Decision Acknowledge(CaseState state, string officialId, Desk desk)
    {
        if (Forbidden(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        if (state.Record.AcknowledgedAt is not null)
        {
            return Refuse(RefusalReason.AlreadyAcknowledged);
        }

        return Done(
            state with { Record = state.Record with { AcknowledgedAt = desk.NowUtc } },
            desk,
            [],
            Event(CaseEventKey.Acknowledged, desk, officialId, Facts()));
    }

    /// <summary>The signed paper came: the first clocks count from its day. A wrong day is corrected by recording the right one.</summary>
    /// <remarks>
    /// A day before the filing is taken: who hands in the paper at the counter and files by chat the next day has given the office
    /// its petition on the first day, and the limit has run since. More than a year before is a slip in the year.
    /// </remarks>
    public static Decision RecordSigned(CaseState state, DateOnly signedOn, string officialId, Desk desk)
    {
        if (Forbidden(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        var record = state.Record;
        if (!record.NeedsSignature)
        {
            return Refuse(RefusalReason.SignatureNotNeeded);
        }

        if (record.Stage is not (CaseStage.Received or CaseStage.SupplementAsked))
        {
            return StageForbids(record);
        }

        if (OutOfRange(signedOn, record.FiledOn.AddYears(-1), desk) is { } wrong)
        {
            return wrong;
        }

        if (record.SignedOn == signedOn)
        {
            return Refuse(RefusalReason.AlreadySigned, ("date", Iso(signedOn)));
        }

        var after = new CaseState(record with { SignedOn = signedOn }, CaseClocks.FromSignature(state.Clocks, signedOn, desk));
        var facts = Facts(("date", Iso(signedOn)));
        if (after.NextDue() is { } clock)
        {
            facts["due-on"] = Iso(clock.Due.On);
        }

        return Done(after, desk, CaseNotices.Doubts(after, desk), Event(CaseEventKey.SignedRecorded, desk, officialId, facts));
    }

    /// <summary>Thụ lý: the case is taken up; the clock of acceptance is met, that of resolution starts.</summary>
    /// <param name="noticeNumber">Number of the written notice, such as <c>88/TB-UBND</c>; null while it has none.</param>
    /// <param name="complex">Determined in writing to be complex (Điều 3a Nghị định 124/2020); only complaints use it here, a denunciation is extended later.</param>
    public static Decision Accept(CaseState state, DateOnly acceptedOn, string? noticeNumber, string officialId, Desk desk, bool complex = false)
    {
        if (Forbidden(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        var record = state.Record;
        if (record.Kind is not (PetitionKind.Complaint or PetitionKind.Denunciation))
        {
            return Refuse(RefusalReason.KindHasNoAcceptance);
        }

        if (record.Stage is not (CaseStage.Received or CaseStage.SupplementAsked))
        {
            return StageForbids(record);
        }

        if (record.Anonymous)
        {
            return Refuse(RefusalReason.AnonymousNotAccepted);
        }

        if (record.SignedOn is not { } signedOn)
        {
            return Refuse(RefusalReason.NotSigned);
        }

        if (OutOfRange(acceptedOn, signedOn, desk) is { } wrong)
        {
            return wrong;
        }

        var clocks = CaseClocks.End(state.Clocks, acceptedOn, ClockPurpose.Accept, ClockPurpose.Initial);
        var resolve = CaseClocks.OnAcceptance(record, acceptedOn, complex, desk);
        var after = new CaseState(
            record with { Stage = CaseStage.Accepted, AcceptedOn = acceptedOn, AcknowledgedAt = record.AcknowledgedAt ?? desk.NowUtc },
            resolve is null ? clocks : [.. clocks, resolve]);
        var facts = Facts(("date", Iso(acceptedOn)));
        if (resolve is not null)
        {
            facts["due-on"] = Iso(resolve.Due.On);
        }

        return Done(
            after,
            desk,
            [.. CaseNotices.Doubts(after, desk), .. RuleMissing(after, desk)],
            Event(CaseEventKey.Accepted, desk, officialId, facts, noticeNumber));
    }

    /// <summary>The result with its reason: closes the case and ends every clock.</summary>
    /// <param name="reason">What the citizen reads, word for word.</param>
    /// <param name="decisionNumber">Number of the decision or conclusion; null when there is no paper, as with feedback.</param>
    public static Decision RecordResult(CaseState state, CaseOutcome outcome, DateOnly decidedOn, string? decisionNumber, string reason, string officialId, Desk desk)
    {
        if (Forbidden(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        var record = state.Record;
        var formal = record.Kind is PetitionKind.Complaint or PetitionKind.Denunciation;
        var afterAcceptance = record.Stage is CaseStage.Accepted or CaseStage.Verifying or CaseStage.Dialogue or CaseStage.Decided or CaseStage.Executed;

        // What has no name is never accepted as a denunciation, but inspected (Điều 25); its result is recorded all the same.
        if (formal && !afterAcceptance && !(record.Kind == PetitionKind.Denunciation && record.Anonymous))
        {
            return StageForbids(record);
        }

        if (formal != outcome is CaseOutcome.Right or CaseOutcome.PartlyRight or CaseOutcome.Wrong or CaseOutcome.Discontinued)
        {
            return Refuse(RefusalReason.OutcomeNotOfKind, ("outcome", outcome.ToString()));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (OutOfRange(decidedOn, record.AcceptedOn ?? record.FiledOn, desk) is { } wrong)
        {
            return wrong;
        }

        var after = new CaseState(
            record with { Stage = CaseStage.Closed, ClosedOn = decidedOn, Outcome = outcome },
            CaseClocks.End(state.Clocks, decidedOn, ClockPurpose.Resolve, ClockPurpose.Reply, ClockPurpose.Initial));
        var facts = Facts(("date", Iso(decidedOn)), ("outcome", outcome.ToString()));
        return Done(
            after,
            desk,
            [],
            Event(CaseEventKey.ResultRecorded, desk, officialId, facts, decisionNumber is null ? reason : $"{decisionNumber}\n{reason}"),
            Event(CaseEventKey.Closed, desk, officialId, Facts(("date", Iso(decidedOn)))));
    }

    /// <summary>The case goes to another official; clocks run on.</summary>
    /// <param name="reason">Kept with the case, read by officials only.</param>
    public static Decision Reassign(CaseState state, string toOfficialId, string reason, string officialId, Desk desk)
    {
        if (Forbidden(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (desk.Office.Official(toOfficialId) is not { } to)
        {
            return Refuse(RefusalReason.NoSuchOfficial);
        }

        if (!CaseAuthority.MayHandle(state.Record, desk.Office, to))
        {
            return Refuse(RefusalReason.OfficialMayNotHandle);
        }

        if (state.Record.ResponsibleId == toOfficialId)
        {
            return Refuse(RefusalReason.AlreadyResponsible);
        }

        var after = state with
        {
            Record = state.Record with
            {
                ResponsibleId = toOfficialId,
                ResponsibleSince = desk.Today,
                RoutingReason = RoutingReason.Assigned,
                AcknowledgedAt = null,
            },
        };
        return new Decision.Done(
            after,
            [Event(CaseEventKey.Reassigned, desk, officialId, Facts(("from", state.Record.ResponsibleId ?? ""), ("to", toOfficialId)), reason)],
            CaseNotices.HandedOver(after, desk));
    }

    private static Decision.Done Done(CaseState after, Desk desk, IReadOnlyList<Notice> others, params IReadOnlyList<CaseEvent> events) =>
        new(after, events, [.. CaseNotices.Changed(after, desk), .. others]);

    private static Decision.Refused? Forbidden(CaseState state, string officialId, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        return !CaseAuthority.MayAct(state.Record, desk.Office, officialId) ? Refuse(RefusalReason.NotYourCase)
            : state.Record.IsClosed ? StageForbids(state.Record)
            : null;
    }

    private static Decision.Refused StageForbids(CaseRecord record) => Refuse(RefusalReason.StageForbids, ("stage", record.Stage.ToString()));

    private static Decision.Refused? OutOfRange(DateOnly day, DateOnly earliest, Desk desk) =>
        day > desk.Today ? Refuse(RefusalReason.DateInFuture, ("date", Iso(day)))
        : day < earliest ? Refuse(RefusalReason.DateTooEarly, ("date", Iso(day)), ("earliest", Iso(earliest)))
        : null;
}
