using System.Globalization;
using System.Text.Json;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Host.Hotspots;
using CitizenBot.Hotspots.Forecasts;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;

namespace CitizenBot.Tests.Transcripts;

/// <content>Hotspots: the host's part, on a list. What is above the alarm line is set by hand; how a hotspot lives, who reads of it and what is due are the real rules.</content>
internal sealed partial class World
{
    private const int WindowDays = 10;

    /// <summary>As the database would keep them, in the order of their first sighting.</summary>
    private readonly Dictionary<string, string> hotspots = [];

    /// <summary>A look: <c>moi-truong kp2,kp3 14 usual 4</c> is above the line, <c>moi-truong kp2,kp3 quiet 2 usual 3</c> is not any more. No field is <c>all</c>, no place <c>everywhere</c>.</summary>
    public IReadOnlyList<Heard> Look(string[] words)
    {
        var today = Office.Day(Now);
        var field = words[0] == "all" ? null : words[0];
        string[] places = words[1] == "everywhere" ? [] : words[1].Split(',');
        var isQuiet = words[2] == "quiet";
        var people = int.Parse(words[isQuiet ? 3 : 2], CultureInfo.InvariantCulture);
        var usual = double.Parse(words[^1], CultureInfo.InvariantCulture);
        var seen = new HotspotSighting(field, places, today.AddDays(places.Length == 0 ? -6 : 1 - WindowDays), today, people, usual, places.Length == 0 ? null : 400);
        var known = HotspotLife.Continued(hotspots.Values.Select(Read), seen);
        var after = isQuiet ? HotspotLife.Unseen(known!, today, people, usual)
            : known is null ? HotspotLife.Forms(seen, $"hs-{hotspots.Count + 1}")
            : HotspotLife.Seen(known, seen);
        hotspots[after.Id] = JsonSerializer.Serialize(after);
        return Tell(after);
    }

    /// <summary>The morning of a day: open tasks are reminded, and superiors hear of those that are late.</summary>
    public IReadOnlyList<Heard> RemindTasks(DateOnly day)
    {
        Now = Office.Utc(day, LadderNotices.Morning);
        return
        [
            .. from one in hotspots.Values.Select(Read)
               where one.State != HotspotState.Closed && one.Plan is not null
               from task in one.Plan!.Tasks
               where task.DoneOn is null
               from stage in TaskLadder.Come(task, one.Plan!.MadeOn, WorkCalendar.Shipped, Office, day)
               where told.TryAdd($"task/{one.Id}/{one.Times}/{task.Number}:{stage.Key}", Now)
               from heard in Send([OfTask(stage.Event, Deputies.Of(stage.PersonId) ?? stage.PersonId, one, task)], null)
               select heard,
        ];
    }

    private static HotspotRecord Read(string json) => JsonSerializer.Deserialize<HotspotRecord>(json)!;

    private static Notice OfTask(string @event, string person, HotspotRecord one, HotspotTask task) =>
        new(@event, Audience.Official, person, "", HotspotNotices.Facts(one, task), NoticeClass.Alert);

    /// <summary>One message for each change and reader who has a chat.</summary>
    private IReadOnlyList<Heard> Tell(HotspotRecord one)
    {
        if (one.State == HotspotState.Acknowledged || one.DismissedBy is not null)
        {
            return [];
        }

        var heard = new List<Heard>();
        foreach (var reader in HotspotReader.Of(Office, one.FieldId, one.Places).Where(reader => !reader.CountsOnly || (one.People > 0 && one.State is not (HotspotState.Cooling or HotspotState.Closed))))
        {
            var person = Deputies.Of(reader.OfficialId) ?? reader.OfficialId;
            if (chats.Values.FirstOrDefault(chat => chat.OfficialId == person) is { } chat && told.TryAdd($"hotspot:{one.Id}:{one.Changes}:{reader.OfficialId}", Now))
            {
                var message = reader.CountsOnly ? HotspotMessages.Counts(one, Office) : HotspotMessages.For(Answer(one), Filings.Figure(one), Office);
                heard.Add(Hear(chat, message, StateOf(chat).Locale, notice: true));
            }
        }

        return heard;
    }

    private HotspotAnswer HotspotFor(WorldChat chat, string id) => Opens(chat, id) switch
    {
        null => new HotspotAnswer(null, []),
        { CountsOnly: true, One: var one } => new HotspotAnswer(one with { EarlyWords = null }, []) { CountsOnly = true },
        { One: var one } => Answer(one),
    };

