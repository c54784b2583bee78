using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Answers owed by the head of a department: reminded on the day, and the supervisor hears on the next working day that there is none.</summary>
public sealed class UnitUrgings(House house, NoticePost post) : IFollowUp
{
    public string Kind => FollowUpKind.UrgeUnit;

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation)
    {
        var urging = UrgeWork.Read(row);
        var passed = house.Office.Day(look.Now) > row.DueOn;
        var notice = new Notice(
            passed ? NoticeEvent.UrgeUnanswered : NoticeEvent.UrgeDue,
            Audience.Official,
            passed ? urging.By : row.Person!,
            "",
            new Dictionary<string, string> { ["urging"] = row.Id, ["department"] = urging.DepartmentId },
            NoticeClass.Alert,
            QuietHours.NotBefore(house.Office, look.Sending));
        await post.Add(look.Draft, new ToldNotice($"{row.Id}:{notice.Event}", notice), null, look.Sending, cancellation, mover: row.Id);
        return passed ? (null, FollowUpState.Dropped) : (house.Office.Utc(house.Calendar.AddWorkingDays(row.DueOn!.Value, 1), LadderNotices.Morning), FollowUpState.Open);
    }
}
