using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Ends a request to open an identity that nobody answered in three working days, and tells who asked.</summary>
public sealed class OpeningFollowUp(House house, CaseReader cases, NoticePost post) : IFollowUp
{
    public string Kind => Openings.FollowUp;

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation)
    {
        var desk = new PetitionDesk(house.Office, house.Rules, house.Calendar, look.Now) { Deputies = look.Deputies };
        if (await cases.Read(row.CaseCode!, look.Draft, cancellation) is { } read && read.State.Record.Opening?.FollowUpId(row.CaseCode!) == row.Id
            && CaseDecisions.ExpireOpening(read.State, desk) is { } expired)
        {
            look.Draft.Change(read.State, expired, read.Row.FiledByChat, read.Row.Version, desk);
            foreach (var notice in expired.Notices)
            {
                await post.Add(look.Draft, notice, filedByChat: null, look.Sending, cancellation);
            }
        }

        return (null, FollowUpState.Done);
    }
}
