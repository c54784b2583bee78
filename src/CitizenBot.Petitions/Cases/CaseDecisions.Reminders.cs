using CitizenBot.Petitions.Notices;

namespace CitizenBot.Petitions.Cases;

/// <content>What the responsible official says about reminders: let them rest, or why the case is late. Neither moves a limit of the law.</content>
public static partial class CaseDecisions
{
    /// <summary>The choices for why reminders rest; the last one asks for words.</summary>
    public static IReadOnlyList<string> SnoozeReasons { get; } = ["verification", "citizen", "other-body", "other"];

    /// <summary>Reminders of the responsible official rest until a day; superiors hear as before, and so does everybody from the due day on.</summary>
    /// <param name="until">Last day of the rest; see <see cref="SnoozeLimit"/>.</param>
    /// <param name="reason">One of <see cref="SnoozeReasons"/>.</param>
    /// <param name="words">Needed with the reason <c>other</c>; kept sealed in the history.</param>
    public static Decision Snooze(CaseState state, DateOnly until, string reason, string? words, string officialId, Desk desk)
    {
        if (Forbidden(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        if (!IsResponsible(state.Record, officialId, desk))
        {
            return Refuse(RefusalReason.NotYourCase);
        }

        if (!SnoozeReasons.Contains(reason) || (reason == SnoozeReasons[^1] && string.IsNullOrWhiteSpace(words)))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (SnoozeLimit.Latest(state, desk) is not { } latest)
        {
            return Refuse(RefusalReason.SnoozeTooLate);
        }

        if (until > latest)
        {
            return Refuse(RefusalReason.SnoozeBeyond, ("date", Iso(until)), ("latest", Iso(latest)));
        }

        if (until <= desk.Today)
        {
            return Refuse(RefusalReason.DateInPast, ("date", Iso(until)));
        }

        var record = state.Record;
        return new Decision.Done(
            state with { Record = record with { Snoozed = new Snooze(record.ResponsibleId!, until, reason) } },
            [Event(CaseEventKey.Snoozed, desk, officialId, Facts(("until", Iso(until)), ("reason", reason)), words)],
            []);
    }

    /// <summary>The responsible official writes why a limit is overrun and when it will be done. It is a promise to the superiors, no new limit.</summary>
    /// <param name="doneBy">The promised day.</param>
    /// <param name="words">Why; kept sealed in the history.</param>
    public static Decision ExplainDelay(CaseState state, DateOnly doneBy, string words, string officialId, Desk desk)
    {
        if (Forbidden(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        if (!IsResponsible(state.Record, officialId, desk))
        {
            return Refuse(RefusalReason.NotYourCase);
        }

        if (state.NextDue() is not { } clock || clock.Due.On >= desk.Today)
        {
            return Refuse(RefusalReason.NotOverdue);
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (doneBy < desk.Today)
        {
            return Refuse(RefusalReason.DateInPast, ("date", Iso(doneBy)));
        }

        return new Decision.Done(
            state with { Record = state.Record with { Delay = new DelayReason(desk.Today, doneBy) } },
            [Event(CaseEventKey.DelayExplained, desk, officialId, Facts(("done-by", Iso(doneBy))), words)],
            []);
    }

    /// <summary>The responsible official has read a reminder: it need not climb. The limit runs on.</summary>
    public static Decision NoteReminder(CaseState state, string officialId, Desk desk) =>
        Forbidden(state, officialId, desk) is { } refused ? refused
        : !IsResponsible(state.Record, officialId, desk) ? Refuse(RefusalReason.NotYourCase)
        : new Decision.Done(state, [Event(CaseEventKey.ReminderNoted, desk, officialId, Facts())], []);

    /// <summary>A superior reminds the responsible official of a case that lies untouched.</summary>
    public static Decision Nudge(CaseState state, string officialId, Desk desk)
    {
        if (Forbidden(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        if (IsResponsible(state.Record, officialId, desk))
        {
            return Refuse(RefusalReason.AlreadyResponsible);
        }

        return new Decision.Done(state, [Event(CaseEventKey.Nudged, desk, officialId, Facts())], CaseNotices.Nudged(state, officialId, desk));
    }

    private static Decision.Refused? Forbidden(CaseState state, string officialId, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        return !CaseAuthority.MayAct(state.Record, desk.Office, officialId, desk.Deputies) ? Refuse(RefusalReason.NotYourCase)
            : state.Record.IsClosed ? Refuse(RefusalReason.StageForbids, ("stage", state.Record.Stage.ToString()))
            : null;
    }

    /// <summary>The official who has the case, or who stands in for them today.</summary>
    private static bool IsResponsible(CaseRecord record, string officialId, Desk desk) =>
        record.ResponsibleId == officialId || desk.Deputies.Of(record.ResponsibleId) == officialId;
}
