using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Alerts that their official did not acknowledge within the office's hours: they climb, a superior for each stretch of hours.</summary>
public sealed class UnansweredAlerts(BotStore store, House house, NoticePost post) : IFollowUp
{
    public string Kind => FollowUpKind.Acknowledge;

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation)
    {
        if (found is null)
        {
            return (null, FollowUpState.Dropped);
        }

        var state = CaseRows.State(found);
        var alert = AlertRows.Read(row);
        var seen = alert.Look(row.Id, state, house.Office, house.Calendar, look.Now);
        if (seen.Answered)
        {
            return (null, FollowUpState.Done);
        }

        var known = await store.ToldOf(found.Row.Code, cancellation);
        var fresh = new SweepResult([.. seen.Told.Where(told => !known.Contains(told.Key))], [], null);
        foreach (var told in StandIns.Turn(fresh, state.Record, house.Office, look.Deputies).Told)
        {
            await post.Add(look.Draft, told, found.Row.FiledByChat, look.Sending, cancellation, mover: row.Id);
        }

        if (seen.NobodyAbove)
        {
            var alarm = MissingSuperior.Alarm(alert.Person, 1, house, look.Now);
            await post.Add(look.Draft, alarm, null, look.Sending, cancellation, mover: row.Id);
        }

        return seen.NextAt is { } next ? (next, FollowUpState.Open) : (null, FollowUpState.Dropped);
    }
}
