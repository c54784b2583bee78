using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Tests.Transcripts;

/// <content>Jobs of the trial world: sweeps, alerts that nobody answers, digests; and leaves. Rules are the real ones, only the tables are lists.</content>
internal sealed partial class World
{
    private readonly List<(string Id, string Official, string Deputy, DateOnly From, DateOnly To)> leaves = [];
    private readonly List<(string Person, string Code)> halves = [];
    private readonly List<(string Key, WorldCase Case, UnansweredAlert Alert)> alerts = [];

    private Deputies Deputies => new(leaves.Where(leave => leave.From <= Office.Day(Now) && leave.To >= Office.Day(Now)).ToDictionary(leave => leave.Official, leave => leave.Deputy));

    /// <summary>One morning of the deadline sweep, at 07:30 of the office.</summary>
    public IReadOnlyList<Heard> Sweep(DateOnly on)
    {
        Now = Office.Utc(on, LadderNotices.Morning);
        var heard = new List<Heard>();
        foreach (var one in cases.Values)
        {
            foreach (var clock in one.State.Clocks)
            {
                var result = StandIns.Turn(LadderNotices.For(one.State, clock, WorkCalendar.Shipped, Office, Now, told.ContainsKey), one.State.Record, Office, Deputies);
                foreach (var key in result.Skipped)
                {
                    told[key] = null;
                }

                foreach (var notice in result.Told)
                {
                    told[notice.Key] = Now;
                }

                halves.AddRange(result.Told.Where(notice => notice.Notice.Event == NoticeEvent.DeadlineHalf).Select(notice => (notice.Notice.PersonId, one.State.Record.Code)));
                foreach (var notice in result.Told.Where(notice => notice.Notice.Class != NoticeClass.Digest))
                {
                    Watch(notice.Notice, notice.Key, one);
                    heard.AddRange(Send([notice.Notice], one));
                }
            }
        }

        return heard;
    }

    /// <summary>What the host does when alerts may have waited too long, at the clock that is set.</summary>
    public IReadOnlyList<Heard> LookAtAlerts()
    {
        var heard = new List<Heard>();
        foreach (var (key, one, alert) in alerts.ToList())
        {
            var look = alert.Look(key, one.State, Office, WorkCalendar.Shipped, Now);
            if (look.Answered)
            {
                alerts.RemoveAll(waiting => waiting.Key == key);
            }

            heard.AddRange(Deliver(look.Told.Where(notice => told.TryAdd(notice.Key, Now)).Select(notice => notice.Notice), one));
        }

        return heard;
    }

    /// <summary>The morning of a day: sweep, then one digest an official.</summary>
    public IReadOnlyList<Heard> Digest(DateOnly on)
    {
        var heard = Sweep(on).ToList();
        foreach (var official in Office.Officials.Where(one => !one.Outside && !CaseAuthority.SeesCountsOnly(one) && Deputies.Of(one.Id) is null))
        {
            if (MorningDigest.For(Morning(official.Id, on), Office, WorkCalendar.Shipped, Now) is { } digest && told.TryAdd(digest.Key, Now))
            {
                heard.AddRange(Send([digest.Notice], null));
            }
        }

        foreach (var group in Office.Groups)
        {
            var open = Open(one => !one.State.Record.Sealed && (group.DepartmentId is null || Office.Official(one.State.Record.ResponsibleId)?.DepartmentId == group.DepartmentId));
            var soon = WorkCalendar.Shipped.AddWorkingDays(on, MorningDigest.WorkingDaysAhead);
            if (MorningDigest.ForGroup(group.Id, open.Count(one => Due(one) < on), open.Count(one => Due(one) == on), open.Count(one => Due(one) > on && Due(one) <= soon), Office, Now) is { } digest)
            {
                heard.AddRange(Send([digest.Notice], null));
            }
        }

        halves.Clear();
        return heard;
    }

    private static DateOnly? Due(WorldCase one) => one.State.NextDue()?.Due.On;

    private List<WorldCase> Open(Func<WorldCase, bool> which) =>
        [.. cases.Values.Where(one => !one.State.Record.IsClosed && which(one)).OrderBy(one => Due(one) ?? DateOnly.MaxValue).ThenBy(one => one.State.Record.Code, StringComparer.Ordinal)];

    /// <summary>Theirs, and those of absent colleagues they may handle.</summary>
    private List<WorldCase> Own(string official) => Open(one => one.State.Record.ResponsibleId is { } responsible
        && (responsible == official || (Deputies.Of(responsible) == official && CaseAuthority.MayHandle(one.State.Record, Office, Office.Official(official)!))));

