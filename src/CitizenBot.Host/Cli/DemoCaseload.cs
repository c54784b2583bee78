using CitizenBot.Host.Jobs;
using CitizenBot.Host.Starting;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Procedures;
using CitizenBot.Storage;
using Desk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Cli;

/// <summary>Fills an empty database with two hundred invented cases of the last year, decided by the same rules as real ones.</summary>
/// <remarks>
/// Most are closed; some are due on the next working day, some overdue, and a dozen reports about one field gather in
/// two neighbouring units within ten days. One late case has its reason written, reminders of another rest, and one official
/// is on leave with a deputy, so that digests and climbs show each. The same seed gives the same caseload for the same day.
/// </remarks>
public sealed class DemoCaseload(OpenedHouse opened, TextWriter output)
{
    private const int Cases = 200;
    private const int InCluster = 14;
    private const string ClusterAbout = "môi trường";
    private const int DueNext = 6;
    private const int Overdue = 8;

    private readonly Random chance = new(2022);

    /// <summary>Ratings and crowds have chances of their own, so that the caseload stays what it was.</summary>
    private readonly Random more = new(1970);
    private readonly IReadOnlyList<DemoStory> stories = DemoStory.All();
    private readonly List<Unit> units = [.. opened.House.Office.Units.Where(unit => opened.House.Office.Units.All(other => other.ParentId != unit.Id))];

    /// <exception cref="StartFaultException">The database holds something else than a demo.</exception>
    public async Task Fill(CancellationToken stop)
    {
        if (opened.IsDemo)
        {
            await output.WriteLineAsync("The demo is there already; serving it.");
            return;
        }

        if ((await opened.Store.OpenCases(stop)).Count > 0)
        {
            throw new StartFaultException("demo needs an empty database, and this one holds cases. Name another folder: --Data:Directory=demo-data");
        }

        var now = opened.Time.GetUtcNow().UtcDateTime;
        for (var number = 0; number < Cases; number++)
        {
            await Add(number, now, stop);
        }

        await Leave(now, stop);
        await opened.Store.SetMeta(OpenedHouse.DemoMark, opened.House.Office.Day(now).ToString("O", System.Globalization.CultureInfo.InvariantCulture), stop);
        await output.WriteLineAsync($"Demo: {Cases} invented cases of {opened.House.Office.Name.Vi}. 'run-job deadline-sweep --on yyyy-MM-dd' shows the reminders of a day, 'run-job digest --on yyyy-MM-dd' its morning: a digest an official, and the climbs of what is overdue.");
    }

    private async Task Add(int number, DateTime now, CancellationToken stop)
    {
        var today = opened.House.Office.Day(now);
        var nextWorkingDay = opened.House.Calendar.NextWorkingDay(today.AddDays(1));
        switch (number)
        {
            case < InCluster:
                var fresh = await File(Cluster(), units[1 + (number % 2)], today.AddDays(-(number % 10)), finishAfter: null, stop);
                if (number == 0)
                {
                    await Act(fresh, DeskAt(now), (state, desk) => SnoozeLimit.Latest(state, desk) is { } latest ? CaseDecisions.Snooze(state, latest, "verification", null, state.Record.ResponsibleId!, desk) : null, stop);
                }

                break;
            case < InCluster + DueNext:
                var story = Story(PetitionKind.Feedback, PetitionKind.Complaint, PetitionKind.Proposal);
                await File(story, AnyUnit(), DayDueOn(story, nextWorkingDay), finishAfter: null, stop);
                break;
            case < InCluster + DueNext + Overdue:
                var late = Story(PetitionKind.Feedback, PetitionKind.Complaint);
                var overdue = await File(late, AnyUnit(), DayDueOn(late, opened.House.Calendar.AddWorkingDays(today, -1 - (number % 4))), finishAfter: null, stop);
                if (number == InCluster + DueNext)
                {
                    await Act(overdue, DeskAt(now), (state, desk) => CaseDecisions.ExplainDelay(state, nextWorkingDay, "Chờ kết quả đo đạc (bản thử).", state.Record.ResponsibleId!, desk), stop);
                }

                break;
            case < InCluster + DueNext + Overdue + DemoStages.Count:
                await Staged(new DemoStages(opened.House.Office, opened.House.Calendar)[number - InCluster - DueNext - Overdue], now, stop);
                break;
            default:
                var settled = stories[chance.Next(stories.Count)];
                await File(settled, Elsewhere(settled, AnyUnit()), today.AddDays(-30 - chance.Next(335)), finishAfter: 2 + chance.Next(20), stop);
                break;
        }
    }

