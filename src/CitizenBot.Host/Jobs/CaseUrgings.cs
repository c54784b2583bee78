using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Answers owed to a supervisor about a case: whoever owes one is reminded on its day, the supervisor hears on the next working day that there is none.</summary>
public sealed class CaseUrgings(House house, NoticePost post) : IFollowUp
{
    public string Kind => FollowUpKind.Urge;

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation)
    {
        if (found is null || CaseRows.Record(found.Row) is not { IsClosed: false, Urged: { Answered: false } urged } record || urged.By != row.Person || urged.AnswerBy != row.DueOn)
        {
            return (null, FollowUpState.Done);
        }

        var passed = house.Office.Day(look.Now) > urged.AnswerBy;
        var person = passed ? urged.By : record.ResponsibleId;
        var notices = person is null
            ? []
            : CaseNotices.ToOfficials(CaseRows.State(found), new Petitions.Cases.Desk(house.Office, house.Rules, house.Calendar, look.Sending) { Deputies = look.Deputies }, passed ? NoticeEvent.UrgeUnanswered : NoticeEvent.UrgeDue, person);
        foreach (var notice in StandIns.Turn(notices, record, house.Office, look.Deputies))
        {
            await post.Add(look.Draft, new ToldNotice($"{row.Id}:{notice.Event}:{notice.PersonId}", notice), found.Row.FiledByChat, look.Sending, cancellation, mover: row.Id);
        }

        return passed ? (null, FollowUpState.Dropped) : (house.Office.Utc(house.Calendar.AddWorkingDays(urged.AnswerBy, 1), LadderNotices.Morning), FollowUpState.Open);
    }
}