    private HotspotAnswer Answer(HotspotRecord one)
    {
        var today = Office.Day(Now);
        var behind = Behind(one).Select(found => new SignalCase(found.State, Matter(found).Count, Matter(found).Exists(other => other != found && other.State.Record.IsClosed))).ToList();
        return new HotspotAnswer(one, [.. behind.Select(found => new HotspotCase(found.State.Record.Code, HotspotSignals.Of(found, today))).OrderByDescending(found => found.Signs.Count)])
        {
            Signals = HotspotSignals.Of(behind, today),
            Effect = Effect(one, today),
            Outlook = Outlook(one),
            Proposed = one.Plan is null ? ActionPlan.Propose(one, Office, WorkCalendar.Shipped, today) : [],
        };
    }

    /// <summary>Every case as one person's filing: who filed twice has tests of its own.</summary>
    private HotspotFilings Filings => new([.. cases.Values.Select(found => found.State.Record).Select(one => new FilingRow(one.Code, one.UnitId, one.FieldId, one.FiledOn, one.Sealed, !one.Sealed, Pooled: true))], Office, Office.Day(Now));

    private HotspotEffect? Effect(HotspotRecord one, DateOnly today) => HotspotEffect.DaysBy(one, today) is > 0 and var days && one.Plan!.FirstDoneOn is { } done
        ? new HotspotEffect(days, Filings.People(one.FieldId, one.Places, done.AddDays(-days), done.AddDays(-1)), Filings.People(one.FieldId, one.Places, done.AddDays(1), done.AddDays(days)))
        : null;

    private HotspotOutlook? Outlook(HotspotRecord one) => Forecaster.Next(Filings.Weekly(one.FieldId, one.Places)) is { Weeks: { Count: > 0 } weeks }
        ? new HotspotOutlook(weeks.Count, weeks.Average(week => week.Mean), weeks.Min(week => week.Low), weeks.Max(week => week.High))
        : null;

    private IEnumerable<WorldCase> Behind(HotspotRecord one) => Filings.Behind(one).Where(row => !row.Sealed).Select(row => cases[row.Code]);

    private List<WorldCase> Matter(WorldCase one) => one.State.Record.MatterId is { } matter ? [.. cases.Values.Where(other => other.State.Record.MatterId == matter)] : [one];

    private HotspotList Living(WorldChat chat)
    {
        var found = hotspots.Values.Select(Read).Where(one => one.ClosedOn is null).Reverse().Select(one => Opens(chat, one.Id)).OfType<HotspotFound>().ToList();
        var whole = found.Exists(one => !one.CountsOnly);
        return new HotspotList([.. found.Where(one => !one.CountsOnly || (!whole && one.One.People > 0)).Select(one => one.One)], !whole && Office.Official(chat.OfficialId) is { } official && CaseAuthority.SeesCountsOnly(official));
    }

    private LetterAnswer Letter(WorldChat chat, LetterOf asked) =>
        cases.GetValueOrDefault(asked.CaseCode)?.FiledBy == chat && told.ContainsKey(LetterKey(asked.HotspotId, asked.Number, asked.CaseCode))
            && Read(hotspots[asked.HotspotId]).Letters.FirstOrDefault(letter => letter.Number == asked.Number) is { } sent
            ? new LetterAnswer(sent.Act, sent.Words, sent.On)
            : new LetterAnswer(null, null, default);

