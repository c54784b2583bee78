using CitizenBot.Host.Delivery;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Turns;

/// <summary>What every decision about a case stands on, and who hears of it.</summary>
public sealed class CaseDesk(House house, NoticePost post, Absences absences)
{
    /// <summary>Office, law, calendar and who stands in for whom at an instant.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="stop">Stops the wait.</param>
    public async Task<PetitionDesk> At(DateTime now, CancellationToken stop) =>
        new(house.Office, house.Rules, house.Calendar, now) { Deputies = await absences.On(now, stop) };

    /// <summary>What every decision brings besides: word to those who must know, or to who stands in for them.</summary>
    public async Task Tell(Decision.Done done, string? filedByChat, PetitionDesk desk, CommitDraft draft, CancellationToken stop)
    {
        foreach (var notice in StandIns.Turn(done.Notices, done.After.Record, house.Office, desk.Deputies))
        {
            await post.Add(draft, notice, filedByChat, desk.NowUtc, stop);
        }
    }
}
