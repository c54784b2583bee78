using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Papers that were on their way when their act was recorded: the citizen hears when they have arrived, who recorded the act when one is lost.</summary>
public sealed class PapersFollowUp(House house, LatePapers papers, NoticePost post) : IFollowUp
{
    public string Kind => FollowUpKind.Papers;

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

        var state = CaseRows.State(found);
        var desk = new PetitionDesk(house.Office, house.Rules, house.Calendar, look.Sending) { Deputies = look.Deputies };
        List<Notice> notices = [];
        if (files.Any(file => file.State == FileState.Failed))
        {
            // Who has the case now, should the one who recorded it no longer be allowed to.
            var owed = CaseNotices.ToOfficials(state, desk, NoticeEvent.PaperLost, row.Person);
            notices.AddRange(owed.Count > 0 ? owed : CaseNotices.ToOfficials(state, desk, NoticeEvent.PaperLost, state.Record.ResponsibleId));
        }

        if (files.Any(file => file.State == FileState.Stored))
        {
            notices.AddRange(CaseNotices.PaperCame(state, desk));
        }

        foreach (var notice in StandIns.Turn(notices, state.Record, house.Office, look.Deputies))
        {
            await post.Add(look.Draft, new ToldNotice($"{row.Id}:{notice.Event}:{notice.PersonId}", notice), found.Row.FiledByChat, look.Sending, cancellation, mover: row.Id);
        }

        return (null, FollowUpState.Done);
    }
}