    private static string LetterKey(string hotspot, int number, string code) => $"letter:{hotspot}:{number}:{code}";

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) CarryHotspot(WorldChat chat, DeskCommand command)
    {
        var today = Office.Day(Now);
        switch (command)
        {
            case HotspotCommand act:
                return Theirs(chat, act.Id) is not { CountsOnly: false, One: var one }
                    ? (new CommandOutcome.NotYours(), [])
                    : Kept(act.DismissedFor is { } reason ? HotspotLife.Dismiss(one, chat.OfficialId!, reason, today) : HotspotLife.Acknowledge(one, chat.OfficialId!), one.State == HotspotState.Closed ? "hotspot-over" : "hotspot-noted");
            case PlanHotspotCommand plan:
                return Theirs(chat, plan.Id) is not { CountsOnly: false, One: var planned }
                    ? (new CommandOutcome.NotYours(), [])
                    : Kept(HotspotLife.Planned(planned, chat.OfficialId!, plan.Tasks, today), planned.Plan is null ? "hotspot-over" : "hotspot-planned", after => after.Plan!.Tasks.SelectMany(task => Send([OfTask(NoticeEvent.HotspotTaskGiven, task.OwnerId, after, task)], null)));
            case TaskDoneCommand done:
                var with = Read(hotspots[done.Id]);
                var task = with.Plan?.Tasks.FirstOrDefault(one => one.Number == done.Number);
                return task is null || !Posts(chat).Overlaps([task.OwnerId, with.Plan!.MadeBy])
                    ? (new CommandOutcome.NotYours(), [])
                    : Kept(HotspotLife.TaskDone(with, task.Number, chat.OfficialId!, today), "task-done", after => after.Plan!.MadeBy == chat.OfficialId ? [] : Send([OfTask(NoticeEvent.HotspotTaskDone, after.Plan.MadeBy, after, task)], null));
            case HotspotLetterCommand letter:
                return Opens(chat, letter.Id) is { CountsOnly: false, One: var about } ? Write(about, letter, chat, today) : (new CommandOutcome.NotYours(), []);
            case EarlyReportCommand early:
                return Foresee(early, chat, today);
            default:
                throw new InvalidOperationException($"{command.GetType().Name} is not about a hotspot.");
        }
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Write(HotspotRecord one, HotspotLetterCommand letter, WorldChat chat, DateOnly today)
    {
        var after = HotspotLife.Wrote(one, letter.Act, chat.OfficialId!, letter.Words, today);
        hotspots[one.Id] = JsonSerializer.Serialize(after);
        var (number, reached, heard) = (after.Letters[^1].Number, 0, new List<Heard>());
        var written = Behind(one).ToList();
        foreach (var found in written.Where(found => found.State.Record.WantsNotices && found.FiledBy is not null))
        {
            told[LetterKey(one.Id, number, found.State.Record.Code)] = Now;
            heard.AddRange(Send([new Notice(NoticeEvent.HotspotLetter, Audience.Citizen, Notice.Citizen, found.State.Record.Code, new Dictionary<string, string> { ["hotspot"] = one.Id, ["number"] = $"{number}", ["act"] = letter.Act }, NoticeClass.Broadcast)], found));
            reached++;
        }

        return (new CommandOutcome.Done { Reached = reached, Unreached = written.Count - reached }, heard);
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Foresee(EarlyReportCommand early, WorldChat chat, DateOnly today)
    {
        if (Office.Official(chat.OfficialId) is not { Outside: false } official || CaseAuthority.SeesCountsOnly(official) || Office.Unit(early.UnitId) is null)
        {
            return (new CommandOutcome.NotYours(), []);
        }

        if (HotspotLife.Continued(hotspots.Values.Select(Read).Where(one => one.ClosedOn is null), new HotspotSighting(early.FieldId, [early.UnitId], today, today, 0, 0, null)) is not null)
        {
            return (new CommandOutcome.Refused("hotspot-known", Args.None), []);
        }

        return Kept(HotspotLife.Foreseen($"hs-{hotspots.Count + 1}", early.FieldId, early.UnitId, official.Id, early.Words, 0.1, today), "", Tell);
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) Kept(HotspotRecord? after, string otherwise, Func<HotspotRecord, IEnumerable<Heard>>? tell = null)
    {
        if (after is null)
        {
            return (new CommandOutcome.Refused(otherwise, Args.None), []);
        }

        hotspots[after.Id] = JsonSerializer.Serialize(after);
        return (new CommandOutcome.Done(), [.. tell?.Invoke(after) ?? []]);
    }

    private HotspotFound? Theirs(WorldChat chat, string id) =>
        hotspots.TryGetValue(id, out var json) && Read(json) is { } one && HotspotReader.ToldFor(one, Office, Posts(chat)) is { } countsOnly ? new HotspotFound(one, countsOnly) : null;

    private HotspotFound? Opens(WorldChat chat, string id) =>
        hotspots.TryGetValue(id, out var json) && Read(json) is { } one && HotspotReader.CountsOnlyFor(one, Office, Posts(chat)) is { } countsOnly ? new HotspotFound(one, countsOnly) : null;

    private HashSet<string> Posts(WorldChat chat) => chat.OfficialId is { } official ? [official, .. Deputies.AbsentFor(official)] : [];

    private sealed record HotspotFound(HotspotRecord One, bool CountsOnly);
}