    /// <summary>Of those under them, and under whom they stand in for.</summary>
    private List<WorldCase> Below(string official) => Open(one => one.State.Record.ResponsibleId is { } other && IsBelow(other, official)
        && (Office.IsOrIsUnder(other, official) || CaseAuthority.MayHandle(one.State.Record, Office, Office.Official(official)!)));

    private bool IsBelow(string other, string official) =>
        other != official && Deputies.AbsentFor(official).Append(official).Any(leader => other != leader && Office.IsOrIsUnder(other, leader));

    private MorningWork Morning(string official, DateOnly today)
    {
        var own = Own(official);
        var soon = WorkCalendar.Shipped.AddWorkingDays(today, MorningDigest.WorkingDaysAhead);
        return new MorningWork(
            official,
            List(own.Where(one => Due(one) < today)),
            List(own.Where(one => Due(one) == today)),
            List(own.Where(one => Due(one) > today && Due(one) <= soon && !(one.State.Record.Snoozed?.Until >= today))),
            [.. halves.Where(half => half.Person == official).Select(half => half.Code)],
            own.Count(one => one.State.Record.Question is not null),
            own.Count(one => one.State.Record.RoutingReason == RoutingReason.Receiver),
            Below(official).Count(one => Due(one) < today),
            [.. Deputies.AbsentFor(official)]);

        static MorningList List(IEnumerable<WorldCase> found) => new(found.Count(), [.. found.Select(one => (one.State.Record.Code, Due(one)!.Value))]);
    }

    private WorkPage Work(WorldChat chat, WorkView view)
    {
        var official = chat.OfficialId!;
        var today = Office.Day(Now);
        var week = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        var all = view.Below ? Below(official) : Own(official);
        var listed = all.Where(one => view.Filter switch
        {
            WorkView.Overdue => Due(one) < today,
            WorkView.Today => Due(one) == today,
            WorkView.Week => Due(one) > today && Due(one) <= week,
            WorkView.Waiting => one.State.Record.Question is not null,
            WorkView.Unassigned => one.State.Record.RoutingReason == RoutingReason.Receiver,
            WorkView.Field => one.State.Record.FieldId == view.Value,
            WorkView.Unit => one.State.Record.UnitId == view.Value,
            _ => true,
        }).ToList();
        var place = view.At is { } at ? listed.FindIndex(one => one.State.Record.Code == at.Code) : -1;
        var first = view.At is null ? 0 : view.At.Backward ? Math.Max(0, place - WorkOfTheOfficial.PageSize) : place + 1;
        var items = listed.Skip(first).Take(WorkOfTheOfficial.PageSize).ToList();
        var groups = all.GroupBy(one => view.Filter == WorkView.Units ? one.State.Record.UnitId : one.State.Record.FieldId).Where(group => group.Key is not null);
        return new WorkPage
        {
            View = view,
            Items = view.Filter is WorkView.Fields or WorkView.Units ? [] : [.. items.Select(one => new WorkItem(one.State.Record.Code, Due(one), one.State.NextDue()?.Purpose, one.State.Record.ResponsibleId == official ? null : Title(one.State.Record.ResponsibleId!)))],
            All = all.Count,
            Overdue = all.Count(one => Due(one) < today),
            Today = all.Count(one => Due(one) == today),
            Week = all.Count(one => Due(one) > today && Due(one) <= week),
            HasBefore = first > 0,
            HasMore = first + items.Count < listed.Count,
            Groups = view.Filter is WorkView.Fields or WorkView.Units ? [.. groups.OrderByDescending(group => group.Count()).Select(group => new WorkGroup(group.Key!, Named(view.Filter, group.Key!), group.Count()))] : [],
            Named = view.Value is { } id ? Named(view.Filter, id) : null,
            HasBelow = Office.Officials.Any(other => IsBelow(other.Id, official)),
            HoursLeft = (int)Math.Ceiling(new WorkingHours(Office, WorkCalendar.Shipped).LeftUntilEndOf(today, Now).TotalHours),
        };
    }

    private LocalizedArg Named(string filter, string id)
    {
        var name = filter is WorkView.Units or WorkView.Unit ? Office.Unit(id)!.Name : Office.Field(id)!.Name;
        return new(name.Vi, name.En);
    }

    private LocalizedArg Title(string official) => Office.Official(official)!.Title is var title ? new(title.Vi, title.En) : new("?", "?");

