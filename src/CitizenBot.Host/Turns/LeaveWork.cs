using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Delivery;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Leaves of officials: what they must know before they enter one, entering it, ending it early.</summary>
public sealed class LeaveWork(BotStore store, House house, NoticePost post)
{
    private const int LongestLabel = 24;

    /// <summary>The official's open cases, their leaves, and who could stand in.</summary>
    public async Task<LeaveGroundView> Ground(DeskContext context, CancellationToken stop)
    {
        if (context.OfficialId is not { } official)
        {
            return new LeaveGroundView(0, [], [], []);
        }

        var leaves = await store.Leaves(context.Today, stop);
        var running = (await store.CountWork(new WorkScope([official], []), context.Today, context.Today, stop)).All;
        return new LeaveGroundView(
            running,
            [.. leaves.Where(leave => leave.Official == official).Select(leave => View(leave, leave.Deputy))],
            [.. leaves.Where(leave => leave.Deputy == official).Select(leave => View(leave, leave.Official))],
            [.. house.Office.Officials.Where(other => MayStandIn(other, official)).Select(other => Candidate(other, leaves))]);
    }

    /// <summary>Enters a leave, checked again: somebody else may have entered theirs meanwhile.</summary>
    public async Task<CommandOutcome> Take(TakeLeaveCommand leave, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (context.OfficialId is not { } official)
        {
            return new CommandOutcome.NotYours();
        }

        var others = (await store.Leaves(context.Today, stop)).Where(other => other.FromOn <= leave.To && other.ToOn >= leave.From).ToList();
        var refused = leave.From < context.Today || leave.To < leave.From ? "leave-dates"
            : house.Office.Official(leave.DeputyId) is not { } deputy || !MayStandIn(deputy, official) ? "leave-deputy-unknown"
            : others.Exists(other => other.Official == official) ? "leave-overlaps"
            : others.Exists(other => other.Official == leave.DeputyId) ? "leave-deputy-away"
            : others.Exists(other => other.Deputy == official) ? "leave-standing-in"
            : null;
        if (refused is not null)
        {
            return new CommandOutcome.Refused(refused, Args.None);
        }

        var id = $"leave/{official}/{Iso(leave.From)}/{context.Now:yyyyMMddHHmmss}";
        draft.Leaves.Add(new LeaveRow(id, official, leave.DeputyId, leave.From, leave.To, context.Now));
        draft.Audit.Add(new AuditWrite(AuditWrite.House, official, $"leave-taken {Iso(leave.From)}..{Iso(leave.To)} deputy {leave.DeputyId}"));
        var running = (await store.CountWork(new WorkScope([official], []), context.Today, context.Today, stop)).All;
        var facts = new Dictionary<string, string>
        {
            ["person"] = official, ["from"] = Iso(leave.From), ["to"] = Iso(leave.To), ["count"] = running.ToString(CultureInfo.InvariantCulture),
        };
        await Tell(NoticeEvent.LeaveDeputy, leave.DeputyId, facts, context.Now, draft, stop);
        return new CommandOutcome.Done();
    }

    /// <summary>Ends a leave early, or takes back one that has not begun.</summary>
    public async Task<CommandOutcome> End(EndLeaveCommand ended, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if ((await store.Leaves(context.Today, stop)).FirstOrDefault(one => one.Id == ended.LeaveId) is not { } leave)
        {
            return new CommandOutcome.Refused("leave-over", Args.None);
        }

        if (context.OfficialId is not { } official || leave.Official != official)
        {
            return new CommandOutcome.NotYours();
        }

        draft.Leaves.Add(leave with { EndedAt = context.Now });
        draft.Audit.Add(new AuditWrite(AuditWrite.House, official, $"leave-ended {Iso(leave.FromOn)}..{Iso(leave.ToOn)} deputy {leave.Deputy}"));
        await Tell(NoticeEvent.LeaveEnded, leave.Deputy, new Dictionary<string, string> { ["person"] = official }, context.Now, draft, stop);
        return new CommandOutcome.Done();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Somebody else of the office who works on cases.</summary>
    private static bool MayStandIn(Official other, string official) =>
        other.Id != official && other is { Outside: false, Roles.Count: > 0 } && !CaseAuthority.SeesCountsOnly(other);

    private async Task Tell(string @event, string person, Dictionary<string, string> facts, DateTime now, CommitDraft draft, CancellationToken stop) =>
        await post.Add(draft, new Notice(@event, Audience.Official, person, "", facts, NoticeClass.Alert, QuietHours.NotBefore(house.Office, now)), null, now, stop);

    private LeaveView View(LeaveRow leave, string other) => new(leave.Id, leave.FromOn, leave.ToOn, Shown(other));

    private LocalizedArg Shown(string id) => house.Office.Official(id) is { } official ? new(official.Shown("vi"), official.Shown("en")) : new(id, id);

    private DeputyView Candidate(Official official, IReadOnlyList<LeaveRow> leaves) => new(
        official.Id,
        official.Name is { } name ? new(Short(name), Short(name)) : new(Short(official.Title.Vi), Short(official.Title.En)),
        Shown(official.Id),
        [.. official.Aliases, official.Title.Vi, official.Title.En],
        [.. leaves.Where(leave => leave.Official == official.Id).Select(leave => View(leave, leave.Deputy))]);

    /// <summary>A name that fits a button.</summary>
    private static string Short(string name) => name.EnumerateRunes().Count() <= LongestLabel ? name : string.Concat(name.EnumerateRunes().Take(LongestLabel - 3)).TrimEnd(' ', ',') + "...";
}
