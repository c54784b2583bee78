using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <content>What the citizen does after filing.</content>
public static partial class CaseDecisions
{
    /// <summary>"Not done" reopens within these calendar days; later it is a new matter.</summary>
    public const int ReopenWithin = 90;

    /// <summary>Only a wish yet: until the paper is signed the case goes on as it was (Điều 10). That somebody is forced is told to nobody here.</summary>
    private static Decision.Done AskWithdrawal(Acting act, Procedures.CaseAction.AskWithdrawal ask)
    {
        if (ask.Pressure == "forced")
        {
            // Neutral like every notice, and to nobody who handles the case.
            var confidant = ask.Report ? Confidant.Of(act.Record, act.Desk.Office)?.Id : null;
            return Acting.Quiet(
                act.State,
                CaseNotices.ToOfficials(act.State, act.Desk, NoticeEvent.Confidential, confidant),
                act.Event(CaseEventKey.WithdrawalForced, Facts(("told", confidant ?? ""))));
        }

        var after = act.State with { Record = act.Record with { WithdrawalAsked = true } };
        return Acting.Quiet(
            after,
            CaseNotices.ToOfficials(after, act.Desk, NoticeEvent.WithdrawalAsked, after.Record.ResponsibleId),
            act.Event(CaseEventKey.WithdrawalAsked, Facts(("whole", ask.Part is null ? "yes" : "no")), ask.Part));
    }

    /// <summary>The citizen has gone to the superior; what was decided here waits for it.</summary>
    private static Decision GoOn(Acting act, Procedures.CaseAction.GoOn on)
    {
        if (act.Record.Second)
        {
            return Refuse(RefusalReason.NotOfKind);
        }

        // While nothing was decided the office's own duty goes on, late as it is.
        var decided = act.Record.DecidedOn is not null;
        if (!decided && !act.State.Clocks.Any(clock => clock.State == ClockState.Running && ClockPurpose.Warns(clock.Purpose) && clock.Due.On < act.Desk.Today))
        {
            return Refuse(RefusalReason.NotOverdue);
        }

        var record = (decided ? act.Moved : act.Record) with { MatterId = act.Record.MatterId ?? act.Record.Code, WentOnOn = act.Desk.Today };
        record = decided && act.Step.To is not null ? record with { ClosedOn = null } : record;
        var after = new CaseState(record, CaseClocks.Met(act.State.Clocks, act.Desk.Today, ClockPurpose.SecondComplaint));
        return Acting.Quiet(
            after,
            CaseNotices.ToOfficials(after, act.Desk, NoticeEvent.WentOn, after.Record.ResponsibleId),
            act.Event(CaseEventKey.WentOn, Facts(("to", on.NewCode))));
    }

    private static Decision Reopen(Acting act, Procedures.CaseAction.Reopen reopen)
    {
        if (act.Record.ClosedOn is { } closedOn && act.Desk.Today > closedOn.AddDays(ReopenWithin))
        {
            return Refuse(RefusalReason.TooLongAgo, ("date", Iso(closedOn.AddDays(ReopenWithin))));
        }

        var record = act.Moved with { ClosedOn = null, Outcome = null, DecidedOn = null, AcknowledgedAt = null, Rating = null, Delay = null, Urged = null };
        var after = new CaseState(record, CaseClocks.With(act.State.Clocks, CaseClocks.OnReopening(record, act.Desk.Today, act.Desk)));
        return Acting.Quiet(
            after,
            CaseNotices.ToOfficials(after, act.Desk, NoticeEvent.Reopened, after.Record.ResponsibleId),
            act.Event(CaseEventKey.Reopened, Dated(act.Desk.Today, after), reopen.Words));
    }

    private static Decision Rate(Acting act, Procedures.CaseAction.Rate rate)
    {
        if (rate.Rating is < 1 or > 3)
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        return Acting.Quiet(
            act.State with { Record = act.Record with { Rating = rate.Rating } },
            [],
            act.Event(CaseEventKey.Rated, Facts(("rating", $"{rate.Rating}")), rate.Words));
    }

    /// <summary>Nhắc cơ quan: once a date has passed, and again after some working days; the responsible official and their superior hear it.</summary>
    private static Decision Remind(Acting act)
    {
        var (record, desk) = (act.Record, act.Desk);
        if (act.State.NextDue() is not { } due || due.Due.On >= desk.Today)
        {
            return Refuse(RefusalReason.NotOverdue);
        }

        if (record.RemindedOn is { } last && desk.Calendar.AddWorkingDays(last, desk.Office.RemindEvery) is var again && again > desk.Today)
        {
            return Refuse(RefusalReason.RemindedAlready, ("date", Iso(last)), ("again", Iso(again)));
        }

        var after = act.State with { Record = record with { RemindedOn = desk.Today } };
        var facts = Facts(("date", Iso(desk.Today)), ("again", Iso(desk.Calendar.AddWorkingDays(desk.Today, desk.Office.RemindEvery))));
        return Acting.Quiet(
            after,
            CaseNotices.ToOfficials(after, desk, NoticeEvent.CitizenReminds, record.ResponsibleId, SuperiorOf(record, desk.Office)),
            act.Event(CaseEventKey.CitizenReminded, facts));
    }

    /// <summary>The nearest superior inside the office who may handle the case.</summary>
    private static string? SuperiorOf(CaseRecord record, Office office) =>
        record.ResponsibleId is not { } responsible ? null
        : office.Chain(responsible).FirstOrDefault(superior => !superior.Outside && superior.Id != responsible && CaseAuthority.MayHandle(record, office, superior))?.Id;
}