    private LeaveGroundView Ground(string official)
    {
        var open = leaves.Where(leave => leave.To >= Office.Day(Now)).ToList();
        return new LeaveGroundView(
            Own(official).Count,
            [.. open.Where(leave => leave.Official == official).Select(leave => new LeaveView(leave.Id, leave.From, leave.To, Shown(leave.Deputy)))],
            [.. open.Where(leave => leave.Deputy == official).Select(leave => new LeaveView(leave.Id, leave.From, leave.To, Shown(leave.Official)))],
            [.. Office.Officials.Where(other => other.Id != official && !other.Outside && other.Roles.Count > 0 && !CaseAuthority.SeesCountsOnly(other)).Select(other => new DeputyView(
                other.Id,
                other.Name is { } name ? new(name, name) : new(Cut(other.Title.Vi), Cut(other.Title.En)),
                Shown(other.Id),
                other.Aliases,
                [.. open.Where(leave => leave.Official == other.Id).Select(leave => new LeaveView(leave.Id, leave.From, leave.To, Shown(leave.Deputy)))]))]);

        LocalizedArg Shown(string id) => new(Office.Official(id)!.Shown("vi"), Office.Official(id)!.Shown("en"));

        static string Cut(string text) => text.Length <= 24 ? text : text[..21].TrimEnd(' ', ',') + "...";
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) TakeLeave(string official, TakeLeaveCommand leave)
    {
        leaves.Add(($"leave{leaves.Count}", official, leave.DeputyId, leave.From, leave.To));
        var facts = new Dictionary<string, string> { ["person"] = official, ["from"] = $"{leave.From:yyyy-MM-dd}", ["to"] = $"{leave.To:yyyy-MM-dd}", ["count"] = $"{Open(one => one.State.Record.ResponsibleId == official).Count}" };
        return (new CommandOutcome.Done(), [.. Send([new Notice(NoticeEvent.LeaveDeputy, Audience.Official, leave.DeputyId, "", facts, NoticeClass.Alert)], null)]);
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) EndLeave(string official, EndLeaveCommand ended)
    {
        var leave = leaves.Find(one => one.Id == ended.LeaveId);
        leaves.Remove(leave);
        return (new CommandOutcome.Done(), [.. Send([new Notice(NoticeEvent.LeaveEnded, Audience.Official, leave.Deputy, "", new Dictionary<string, string> { ["person"] = official }, NoticeClass.Alert)], null)]);
    }

    /// <summary>Any act of who has the case answers its alerts.</summary>
    private void Answer(WorldCase one, string official)
    {
        if (one.State.Record.ResponsibleId == official || Deputies.Of(one.State.Record.ResponsibleId) == official)
        {
            alerts.RemoveAll(waiting => waiting.Case == one);
        }
    }

    private void Watch(Notice notice, string key, WorldCase one)
    {
        if (notice is { Acknowledge: true, Audience: Audience.Official })
        {
            var isReminder = notice.Event.StartsWith("deadline-", StringComparison.Ordinal);
            alerts.Add((key, one, new UnansweredAlert(
                notice.Event,
                notice.Facts.GetValueOrDefault(StandIns.InsteadOf) ?? notice.PersonId,
                Now,
                isReminder ? notice.Facts["purpose"] : null,
                isReminder ? DateOnly.ParseExact(notice.Facts["due-on"], "yyyy-MM-dd") : null)));
        }
    }

    /// <summary>What a decision brings: to whom it is owed, or who stands in for them.</summary>
    private IEnumerable<Heard> Deliver(IEnumerable<Notice> owed, WorldCase one)
    {
        foreach (var notice in StandIns.Turn(owed, one.State.Record, Office, Deputies))
        {
            Watch(notice, $"{one.State.Record.Code}/{notice.Event}/{notice.PersonId}/{Now:O}", one);
            foreach (var heard in Send([notice], one))
            {
                yield return heard;
            }
        }
    }

    private IEnumerable<Heard> Send(IEnumerable<Notice> owed, WorldCase? one)
    {
        foreach (var notice in owed)
        {
            var chat = notice.Audience switch
            {
                Audience.Citizen => one?.FiledBy,
                Audience.Group => chats.Values.FirstOrDefault(chat => chat.GroupId == notice.PersonId),
                Audience.Operator => chats.GetValueOrDefault("operator"),
                _ => chats.Values.FirstOrDefault(chat => chat.OfficialId == notice.PersonId),
            };
            if (chat is not null)
            {
                yield return Hear(chat, notices.For(notice), StateOf(chat).Locale, notice: true);
            }
        }
    }
}
