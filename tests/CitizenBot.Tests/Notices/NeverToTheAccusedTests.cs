using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Tests.Cases;
using CitizenBot.Tests.Offices;
using CsCheck;

namespace CitizenBot.Tests.Notices;

/// <summary>Whatever happens to a denunciation and whoever is on leave: no notice of any event reaches an accused official or anyone under them, nor may one of them act.</summary>
public sealed class NeverToTheAccusedTests
{
    private static readonly Office[] Offices = [SampleOffices.Ward, SampleOffices.Town];

    [Fact]
    public void Notices_OfAnyEvent_StayAwayFromTheAccusedAndThoseUnderThem() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1_000].Array[1, 3], Gen.Int[0, 1_000], Gen.Int[0, 1_000].Array[0, 8], Gen.Int[0, 60]).Sample((which, accusedAt, fieldAt, leavesAt, daysOn) =>
        {
            var office = Offices[which];
            var inside = office.Officials.Where(official => !official.Outside).ToList();
            var accused = accusedAt.Select(at => inside[at % inside.Count]).DistinctBy(official => official.Id).ToList();
            var deputies = Deputies(leavesAt, inside);
            var desk = Sample.At("2026-11-25 09:31", office) with { Deputies = deputies };
            var petition = Sample.Denunciation with
            {
                FieldId = office.Fields[fieldAt % office.Fields.Count].Id,
                Accused = new(string.Join(", ", accused.Select(official => official.Title.Vi)), AtThisOffice.Yes, IsHead: accused.Any(official => official.Id == office.HeadId)),
            };
            var filed = Sample.Done(CaseDecisions.File(petition, desk, Sample.Code));
            var record = filed.After.Record;
            return record.AccusedIds.Count > 0
                && Told(filed, desk, office.Utc(desk.Today.AddDays(daysOn), new TimeOnly(10, 0))).All(person => !IsBarred(record, office, person))
                && office.Officials.Where(official => IsBarred(record, office, official.Id)).All(official => !CaseAuthority.MayAct(record, office, official.Id, deputies));
        });

    /// <summary>Everybody who is told anything of the case, by every path there is.</summary>
    private static IEnumerable<string> Told(Decision.Done filed, Petitions.Cases.Desk desk, DateTime later)
    {
        var (state, office, deputies) = (filed.After, desk.Office, desk.Deputies);
        var notices = new List<Notice>(filed.Notices);
        var responsible = state.Record.ResponsibleId;
        foreach (var clock in state.Clocks)
        {
            notices.AddRange(StandIns.Turn(LadderNotices.For(state, clock, WorkCalendar.Shipped, office, later, _ => false), state.Record, office, deputies).Told.Select(told => told.Notice));
        }

        if (responsible is not null)
        {
            var alert = new UnansweredAlert(NoticeEvent.CaseNew, responsible, desk.NowUtc, null, null);
            notices.AddRange(alert.Look("k", state, office, WorkCalendar.Shipped, later).Told.Select(told => told.Notice));
            foreach (var other in office.Officials)
            {
                if (Act.Reassign(state, other.Id, "x", responsible, desk) is Decision.Done moved)
                {
                    notices.AddRange(moved.Notices);
                    notices.AddRange(CaseNotices.Nudged(moved.After, responsible, desk));
                }
            }
        }

        return StandIns.Turn(notices, state.Record, office, deputies).Where(notice => notice.Audience == Audience.Official).Select(notice => notice.PersonId);
    }

    private static bool IsBarred(CaseRecord record, Office office, string person) => record.AccusedIds.Any(accused => office.IsOrIsUnder(person, accused));

    private static Deputies Deputies(int[] at, List<Official> inside)
    {
        var byOfficial = new Dictionary<string, string>();
        for (var i = 0; i + 1 < at.Length; i += 2)
        {
            var (away, deputy) = (inside[at[i] % inside.Count].Id, inside[at[i + 1] % inside.Count].Id);
            if (away != deputy)
            {
                byOfficial[away] = deputy;
            }
        }

        return new Deputies(byOfficial);
    }
}
