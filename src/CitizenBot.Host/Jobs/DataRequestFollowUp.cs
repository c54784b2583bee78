using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.DataRights;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Reminds who answers a request about data on its day and on each working day after, and then the operator too.</summary>
public sealed class DataRequestFollowUp(House house, NoticePost post) : IFollowUp
{
    public string Kind => DataRights.FollowUp;

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation)
    {
        if (DataRights.Read(row) is not { IsOver: false } request)
        {
            return (null, row.State);
        }

        var desk = new PetitionDesk(house.Office, house.Rules, house.Calendar, look.Now);
        var answers = row.Person is null ? null : DataRequests.InPlaceOf(row.Person, found is null ? null : CaseRows.Record(found.Row), house.Office, look.Deputies);
        foreach (var told in DataRequests.Reminders(request, answers, desk))
        {
            await post.Add(look.Draft, told, filedByChat: null, look.Sending, cancellation, mover: row.Id);
        }

        return (DataRequests.NextLook(request, desk), row.State);
    }
}
