using System.Globalization;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <content>Opening who denounces: one asks with a reason, a second authorised person agrees, the first one opens it once.</content>
/// <remarks>A rule of this program (Điều 8.3, 47-58 and 56 of Luật Tố cáo forbid to disclose the identity; they name no second person).</remarks>
public static partial class CaseDecisions
{
    /// <summary>Working days in which a second authorised person can answer.</summary>
    public const int OpeningAnswerDays = 3;

    /// <summary>An official who handles the case, or who stands in for one, asks to open who denounces.</summary>
    /// <param name="reason">Read by the second authorised persons, word for word; stored sealed.</param>
    public static Decision RequestOpening(CaseState state, string reason, string officialId, Desk desk)
    {
        if (CannotAsk(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        var record = state.Record;
        if (!record.Sealed)
        {
            return Refuse(OpeningRefusal.NotSealed);
        }

        if (record.Anonymous)
        {
            return Refuse(OpeningRefusal.NoName);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        if (record.Opening is { } earlier && earlier.Standing(desk.NowUtc, desk.Today) is OpeningStanding.Open or OpeningStanding.Agreed)
        {
            return earlier.ApprovedBy is null
                ? Refuse(OpeningRefusal.Pending, ("by", earlier.By), ("date", Iso(earlier.AnswerBy)))
                : Refuse(OpeningRefusal.Agreed, ("by", earlier.By), ("at", Instant(earlier.UsableUntil!.Value)));
        }

        var seconds = SecondPersons.For(record, desk.Office, officialId, desk.Deputies);
        if (seconds.Count == 0)
        {
            return Refuse(OpeningRefusal.Nobody);
        }

        var opening = new OpeningRequest(officialId, desk.NowUtc) { AnswerBy = desk.Calendar.AddWorkingDays(desk.Today, OpeningAnswerDays) };
        return new Decision.Done(
            state with { Record = record with { Opening = opening } },
            [Event(RecordEventKey.OpeningAsked, desk, officialId, Facts(("answer-by", Iso(opening.AnswerBy))), reason)],
            [.. SecondPersons.Present(seconds, desk.Deputies).Select(second => OpeningNotice(NoticeEvent.OpeningAsked, record.Code, second.Id, opening, desk))]);
    }

    /// <summary>A second authorised person agrees; who asked is told and may open it once within 24 hours.</summary>
    public static Decision ApproveOpening(CaseState state, string officialId, Desk desk)
    {
        if (CannotAnswer(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        var opening = state.Record.Opening! with { ApprovedBy = officialId, ApprovedAt = desk.NowUtc };
        return Answered(state, opening, Event(RecordEventKey.OpeningAgreed, desk, officialId, Facts(("asked-by", opening.By))), desk);
    }

    /// <summary>A second authorised person refuses, with a reason that the one who asked reads.</summary>
    public static Decision DeclineOpening(CaseState state, string reason, string officialId, Desk desk)
    {
        if (CannotAnswer(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refuse(RefusalReason.ReasonMissing);
        }

        var opening = state.Record.Opening! with { DeclinedBy = officialId, DeclinedAt = desk.NowUtc };
        return Answered(state, opening, Event(RecordEventKey.OpeningDeclined, desk, officialId, Facts(("asked-by", opening.By)), reason), desk);
    }

    /// <summary>Who asked opens the identity: once. The store writes the opening itself into the audit, naming both persons.</summary>
    public static Decision UseOpening(CaseState state, string officialId, Desk desk)
    {
        if (CannotAsk(state, officialId, desk) is { } refused)
        {
            return refused;
        }

        if (state.Record.Opening is not { } opening || opening.By != officialId)
        {
            return Refuse(OpeningRefusal.NotAsked);
        }

        if (opening.Standing(desk.NowUtc, desk.Today) != OpeningStanding.Agreed)
        {
            return opening.Standing(desk.NowUtc, desk.Today) == OpeningStanding.Open ? Refuse(OpeningRefusal.NotAgreed) : Over(opening, desk)!;
        }

        return new Decision.Done(
            state with { Record = state.Record with { Opening = opening with { UsedAt = desk.NowUtc } } },
            [Event(RecordEventKey.OpeningUsed, desk, officialId, Facts(("agreed-by", opening.ApprovedBy!)))],
            []);
    }

    /// <summary>Nobody answered in time: the one who asked is told. Null when there is nothing to end.</summary>
    public static Decision.Done? ExpireOpening(CaseState state, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        return state.Record is { IsClosed: false, Opening: { ApprovedAt: null, DeclinedAt: null } opening } && opening.Standing(desk.NowUtc, desk.Today) == OpeningStanding.Expired
            ? Answered(state, opening, Event(RecordEventKey.OpeningExpired, desk, CaseEvent.System, Facts(("asked-by", opening.By))), desk)
            : null;
    }

    /// <summary>The office has nobody who could agree: the operator's to mend in the office file.</summary>
    public static Notice NobodyToAgree(CaseRecord record, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(desk);
        return new(NoticeEvent.OpeningNobody, Audience.Operator, Notice.Operator, record.Code, Facts(), NoticeClass.Alert, QuietHours.NotBefore(desk.Office, desk.NowUtc));
    }

    private static Decision.Done Answered(CaseState state, OpeningRequest opening, CaseEvent happened, Desk desk) => new(
        state with { Record = state.Record with { Opening = opening } },
        [happened],
        [OpeningNotice(NoticeEvent.OpeningAnswered, state.Record.Code, opening.By, opening, desk)]);

    private static Decision.Refused? CannotAsk(CaseState state, string officialId, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        return !CaseAuthority.MayAct(state.Record, desk.Office, officialId, desk.Deputies) ? Refuse(RefusalReason.NotYourCase)
            : state.Record.IsClosed ? Ended(state.Record)
            : null;
    }

    private static Decision.Refused Ended(CaseRecord record) => Refuse(RefusalReason.StageForbids, ("stage", record.Stage.ToString()));

    private static Decision.Refused? CannotAnswer(CaseState state, string officialId, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        var record = state.Record;
        if (record.Opening is not { } opening)
        {
            return Refuse(desk.Office.Official(officialId) is { } official && CaseAuthority.MayHandle(record, desk.Office, official) ? OpeningRefusal.NotAsked : RefusalReason.NotYourCase);
        }

        if (opening.By == officialId)
        {
            return Refuse(OpeningRefusal.Own);
        }

        // Asked again at every press: a post may have changed hands, or its roles, since the request went out.
        if (SecondPersons.For(record, desk.Office, opening.By, desk.Deputies).All(second => second.Id != officialId))
        {
            return Refuse(RefusalReason.NotYourCase);
        }

        return record.IsClosed ? Ended(record)
            : Over(opening, desk) is { } over ? over
            : !CaseAuthority.MayAct(record, desk.Office, opening.By, desk.Deputies) ? Refuse(OpeningRefusal.AskerGone)
            : null;
    }

    /// <summary>What became of a request that cannot be answered or used any more; null while it is open.</summary>
    private static Decision.Refused? Over(OpeningRequest opening, Desk desk) => opening.Standing(desk.NowUtc, desk.Today) switch
    {
        OpeningStanding.Open => null,
        OpeningStanding.Agreed => Refuse(OpeningRefusal.Agreed, ("by", opening.ApprovedBy!), ("at", Instant(opening.ApprovedAt!.Value))),
        OpeningStanding.Declined => Refuse(OpeningRefusal.Declined, ("by", opening.DeclinedBy!), ("at", Instant(opening.DeclinedAt!.Value))),
        OpeningStanding.Used => Refuse(OpeningRefusal.Used, ("at", Instant(opening.UsedAt!.Value))),
        _ => Refuse(OpeningRefusal.Expired),
    };

    /// <summary>Code and date only: a lock screen shows it, and its very existence must not tell what the case is about.</summary>
    private static Notice OpeningNotice(string @event, string code, string to, OpeningRequest opening, Desk desk) =>
        new(@event, Audience.Official, to, code, Facts(("date", Iso(opening.AnswerBy))), NoticeClass.Alert, QuietHours.NotBefore(desk.Office, desk.NowUtc));

    private static string Instant(DateTime utc) => utc.ToString("O", CultureInfo.InvariantCulture);
}
