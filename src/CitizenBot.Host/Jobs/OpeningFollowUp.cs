using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Ends a request to open an identity that nobody answered in three working days, and tells who asked.</summary>
public sealed class OpeningFollowUp(House house, CaseReader cases, NoticePost post) : IRecordFollowUp
{
    public string Kind => Openings.FollowUp;

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, CommitDraft draft, DateTime now, CancellationToken cancellation)
    {
        var desk = new PetitionDesk(house.Office, house.Rules, house.Calendar, now);
        if (await cases.Read(row.CaseCode!, draft, cancellation) is { } found && found.State.Record.Opening?.FollowUpId(row.CaseCode!) == row.Id
            && CaseDecisions.ExpireOpening(found.State, desk) is { } expired)
        {
            draft.Change(found.State, expired, found.Row.FiledByChat, found.Row.Version, desk);
            foreach (var notice in expired.Notices)
            {
                await post.Add(draft, notice, filedByChat: null, now, cancellation);
            }
        }

        return (null, "done");
    }
}
