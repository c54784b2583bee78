using System.Globalization;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Jobs;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>The tasks of a plan: given, reminded by the ladder of deadlines, ended.</summary>
public sealed class HotspotTasks(BotStore store, House house, NoticePost post) : IFollowUp
{
    public string Kind => FollowUpKind.HotspotTask;

    /// <summary>Tells each owner of their task and lets the sweep look at it.</summary>
    public async Task Give(HotspotRecord one, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var task in one.Plan!.Tasks)
        {
            draft.FollowUps.Add(new FollowUpRow
            {
                Id = Id(one, task), Kind = Kind, Person = task.OwnerId, DueOn = task.DueOn, State = FollowUpState.Open, Rest = one.Id,
                NextAt = Next(task, one.Plan, house.Office.Day(now)),
            });
            await post.Add(draft, Notice(NoticeEvent.HotspotTaskGiven, task.OwnerId, one, task, now), null, now, stop);
        }
    }

    /// <summary>No reminder any more, and whoever gave the task hears that it is done, unless they said so themselves.</summary>
    public async Task End(HotspotRecord one, HotspotTask task, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(draft);
        draft.FollowUps.Add(new FollowUpRow { Id = Id(one, task), Kind = Kind, Person = task.OwnerId, DueOn = task.DueOn, State = FollowUpState.Done });
        if (one.Plan!.MadeBy is var giver && giver != context.OfficialId)
        {
            await post.Add(draft, Notice(NoticeEvent.HotspotTaskDone, giver, one, task, context.Now), null, context.Now, stop);
        }
    }

    public async Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(look);
        if (await store.Hotspot(row.Rest!, cancellation) is not { } stored || HotspotRows.Record(stored) is not { State: not HotspotState.Closed, Plan: { } plan } one
            || plan.Tasks.FirstOrDefault(task => Id(one, task) == row.Id) is not { DoneOn: null } task)
        {
            return (null, FollowUpState.Dropped);
        }

        var today = house.Office.Day(look.Now);
        foreach (var stage in TaskLadder.Come(task, plan.MadeOn, house.Calendar, house.Office, today))
        {
            var key = $"{row.Id}:{stage.Key}";
            if (!await store.WasTold(key, cancellation))
            {
                var person = look.Deputies.Of(stage.PersonId) ?? stage.PersonId;
                await post.Add(look.Draft, new ToldNotice(key, Notice(stage.Event, person, one, task, look.Sending)), null, look.Sending, cancellation, mover: row.Id);
            }
        }

        return Next(task, plan, today) is { } next ? (next, FollowUpState.Open) : (null, FollowUpState.Dropped);
    }

    private static string Id(HotspotRecord one, HotspotTask task) => $"{FollowUpKind.HotspotTask}/{one.Id}/{one.Times}/{task.Number.ToString(CultureInfo.InvariantCulture)}";

    private DateTime? Next(HotspotTask task, ActionPlan plan, DateOnly today) =>
        TaskLadder.NextOn(task, plan.MadeOn, house.Calendar, house.Office, today) is { } day ? house.Office.Utc(day, LadderNotices.Morning) : null;

    private Notice Notice(string @event, string person, HotspotRecord one, HotspotTask task, DateTime now) =>
        new(@event, Audience.Official, person, "", HotspotNotices.Facts(one, task), NoticeClass.Alert, QuietHours.NotBefore(house.Office, now));
}
