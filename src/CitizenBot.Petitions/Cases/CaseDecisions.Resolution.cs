using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Petitions.Cases;

/// <content>From acceptance to the decision.</content>
public static partial class CaseDecisions
{
    private static Decision Verify(Acting act, CaseAction.Verify verify)
    {
        if (act.Desk.Office.Official(verify.OfficialId) is not { } verifier)
        {
            return Refuse(RefusalReason.NoSuchOfficial);
        }

        if (!CaseAuthority.MayHandle(act.Record, act.Desk.Office, verifier))
        {
            return Refuse(RefusalReason.OfficialMayNotHandle);
        }

        var after = act.State with { Record = act.Moved with { VerifierId = verifier.Id } };
        return act.Told(
            after,
            CaseNotices.ToOfficials(after, act.Desk, NoticeEvent.Verify, verifier.Id),
            act.Event(CaseEventKey.VerificationAssigned, Facts(("to", verifier.Id)), verify.Number));
    }

    /// <summary>
    /// The longer limit of a complex matter: a complaint once, to the total of the law from acceptance; a denunciation by 30 days once with one
    /// criterion, twice with two or more (Điều 30 Luật Tố cáo). The determination is a paper of a day inside the limit, kept in the file.
    /// </summary>
    private static Decision Extend(Acting act, CaseAction.Extend extend)
    {
        var record = act.Record;
        if (act.State.Clock(ClockPurpose.Resolve) is not { State: ClockState.Running } clock || record.AcceptedOn is not { } acceptedOn)
        {
            return Refuse(RefusalReason.NoLimitRuns);
        }

        IReadOnlyList<ComplexityCriterion> criteria = [.. record.Complexity.Concat(extend.Criteria).Distinct().Order()];
        if (criteria.Count == 0 || string.IsNullOrWhiteSpace(extend.Number))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (OutOfRange(extend.PaperOn, acceptedOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        if (extend.PaperOn > clock.Due.On)
        {
            return Refuse(RefusalReason.PaperAfterDue, ("date", Iso(extend.PaperOn)), ("due", Iso(clock.Due.On)));
        }

        if (CaseClocks.Extended(record, clock, criteria.Count, act.Desk) is not { } longer)
        {
            return Refuse(RefusalReason.BeyondLaw, ("due", Iso(clock.Due.On)));
        }

        var after = new CaseState(
            act.Moved with { Complexity = criteria, Extensions = record.Extensions + 1 },
            CaseClocks.With(act.State.Clocks, [longer]));
        var facts = Facts(
            ("date", Iso(extend.PaperOn)), ("from", Iso(clock.Due.On)), ("due-on", Iso(longer.Due.On)), ("criteria", string.Join(',', criteria.Select(one => (int)one))));
        return act.Told(after, CaseNotices.Doubts(after, act.Desk), act.Event(CaseEventKey.Extended, facts, extend.Number));
    }

    private static Decision Suspend(Acting act, CaseAction.Suspend suspend)
    {
        if (string.IsNullOrWhiteSpace(suspend.Reason))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (OutOfRange(suspend.On, act.Record.AcceptedOn ?? act.Record.FiledOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        var resting = CaseClocks.Pauses(act.State.Clocks, PauseCause.Suspension, act.Record, act.Desk);
        var clocks = CaseClocks.With(
            CaseClocks.Pause(act.State.Clocks, resting, suspend.On),
            CaseClocks.ToSend(act.Record, act.Record.Kind == PetitionKind.Complaint ? "KN-DC-SEND" : "TC-DC-SEND", suspend.On, act.Desk));
        var after = new CaseState(act.Moved with { SuspendedOn = suspend.On }, clocks);
        return act.Told(after, [], act.Event(CaseEventKey.Suspended, Facts(("date", Iso(suspend.On)), ("number", suspend.Number ?? "")), suspend.Reason));
    }

    private static Decision Resume(Acting act, CaseAction.ResumeCase resume)
    {
        if (OutOfRange(resume.On, act.Record.SuspendedOn ?? act.Record.FiledOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        var clocks = CaseClocks.Resume(act.State.Clocks, resume.On, act.Desk);
        if (act.Record.AssessmentOn is not null)
        {
            // The conclusion of the experts is still awaited: what rests for it rests on.
            clocks = CaseClocks.Pause(clocks, CaseClocks.Pauses(clocks, PauseCause.Assessment, act.Record, act.Desk), resume.On);
        }

        if (act.Record.Kind == PetitionKind.Complaint)
        {
            clocks = CaseClocks.With(clocks, CaseClocks.ToSend(act.Record, "KN-TT-SEND", resume.On, act.Desk));
        }

        var after = new CaseState(act.Moved with { SuspendedOn = null }, clocks);
        return act.Told(
            after,
            CaseNotices.Doubts(after, act.Desk),
            act.Event(CaseEventKey.Resumed, Dated(resume.On, after, ClockPurpose.Resolve), resume.Number));
    }

    /// <summary>Giám định: for a denunciation its time is not counted (khoản 4 Điều 15 Nghị định 31/2019); a complaint has no such rule, there its limit runs on.</summary>
    private static Decision SeekAssessment(Acting act, CaseAction.SeekAssessment seek)
    {
        if (act.Record.AssessmentOn is not null)
        {
            return Refuse(RefusalReason.NothingChanged);
        }

        if (string.IsNullOrWhiteSpace(seek.What))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (OutOfRange(seek.On, act.Record.AcceptedOn ?? act.Record.FiledOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        var resting = CaseClocks.Pauses(act.State.Clocks, PauseCause.Assessment, act.Record, act.Desk);
        var after = new CaseState(act.Moved with { AssessmentOn = seek.On }, CaseClocks.Pause(act.State.Clocks, resting, seek.On));
        var facts = Facts(("date", Iso(seek.On)), ("number", seek.Number ?? ""), ("rests", resting.Count > 0 ? "yes" : "no"));
        return act.Told(after, [], act.Event(CaseEventKey.AssessmentSought, facts, seek.What));
    }

    private static Decision EndAssessment(Acting act, CaseAction.EndAssessment end)
    {
        if (act.Record.AssessmentOn is not { } since)
        {
            return Refuse(RefusalReason.NothingChanged);
        }

        if (OutOfRange(end.On, since, act.Desk) is { } wrong)
        {
            return wrong;
        }

        // While it is suspended it rests for that; the decision to go on lets it run.
        var suspended = act.Record.Stage == CaseStage.Suspended;
        var clocks = suspended ? act.State.Clocks : CaseClocks.Resume(act.State.Clocks, end.On, act.Desk);
        var after = new CaseState(act.Moved with { AssessmentOn = null }, clocks);
        var facts = Dated(end.On, after, ClockPurpose.Resolve);
        return act.Told(after, CaseNotices.Doubts(after, act.Desk), act.Event(CaseEventKey.AssessmentCame, facts, end.Number));
    }

    /// <summary>The citizen must have the notice five days before (Điều 28 Nghị định 124/2020); a nearer day is refused with the first that can be.</summary>
    private static Decision CallDialogue(Acting act, CaseAction.CallDialogue call)
    {
        if (call.On <= act.Desk.Today)
        {
            return Refuse(RefusalReason.DateInPast, ("date", Iso(call.On)));
        }

        var notice = act.Desk.Rules.Find("KN-DT-NOTICE", call.On);
        if (notice?.Limit is { } before && call.On.AddDays(before) < act.Desk.Today)
        {
            return Refuse(RefusalReason.DialogueTooSoon, ("date", Iso(call.On)), ("earliest", Iso(act.Desk.Today.AddDays(-before))));
        }

        var after = act.State with { Record = act.Moved with { DialogueOn = call.On, DialogueHeldOn = null } };
        return act.Told(after, [], act.Event(CaseEventKey.DialogueCalled, Facts(("date", Iso(call.On))), call.Place));
    }

    private static Decision HoldDialogue(Acting act, CaseAction.HoldDialogue held)
    {
        if (string.IsNullOrWhiteSpace(held.Minutes) && held.Papers.Count == 0)
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (OutOfRange(held.On, act.Record.AcceptedOn ?? act.Record.FiledOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        var after = act.State with { Record = act.Moved with { DialogueHeldOn = held.On } };
        return act.Told(after, [], act.Event(CaseEventKey.DialogueHeld, WithPapers(held, ("date", Iso(held.On))), held.Minutes));
    }

    /// <summary>Minutes or a decision again: for a file that never arrived, or one that was forgotten.</summary>
    private static Decision SendPaper(Acting act, CaseAction.SendPaper again)
    {
        if (act.Record is { DecidedOn: null, DialogueHeldOn: null })
        {
            return Refuse(RefusalReason.NothingToSend);
        }

        return again.Papers.Count == 0
            ? Refuse(RefusalReason.ReasonMissing)
            : act.Told(act.State, [], act.Event(CaseEventKey.PaperSent, WithPapers(again, ("replaces", string.Join(' ', again.Replaces)))));
    }

    private static Dictionary<string, string> WithPapers(CaseAction action, params (string Name, string Value)[] facts)
    {
        var all = Facts(facts);
        if (action.Papers.Count > 0)
        {
            all["papers"] = string.Join(' ', action.Papers);
        }

        return all;
    }

    /// <summary>The result with its reason: the limit of resolution is met, those of sending and publishing start; feedback is closed by its answer.</summary>
    private static Decision Decide(Acting act, CaseAction.Decide decide)
    {
        var record = act.Record;
        var formal = record.Kind is PetitionKind.Complaint or PetitionKind.Denunciation;
        if (formal != decide.Outcome is CaseOutcome.Right or CaseOutcome.PartlyRight or CaseOutcome.Wrong or CaseOutcome.Discontinued)
        {
            return Refuse(RefusalReason.OutcomeNotOfKind, ("outcome", decide.Outcome.ToString()));
        }

        if (string.IsNullOrWhiteSpace(decide.Summary))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (OutOfRange(decide.On, record.AcceptedOn ?? record.FiledOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        // Điều 39 Luật Khiếu nại: the second time a dialogue must be held.
        if (record is { Kind: PetitionKind.Complaint, Second: true, DialogueHeldOn: null } && decide.Outcome != CaseOutcome.Discontinued)
        {
            return Refuse(RefusalReason.DialogueMissing);
        }

        var ended = CaseClocks.End(act.State.Clocks, decide.On, ClockPurpose.Resolve, ClockPurpose.Reply, ClockPurpose.Initial, ClockPurpose.Further);
        var closes = act.Step.To == CaseStage.Closed;
        var after = new CaseState(
            act.Moved with { Outcome = decide.Outcome, DecidedOn = decide.On, ClosedOn = closes ? decide.On : null, Question = null, Snoozed = null, WithdrawalAsked = false, AssessmentOn = null },
            CaseClocks.With(ended, CaseClocks.OnDecision(record, decide.Outcome, decide.On, act.Desk)));
        var facts = WithPapers(decide, ("date", Iso(decide.On)), ("outcome", decide.Outcome.ToString()), ("number", decide.Number ?? ""));
        List<CaseEvent> events = [act.Event(CaseEventKey.ResultRecorded, facts, decide.Summary)];
        if (!string.IsNullOrWhiteSpace(decide.Reason))
        {
            events.Insert(0, act.Event(CaseEventKey.ResultReasoned, Facts(), decide.Reason));
        }

        if (closes)
        {
            events.Add(act.Event(CaseEventKey.Closed, Facts(("date", Iso(decide.On)))));
        }

        return act.Told(after, CaseNotices.Doubts(after, act.Desk), events);
    }
}
