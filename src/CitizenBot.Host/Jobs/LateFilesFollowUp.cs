using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Files that were on their way when they were recorded: looked at until each has arrived or is lost, then told of once.</summary>
public abstract class LateFilesFollowUp(House house, LatePapers papers, NoticePost post) : IFollowUp
{
    public abstract string Kind { get; }

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(look);
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
        foreach (var notice in StandIns.Turn(Owed(row, files, state, desk), state.Record, house.Office, look.Deputies))
        {
            await post.Add(look.Draft, new ToldNotice($"{row.Id}:{notice.Event}:{notice.PersonId}", notice), found.Row.FiledByChat, look.Sending, cancellation, mover: row.Id);
        }

        return (null, FollowUpState.Done);
    }

    /// <summary>What is owed once no file is on its way any more.</summary>
    protected abstract IReadOnlyList<Notice> Owed(FollowUpRow row, IReadOnlyList<FileRow> files, CaseState state, PetitionDesk desk);
}