    private DemoStory Cluster() => stories.Where(story => story is { Kind: PetitionKind.Feedback, About: ClusterAbout }).ElementAt(chance.Next(3));

    private DemoStory Story(params PetitionKind[] kinds)
    {
        var fitting = stories.Where(story => kinds.Contains(story.Kind)).ToList();
        return fitting[chance.Next(fitting.Count)];
    }

    /// <summary>Where the cluster is planted such reports are rare, which is what makes a dozen of them stand out.</summary>
    private Unit Elsewhere(DemoStory story, Unit unit) =>
        story.About == ClusterAbout && units.IndexOf(unit) is 1 or 2 ? units[(units.IndexOf(unit) + 4) % units.Count] : unit;

    private Unit AnyUnit() => units[chance.Next(units.Count)];

    /// <summary>The filing day whose first date falls on <paramref name="due"/>, or the nearest one before it.</summary>
    private DateOnly DayDueOn(DemoStory story, DateOnly due)
    {
        for (var day = due.AddDays(-1); day > due.AddDays(-40); day = day.AddDays(-1))
        {
            if (Decide(story, units[0], At(day)).After.NextDue()?.Due.On <= due)
            {
                return day;
            }
        }

        return due.AddDays(-14);
    }

    /// <summary>Some time in the office's working day.</summary>
    private DateTime At(DateOnly day) => opened.House.Office.Utc(day, new TimeOnly(8, 0)).AddMinutes(chance.Next(480));

    private Desk DeskAt(DateTime now) => new(opened.House.Office, opened.House.Rules, opened.House.Calendar, now);

    private Decision.Done Decide(DemoStory story, Unit unit, DateTime at)
    {
        var bytes = new byte[CaseCode.RandomBytes];
        chance.NextBytes(bytes);
        var petition = Petition(story, unit, at);
        return (Decision.Done)CaseDecisions.File(petition, DeskAt(at), CaseCode.Create(opened.House.Office.CodePrefix, bytes));
    }

    private FilePetition Petition(DemoStory story, Unit unit, DateTime at) => new()
    {
        Kind = story.Kind,
        FieldId = opened.House.Office.GuessField(story.About)?.Id,
        Place = new Place(unit.Id, unit.Name.Vi),
        Content = [new Paragraph(story.Text, at)],
        Wanted = story.Wanted,
        ReceivedOn = story.Kind == PetitionKind.Complaint ? opened.House.Office.Day(at).AddDays(-10) : null,
        Accused = story.Kind == PetitionKind.Denunciation ? new Accused("một cán bộ phường (tên được bịa cho bản thử)", AtThisOffice.Unknown, IsHead: false) : null,
        Identity = new Identity("Nguyễn Thị Mẫu", unit.Name.Vi, "0900 000 000"),
        Joint = story.Kind == PetitionKind.Complaint && more.Next(3) == 0 ? new JointFiling(5 + more.Next(8), [], SelfRepresents: true, PeopleList.AtSigning) : null,
    };

    private async Task<CaseState> File(DemoStory story, Unit unit, DateOnly day, int? finishAfter, CancellationToken stop)
    {
        var at = At(day);
        var filed = Decide(story, unit, at);
        var petition = Petition(story, unit, at);
        var draft = new CommitDraft();
        draft.Register(filed, petition, chatId: null, pin: "000000", person: $"demo:{filed.After.Record.Code}", DeskAt(at));
        await opened.Store.Commit(draft.ToCommit(at), stop);
        if (finishAfter is { } days)
        {
            await Finish(filed.After, day, days, stop);
        }

        return filed.After;
    }

    /// <summary>One act on a case that was just filed, if the rules allow it today.</summary>
    private async Task Act(CaseState state, Desk desk, Func<CaseState, Desk, Decision?> act, CancellationToken stop)
    {
        if (act(state, desk) is Decision.Done done)
        {
            var draft = new CommitDraft();
            draft.Change(state, done, chatId: null, version: 1, desk);
            await opened.Store.Commit(draft.ToCommit(desk.NowUtc), stop);
        }
    }

