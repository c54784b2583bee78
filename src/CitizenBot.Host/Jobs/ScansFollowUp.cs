using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Scans that were on their way when an official added them: that official hears when one is lost. They are the office's own and no news to the citizen.</summary>
public sealed class ScansFollowUp(House house, LatePapers papers, NoticePost post) : IFollowUp
{
    public string Kind => FollowUpKind.Scans;

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation)
    {
        if (found is null)
        {
            return (null, FollowUpState.Dropped);
        }

        var files = await papers.Of(row, cancellation);
        if (files.Any(file => file.State == FileState.Received))
        {
            return (look.Now + LatePapers.Between, FollowUpState.Open);
        }

        if (files.Any(file => file.State == FileState.Failed))
        {
            var state = CaseRows.State(found);
            var desk = new PetitionDesk(house.Office, house.Rules, house.Calendar, look.Sending) { Deputies = look.Deputies };
            foreach (var notice in StandIns.Turn(CaseNotices.ToOfficials(state, desk, NoticeEvent.ScanLost, row.Person), state.Record, house.Office, look.Deputies))
            {
                await post.Add(look.Draft, new ToldNotice($"{row.Id}:{notice.PersonId}", notice), filedByChat: null, look.Sending, cancellation, mover: row.Id);
            }
        }

        return (null, FollowUpState.Done);
    }
}
