using System.Globalization;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Petitions.Cases;

/// <summary>What happens when a citizen files or an official acts. Pure: the same case, act and desk always give the same answer.</summary>
/// <remarks>Who may act is checked here too, not only where buttons are shown. An act that is refused changes nothing.</remarks>
public static partial class CaseDecisions
{
    /// <summary>A petition is filed: it gets its record, its first clocks and somebody responsible.</summary>
    /// <remarks>
    /// Refused only for what a dialog cannot leave out. Whatever else is doubtful (late, another body competent, no signature yet)
    /// is the office's to judge in writing; the citizen was warned and files all the same.
    /// </remarks>
    /// <param name="code">Made by the caller and known to be free.</param>
    /// <param name="earlier">The case it goes on from (<see cref="FilePetition.EarlierCode"/>); then the superior office takes it.</param>
    public static Decision File(FilePetition petition, Desk desk, CaseCode code, CaseState? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(petition);
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(code);
        if (!petition.Content.Any(paragraph => !string.IsNullOrWhiteSpace(paragraph.Text)))
        {
            return Refuse(RefusalReason.ContentMissing);
        }

        // Who denounces may stay unnamed (Điều 25 Luật Tố cáo), who reports a broken drain too; a complaint is about one's own right.
        var named = !string.IsNullOrWhiteSpace(petition.Identity?.FullName);
        if (!named && (petition.Kind == PetitionKind.Complaint || (petition.Kind == PetitionKind.Denunciation && !petition.Anonymous)))
        {
            return Refuse(RefusalReason.IdentityMissing);
        }

        if (petition.Kind == PetitionKind.Denunciation && string.IsNullOrWhiteSpace(petition.Accused?.Text))
        {
            return Refuse(RefusalReason.AccusedMissing);
        }

        var accused = AccusedOf(petition, desk.Office);
        var routing = earlier is null
            ? desk.Office.Responsible(petition.Place.UnitId, petition.FieldId, petition.Kind, accused)
            : desk.Office.AtSuperior(accused);
        var today = desk.Today;
        var record = new CaseRecord
        {
            Code = code.Text,
            Kind = petition.Kind,
            OfficeId = desk.Office.Id,
            UnitId = petition.Place.UnitId,
            FieldId = petition.FieldId,
            Stage = CaseStage.Received,
            FiledAt = desk.NowUtc,
            FiledOn = today,
            ResponsibleId = routing.OfficialId,
            ResponsibleSince = today,
            RoutingReason = routing.Reason,
            Locale = petition.Locale,
            WantsNotices = petition.NoticesConsent,
            Sealed = petition.Kind == PetitionKind.Denunciation,
            Anonymous = !named,
            PeopleCount = petition.PeopleCount,
            Second = petition.Kind == PetitionKind.Complaint && (earlier is not null || petition.FirstTime == EarlierFiling.Answered),
            Further = petition.Kind == PetitionKind.Denunciation && earlier is not null,
            EarlierCode = earlier?.Record.Code,
            MatterId = earlier?.Record.MatterId ?? earlier?.Record.Code,
            AccusedIds = accused,
            AboveFirst = LevelBypass.Check(petition, desk.Office, earlier, today),
        };
        var state = new CaseState(record, CaseClocks.OnFiling(record, desk));
        return new Decision.Done(
            state,
            [
                Event(CaseEventKey.Filed, desk, CaseEvent.Citizen, Facts(("date", Iso(today)))),
                Event(CaseEventKey.Routed, desk, CaseEvent.System, Facts(("to", routing.OfficialId ?? ""), ("reason", routing.Reason.ToString()))),
            ],
            [.. CaseNotices.Filed(state, desk), .. RuleMissing(state, desk)]);
    }

    /// <summary>
    /// The officials a denunciation may be about. A name or title that the citizen mentions is enough, unless they said that the
    /// person works elsewhere: keeping a case from one official too many does no harm.
    /// </summary>
    private static List<string> AccusedOf(FilePetition petition, Office office)
    {
        if (petition is not { Kind: PetitionKind.Denunciation, Accused: { } accused })
        {
            return [];
        }

        if (accused.IsHead)
        {
            return [office.HeadId];
        }

        return accused.AtThisOffice == AtThisOffice.No ? [] : [.. office.FindOfficials(accused.Text).Select(official => official.Id)];
    }

    private static IEnumerable<Notice> RuleMissing(CaseState state, Desk desk)
    {
        if (state.NextDue() is null && !state.Record.IsClosed)
        {
            yield return new(NoticeEvent.RuleMissing, Audience.Operator, Notice.Operator, state.Record.Code, Facts(), NoticeClass.Alert, QuietHours.NotBefore(desk.Office, desk.NowUtc));
        }
    }

    private static Decision.Refused Refuse(string reason, params (string Name, string Value)[] args) => new(reason, Facts(args));

    private static CaseEvent Event(string key, Desk desk, string actor, IReadOnlyDictionary<string, string> facts, string? detail = null) =>
        new(key, desk.NowUtc, actor, facts, detail);

    private static Dictionary<string, string> Facts(params (string Name, string Value)[] facts) => facts.ToDictionary(fact => fact.Name, fact => fact.Value);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