    /// <summary>A case at a stage in between: each act on the working day after the one before, none after today.</summary>
    private async Task Staged((PetitionKind Kind, int DaysAgo, IReadOnlyList<DemoAct> Acts) stage, DateTime now, CancellationToken stop)
    {
        var day = opened.House.Calendar.NextWorkingDay(opened.House.Office.Day(now).AddDays(-stage.DaysAgo));
        var state = await File(Story(stage.Kind), AnyUnit(), day, finishAfter: null, stop);
        var version = 1;
        foreach (var act in stage.Acts)
        {
            day = opened.House.Calendar.NextWorkingDay(day.AddDays(1));
            var desk = DeskAt(At(day));
            if (desk.NowUtc <= now && CaseDecisions.Apply(state, act.Make(desk), act.By ?? state.Record.ResponsibleId ?? opened.House.Office.ReceiverId, desk) is Decision.Done done)
            {
                var draft = new CommitDraft();
                draft.Change(state, done, chatId: null, version++, desk);
                await opened.Store.Commit(draft.ToCommit(desk.NowUtc), stop);
                state = done.After;
            }
        }
    }

    /// <summary>Somebody of the office is away for three days, and the first colleague who may stands in.</summary>
    private async Task Leave(DateTime now, CancellationToken stop)
    {
        var able = opened.House.Office.Officials.Where(one => one is { Outside: false, Roles.Count: > 0 } && !CaseAuthority.SeesCountsOnly(one)).TakeLast(2).ToList();
        if (able is [var deputy, var away])
        {
            var today = opened.House.Office.Day(now);
            var draft = new CommitDraft();
            draft.Leaves.Add(new LeaveRow($"leave/{away.Id}/demo", away.Id, deputy.Id, today, today.AddDays(3), now));
            await opened.Store.Commit(draft.ToCommit(now), stop);
        }
    }

    /// <summary>Signed, accepted and answered, each on a working day and by whoever is responsible.</summary>
    private async Task Finish(CaseState state, DateOnly filedOn, int days, CancellationToken stop)
    {
        var official = state.Record.ResponsibleId ?? opened.House.Office.ReceiverId;
        var version = 1;
        var day = filedOn;
        foreach (var act in Acts(official))
        {
            day = opened.House.Calendar.NextWorkingDay(day.AddDays(state.Record.DecidedOn is null ? 1 + (days / 3) : 1));
            var desk = DeskAt(At(day));
            if (desk.NowUtc > opened.Time.GetUtcNow().UtcDateTime || act(state, desk) is not Decision.Done done)
            {
                continue;
            }

            if (done.After.Record is { ClosedOn: not null, Rating: null } closed && more.Next(3) > 0)
            {
                done = done with { After = done.After with { Record = closed with { Rating = 1 + Math.Min(2, more.Next(5)) } } };
            }

            var draft = new CommitDraft();
            draft.Change(state, done, chatId: null, version++, desk);
            await opened.Store.Commit(draft.ToCommit(desk.NowUtc), stop);
            state = done.After;
        }
    }

    private IEnumerable<Func<CaseState, Desk, Decision>> Acts(string official)
    {
        yield return (state, desk) => CaseDecisions.Apply(state, new CaseAction.Acknowledge(), official, desk);
        yield return (state, desk) => CaseDecisions.Apply(state, new CaseAction.Sign(desk.Today), official, desk);
        yield return (state, desk) => CaseDecisions.Apply(state, new CaseAction.Accept(desk.Today, "01/TB-UBND"), official, desk);
        yield return (state, desk) => CaseDecisions.Apply(
            state, new CaseAction.Decide(Outcome(state.Record.Kind), desk.Today, "02/QĐ-UBND", "", "Cơ quan đã xem xét và trả lời (bản thử)."), official, desk);
        yield return (state, desk) => CaseDecisions.Apply(state, new CaseAction.Send(desk.Today), official, desk);
        yield return (state, desk) => CaseDecisions.Apply(state, new CaseAction.Publish(desk.Today, "posted"), official, desk);
        yield return (state, desk) => CaseDecisions.Apply(state, new CaseAction.Execute(desk.Today, "Đã thi hành (bản thử)."), official, desk);
        yield return (state, desk) => CaseDecisions.Apply(state, new CaseAction.Close(desk.Today), official, desk);
    }

    private CaseOutcome Outcome(PetitionKind kind) => kind is PetitionKind.Complaint or PetitionKind.Denunciation
        ? (CaseOutcome)chance.Next(3)
        : kind == PetitionKind.Feedback ? CaseOutcome.Done : CaseOutcome.Answered;
}
