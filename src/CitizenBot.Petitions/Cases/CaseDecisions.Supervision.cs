using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Petitions.Cases;

/// <content>The office's own order: who has a case, and who watches that it goes on.</content>
public static partial class CaseDecisions
{
    private static Decision Note(Acting act, CaseAction.Note note) =>
        string.IsNullOrWhiteSpace(note.Words)
            ? Refuse(RefusalReason.ReasonMissing)
            : Acting.Quiet(act.State, [], act.Event(CaseEventKey.Noted, Facts(), note.Words));

    /// <summary>The case goes to another official; clocks run on.</summary>
    private static Decision Reassign(Acting act, CaseAction.Reassign reassign)
    {
        if (string.IsNullOrWhiteSpace(reassign.Reason))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (act.Desk.Office.Official(reassign.To) is not { } to)
        {
            return Refuse(RefusalReason.NoSuchOfficial);
        }

        if (!CaseAuthority.MayHandle(act.Record, act.Desk.Office, to))
        {
            return Refuse(RefusalReason.OfficialMayNotHandle);
        }

        return act.Record.ResponsibleId == to.Id ? Refuse(RefusalReason.AlreadyResponsible) : HandOver(act, to.Id, acknowledged: null, reassign.Reason);
    }

    /// <summary>Whoever takes it has seen it.</summary>
    private static Decision.Done TakeOver(Acting act) => HandOver(act, act.Actor, act.Desk.NowUtc, reason: null);

    private static Decision.Done HandOver(Acting act, string to, DateTime? acknowledged, string? reason)
    {
        var after = act.State with
        {
            Record = act.Record with
            {
                ResponsibleId = to,
                ResponsibleSince = act.Desk.Today,
                RoutingReason = RoutingReason.Assigned,
                AcknowledgedAt = acknowledged,
                Snoozed = null,
            },
        };
        return new Decision.Done(
            after,
            [act.Event(CaseEventKey.Reassigned, Facts(("from", act.Record.ResponsibleId ?? ""), ("to", to)), reason)],
            acknowledged is null ? CaseNotices.HandedOver(after, act.Desk) : CaseNotices.Changed(after, act.Desk));
    }

    private static Decision Watch(Acting act, CaseAction.Watch watch)
    {
        var by = watch.Watching ? act.Actor : null;
        return act.Record.WatchedBy == by
            ? Refuse(RefusalReason.NothingChanged)
            : Acting.Quiet(act.State with { Record = act.Record with { WatchedBy = by } }, [], act.Event(CaseEventKey.Watched, Facts(("watching", watch.Watching ? "yes" : "no"))));
    }

    /// <summary>Đôn đốc: the responsible official is urged and owes an answer by a day, which is no limit of the law.</summary>
    private static Decision Urge(Acting act, CaseAction.Urge urge)
    {
        if (string.IsNullOrWhiteSpace(urge.Words))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (urge.AnswerBy < act.Desk.Today)
        {
            return Refuse(RefusalReason.DateInPast, ("date", Iso(urge.AnswerBy)));
        }

        var after = act.State with { Record = act.Record with { Urged = new Urging(act.Actor, act.Desk.Today, urge.AnswerBy) } };
        return Acting.Quiet(
            after,
            CaseNotices.ToOfficials(after, act.Desk, NoticeEvent.Urged, after.Record.ResponsibleId),
            act.Event(CaseEventKey.Urged, Facts(("answer-by", Iso(urge.AnswerBy))), urge.Words));
    }

    private static Decision AnswerUrge(Acting act, CaseAction.AnswerUrge answer)
    {
        if (act.Record.Urged is not { Answered: false } urged)
        {
            return Refuse(RefusalReason.NotUrged);
        }

        if (string.IsNullOrWhiteSpace(answer.Words))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        var after = act.State with { Record = act.Record with { Urged = urged with { Answered = true } } };
        return Acting.Quiet(
            after,
            CaseNotices.ToOfficials(after, act.Desk, NoticeEvent.UrgeAnswered, urged.By),
            act.Event(CaseEventKey.UrgeAnswered, Facts(), answer.Words));
    }
}
