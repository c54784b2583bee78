using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.DataRights;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Reminds who answers a request about data on its day and on each working day after, and then the operator too.</summary>
public sealed class DataRequestFollowUp(House house, NoticePost post) : IRecordFollowUp
{
    public string Kind => DataRights.FollowUp;

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, CommitDraft draft, DateTime now, CancellationToken cancellation)
    {
        if (DataRights.Read(row) is not { IsOver: false } request)
        {
            return (null, row.State);
        }

        var desk = new PetitionDesk(house.Office, house.Rules, house.Calendar, now);
        foreach (var told in DataRequests.Reminders(request, row.Person, desk))
        {
            await post.Add(draft, told, filedByChat: null, now, cancellation);
        }

        return (DataRequests.NextLook(request, desk), row.State);
    }
}
