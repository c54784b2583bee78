using System.Globalization;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Notices;

/// <summary>Who is owed word of what happens to a case.</summary>
public static class CaseNotices
{
    /// <summary>A case was filed: its responsible official, or who stands in for one, and the groups of their department.</summary>
    /// <remarks>A sealed case is in no group, not even by its code: a new code on the day of a denunciation is a hint.</remarks>
    public static IReadOnlyList<Notice> Filed(CaseState state, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        var notices = new List<Notice> { ToResponsible(state, desk, Event(state.Record.RoutingReason)) };
        if (!state.Record.Sealed && desk.Office.Official(state.Record.ResponsibleId) is { } responsible)
        {
            // What a clock is for would tell the kind of petition.
            var facts = Facts(state);
            facts.Remove("purpose");
            if (responsible.DepartmentId is { } department)
            {
                facts["department"] = department;
            }

            notices.AddRange(desk.Office.Groups
                .Where(group => group.DepartmentId is null || group.DepartmentId == responsible.DepartmentId)
                .Select(group => new Notice(NoticeEvent.CaseNew, Audience.Group, group.Id, state.Record.Code, facts, NoticeClass.Alert, Quiet(desk))));
        }

        notices.AddRange(Doubts(state, desk));
        return notices;

        static string Event(RoutingReason reason) => reason switch
        {
            RoutingReason.Receiver => NoticeEvent.CaseUnassigned,
            RoutingReason.SuperiorOffice => NoticeEvent.CaseToSuperior,
            _ => NoticeEvent.CaseNew,
        };
    }

    /// <summary>A case changed hands: one notice to the new official, instead of every stage that has passed.</summary>
    public static IReadOnlyList<Notice> HandedOver(CaseState state, Desk desk) =>
        [ToResponsible(state, desk, NoticeEvent.CaseHandedOver), .. Changed(state, desk)];

    /// <summary>Word to officials by name; those who may not handle the case, the accused and those under them get none.</summary>
    public static IReadOnlyList<Notice> ToOfficials(CaseState state, Desk desk, string @event, params string?[] people)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        return
        [
            .. people.OfType<string>().Distinct()
                .Where(person => desk.Office.Official(person) is { } official && CaseAuthority.MayHandle(state.Record, desk.Office, official))
                .Select(person => new Notice(@event, Audience.Official, person, state.Record.Code, Facts(state), NoticeClass.Alert, Quiet(desk))),
        ];
    }

    /// <summary>A case changed: the citizen, if they agreed to be told; code and date only.</summary>
    public static IReadOnlyList<Notice> Changed(CaseState state, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        return state.Record.WantsNotices ? [ToCitizen(state, NoticeEvent.CaseChanged, desk.Office, desk.NowUtc)] : [];
    }

    /// <summary>A paper that was still on its way has arrived: the citizen, if they agreed to be told.</summary>
    public static IReadOnlyList<Notice> PaperCame(CaseState state, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        return state.Record.WantsNotices ? [ToCitizen(state, NoticeEvent.PaperCame, desk.Office, desk.NowUtc)] : [];
    }

    /// <summary>What the operator must know about dates that could not be counted surely.</summary>
    public static IReadOnlyList<Notice> Doubts(CaseState state, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        return
        [
            .. state.Clocks
                .Where(clock => clock.State == ClockState.Running && clock.Due.ReasonKey == DueDate.NoCalendar)
                .Select(clock => clock.Due.On.Year)
                .Distinct()
                .Select(year => new Notice(
                    NoticeEvent.CalendarMissing,
                    Audience.Operator,
                    Notice.Operator,
                    state.Record.Code,
                    new Dictionary<string, string> { ["year"] = year.ToString(CultureInfo.InvariantCulture) },
                    NoticeClass.Alert,
                    Quiet(desk))),
        ];
    }

    /// <summary>An official is owed a notice and has no chat linked; the operator is told who it is, not about what.</summary>
    public static Notice NoChat(string personId, string caseCode, DateTime? notBefore) =>
        new(NoticeEvent.NoChat, Audience.Operator, Notice.Operator, caseCode, new Dictionary<string, string> { ["person"] = personId }, NoticeClass.Alert, notBefore);

    /// <summary>A superior reminds the responsible official of a case.</summary>
    public static IReadOnlyList<Notice> Nudged(CaseState state, string byOfficialId, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(desk);
        if (state.Record.ResponsibleId is not { } responsible)
        {
            return [];
        }

        var facts = Facts(state);
        facts["by"] = byOfficialId;
        return [new(NoticeEvent.CaseNudged, Audience.Official, responsible, state.Record.Code, facts, NoticeClass.Alert, Quiet(desk))];
    }

    /// <summary>Cases cannot climb because nobody of this office stands above who has them; the operator is told the department or post, and how many.</summary>
    /// <param name="officialId">Who has them.</param>
    /// <param name="count">How many.</param>
    public static Notice NoSuperior(string officialId, int count, DateTime? notBefore) =>
        new(
            NoticeEvent.NoSuperior,
            Audience.Operator,
            Notice.Operator,
            "",
            new Dictionary<string, string> { ["person"] = officialId, ["count"] = count.ToString(CultureInfo.InvariantCulture) },
            NoticeClass.Alert,
            notBefore);

    internal static Notice ToCitizen(CaseState state, string @event, Office office, DateTime nowUtc) =>
        new(
            @event,
            Audience.Citizen,
            Notice.Citizen,
            state.Record.Code,
            new Dictionary<string, string> { ["date"] = Iso(office.Day(nowUtc)) },
            NoticeClass.Alert,
            QuietHours.NotBefore(office, nowUtc));

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Notice ToResponsible(CaseState state, Desk desk, string @event) =>
        state.Record.ResponsibleId is { } responsible
            ? new(@event, Audience.Official, responsible, state.Record.Code, Facts(state), NoticeClass.Alert, Quiet(desk)) { Acknowledge = true }
            : new(@event, Audience.Operator, Notice.Operator, state.Record.Code, Facts(state), NoticeClass.Alert, Quiet(desk));

    private static Dictionary<string, string> Facts(CaseState state)
    {
        var facts = new Dictionary<string, string> { ["filed-on"] = Iso(state.Record.FiledOn) };
        if (state.NextDue() is { } clock)
        {
            facts["due-on"] = Iso(clock.Due.On);
            facts["purpose"] = clock.Purpose;
        }

        return facts;
    }

    private static DateTime? Quiet(Desk desk) => QuietHours.NotBefore(desk.Office, desk.NowUtc);
}
