using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.DataRights;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Reminds who answers a request about data on its day and on each working day after, and then the operator too.</summary>
public sealed class DataRequestFollowUp(House house, NoticePost post) : IFollowUpKind
{
    public string Kind => DataRights.FollowUp;

    public async Task Look(FollowUpRow row, CommitDraft draft, DateTime now, CancellationToken cancellation)
    {
        if (DataRights.Read(row) is not { IsOver: false } request)
        {
            draft.FollowUps.Add(row with { NextAt = null });
            return;
        }

        var desk = new PetitionDesk(house.Office, house.Rules, house.Calendar, now);
        foreach (var told in DataRequests.Reminders(request, row.Person, desk))
        {
            await post.Add(draft, told, filedByChat: null, now, cancellation);
        }

        draft.FollowUps.Add(row with { NextAt = DataRequests.NextLook(request, desk) });
    }
}
