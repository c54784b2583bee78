using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Petitions.Cases;

/// <content>From the filing to the word whether it is taken up.</content>
public static partial class CaseDecisions
{
    /// <summary>Once is enough; a new official has to say it again.</summary>
    private static Decision Acknowledge(Acting act) =>
        act.Record.AcknowledgedAt is not null
            ? Refuse(RefusalReason.AlreadyAcknowledged)
            : act.Told(act.State with { Record = act.Record with { AcknowledgedAt = act.Desk.NowUtc } }, [], act.Event(CaseEventKey.Acknowledged, Facts()));

    /// <summary>The first clocks count from the day of the signed paper. A wrong day is corrected by recording the right one.</summary>
    /// <remarks>
    /// A day before the filing is taken: who hands in the paper at the counter and files by chat the next day has given the office
    /// its petition on the first day, and the limit has run since. More than a year before is a slip in the year.
    /// </remarks>
    private static Decision Sign(Acting act, CaseAction.Sign sign)
    {
        var record = act.Record;
        if (OutOfRange(sign.On, record.FiledOn.AddYears(-1), act.Desk) is { } wrong)
        {
            return wrong;
        }

        if (record.SignedOn == sign.On)
        {
            return Refuse(RefusalReason.AlreadySigned, ("date", Iso(sign.On)));
        }

        var after = new CaseState(record with { SignedOn = sign.On }, CaseClocks.FromSignature(act.State.Clocks, sign.On, act.Desk));
        return act.Told(after, CaseNotices.Doubts(after, act.Desk), act.Event(CaseEventKey.SignedRecorded, Dated(sign.On, after)));
    }

    /// <summary>The question stands in the history; the limit runs on unless a rule file says that it rests.</summary>
    private static Decision Ask(Acting act, CaseAction.Ask ask)
    {
        if (string.IsNullOrWhiteSpace(ask.Words))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (ask.ReplyBy <= act.Desk.Today)
        {
            return Refuse(RefusalReason.DateInPast, ("date", Iso(ask.ReplyBy)));
        }

        var today = act.Desk.Today;
        var pauses = CaseClocks.Pauses(act.State.Clocks, PauseCause.Supplement, act.Record, act.Desk);
        var question = new OpenQuestion(today, act.Actor, ask.ReplyBy, pauses.Count > 0);
        var after = new CaseState(act.Moved with { Question = question }, CaseClocks.Pause(act.State.Clocks, pauses, today));
        return act.Told(after, [], act.Event(CaseEventKey.Asked, Facts(("date", Iso(today)), ("reply-by", Iso(ask.ReplyBy)), ("pauses", pauses.Count > 0 ? "yes" : "no")), ask.Words));
    }

    /// <summary>An answer is taken also after the day hoped for, and more than once; whoever asked is told.</summary>
    private static Decision.Done Answer(Acting act, CaseAction.Answer answer)
    {
        var record = act.Record;
        var clocks = record.Question is { Pauses: true } ? CaseClocks.Resume(act.State.Clocks, act.Desk.Today, act.Desk) : act.State.Clocks;
        var after = new CaseState(act.Moved with { Question = null }, clocks);
        var facts = Facts(("files", $"{answer.Files}"));
        return Acting.Quiet(
            after,
            CaseNotices.ToOfficials(after, act.Desk, NoticeEvent.Answered, record.Question?.AskedBy ?? record.ResponsibleId),
            act.Event(CaseEventKey.Answered, facts, answer.Words));
    }

    /// <summary>Thụ lý: the clock of acceptance is met, that of resolution starts.</summary>
    private static Decision Accept(Acting act, CaseAction.Accept accept)
    {
        var record = act.Record;
        if (record.Anonymous)
        {
            return Refuse(RefusalReason.AnonymousNotAccepted);
        }

        if (record.SignedOn is not { } signedOn)
        {
            return Refuse(RefusalReason.NotSigned);
        }

        if (OutOfRange(accept.On, signedOn, act.Desk) is { } wrong)
        {
            return wrong;
        }

        var clocks = CaseClocks.End(act.State.Clocks, accept.On, ClockPurpose.Accept, ClockPurpose.Initial, ClockPurpose.Further);
        var after = new CaseState(
            act.Moved with { AcceptedOn = accept.On, AcknowledgedAt = record.AcknowledgedAt ?? act.Desk.NowUtc, Question = null },
            CaseClocks.With(clocks, CaseClocks.OnAcceptance(record, accept.On, act.Desk)));
        return act.Told(
            after,
            [.. CaseNotices.Doubts(after, act.Desk), .. RuleMissing(after, act.Desk)],
            act.Event(CaseEventKey.Accepted, Dated(accept.On, after, ClockPurpose.Resolve), accept.Number));
    }

    private static Decision RefusePetition(Acting act, CaseAction.Refuse refuse)
    {
        if (string.IsNullOrWhiteSpace(refuse.Reason))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (!Grounds.For(act.Record.Kind).Contains(refuse.Ground))
        {
            return Refuse(RefusalReason.GroundNotOfKind);
        }

        return Ended(
            act,
            act.Moved with { Ground = refuse.Ground },
            act.Event(CaseEventKey.Refused, Facts(("date", Iso(act.Desk.Today)), ("ground", refuse.Ground.ToString()), ("number", refuse.Number ?? "")), refuse.Reason));
    }

    /// <summary>Chuyển and hướng dẫn: the case ends here, the citizen is told where it goes on.</summary>
    private static Decision SendAway(Acting act, string key, string to, string reason, string? number)
    {
        if (string.IsNullOrWhiteSpace(reason) || string.IsNullOrWhiteSpace(to))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        var record = act.Moved with { AboveFirst = act.Record.AboveFirst || (key == CaseEventKey.Guided && LevelBypass.IsGuidedDown(act.Record, to, act.Desk.Office)) };
        return Ended(act, record, act.Event(key, Facts(("date", Iso(act.Desk.Today)), ("to", to), ("number", number ?? "")), reason));
    }

    /// <summary>It is finished without a decision: what had to be said has been said today, every other clock stops.</summary>
    private static Decision.Done Ended(Acting act, CaseRecord record, CaseEvent happened)
    {
        var today = act.Desk.Today;
        var after = new CaseState(
            record with { ClosedOn = today, Question = null, WithdrawalAsked = false, Snoozed = null },
            CaseClocks.End(act.State.Clocks, today, ClockPurpose.Accept, ClockPurpose.Initial, ClockPurpose.Transfer, ClockPurpose.Reply, ClockPurpose.Further));
        return act.Told(after, [], happened);
    }

    /// <summary>The day of an act and, where a limit runs after it, the day of that.</summary>
    private static Dictionary<string, string> Dated(DateOnly on, CaseState after, string? purpose = null)
    {
        var facts = Facts(("date", Iso(on)));
        if ((purpose is null ? after.NextDue() : after.Clock(purpose)) is { } clock)
        {
            facts["due-on"] = Iso(clock.Due.On);
        }

        return facts;
    }
}
