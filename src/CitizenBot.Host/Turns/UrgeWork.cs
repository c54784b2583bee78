using System.Globalization;
using System.Text.Json;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Delivery;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Đôn đốc of a whole department: told to its head, who owes an answer by a day; and what follows when an urging of a case is recorded.</summary>
public sealed class UrgeWork(BotStore store, House house, NoticePost post)
{
    /// <summary>Leaders and inspectors urge, and nobody urges themselves.</summary>
    public async Task<CommandOutcome> Urge(UrgeUnitCommand urge, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (house.Office.Official(context.OfficialId) is not { } official || !CaseAuthority.MayUrge(official)
            || house.Office.Department(urge.DepartmentId) is not { HeadId: { } head } department || head == official.Id)
        {
            return new CommandOutcome.NotYours();
        }

        if (urge.AnswerBy < context.Today)
        {
            return new CommandOutcome.Refused(RefusalReason.DateInPast, new Args { ["date"] = Arg.Date(urge.AnswerBy) });
        }

        var people = house.Office.Officials.Where(one => one.DepartmentId == department.Id).Select(one => one.Id).ToList();
        var overdue = (await store.CountWork(new WorkScope(people, []), context.Today, context.Today, stop)).Overdue;
        var id = $"urge-unit/{department.Id}/{context.Now:yyyyMMddHHmmss}";
        draft.FollowUps.Add(new FollowUpRow
        {
            Id = id, Kind = FollowUpKind.UrgeUnit, Person = head, DueOn = urge.AnswerBy, NextAt = Morning(urge.AnswerBy, context.Now), State = FollowUpState.Open,
            Rest = JsonSerializer.Serialize(new UnitUrging(official.Id, department.Id, urge.Words)),
        });
        draft.Audit.Add(new AuditWrite(AuditWrite.House, official.Id, $"unit-urged {department.Id}"));
        await Tell(NoticeEvent.UnitUrged, head, id, department.Id, new()
        {
            ["count"] = overdue.ToString(CultureInfo.InvariantCulture), ["answer-by"] = urge.AnswerBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["words"] = urge.Words,
        }, context.Now, draft, stop);
        return new CommandOutcome.Done();
    }

    /// <summary>Only whoever owes the answer gives it, once; a late one is taken too.</summary>
    public async Task<CommandOutcome> Answer(AnswerUnitUrgeCommand answer, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        if (context.OfficialId is not { } official || await store.FollowUp(answer.Id, stop) is not { Kind: FollowUpKind.UrgeUnit } row || row.Person != official)
        {
            return new CommandOutcome.NotYours();
        }

        if (row.State == FollowUpState.Done)
        {
            return new CommandOutcome.Refused("urge-over", Args.None);
        }

        var urging = Read(row);
        draft.FollowUps.Add(row with { State = FollowUpState.Done, NextAt = null });
        draft.Audit.Add(new AuditWrite(AuditWrite.House, official, $"unit-urge-answered {urging.DepartmentId}"));
        await Tell(NoticeEvent.UnitUrgeAnswered, urging.By, row.Id, urging.DepartmentId, new() { ["words"] = answer.Words }, context.Now, draft, stop);
        return new CommandOutcome.Done();
    }

    /// <summary>An urging of a department for whoever owes its answer; null for anybody else.</summary>
    internal static async Task<UrgingView?> View(BotStore store, string id, string? official, CancellationToken stop) =>
        official is not null && await store.FollowUp(id, stop) is { Kind: FollowUpKind.UrgeUnit } row && row.Person == official
            ? new UrgingView(row.State != FollowUpState.Done, Read(row).Words)
            : null;

    /// <summary>The answer to an urging of a case is looked at on its day.</summary>
    public void Follow(CaseState after, DateTime now, CommitDraft draft)
    {
        if (after.Record.Urged is { Answered: false } urged)
        {
            draft.FollowUps.Add(new FollowUpRow
            {
                Id = $"urge/{after.Record.Code}/{urged.By}/{now:yyyyMMddHHmmss}", Kind = FollowUpKind.Urge, CaseCode = after.Record.Code, Person = urged.By,
                DueOn = urged.AnswerBy, NextAt = Morning(urged.AnswerBy, now), State = FollowUpState.Open,
            });
        }
    }

    /// <summary>What an urging of a department says besides its row.</summary>
    internal static UnitUrging Read(FollowUpRow row) => JsonSerializer.Deserialize<UnitUrging>(row.Rest!)!;

    /// <summary>The morning of the day, or now when that has passed.</summary>
    private DateTime Morning(DateOnly day, DateTime now) => house.Office.Utc(day, LadderNotices.Morning) is var morning && morning > now ? morning : now;

    private async Task Tell(string @event, string person, string urging, string department, Dictionary<string, string> facts, DateTime now, CommitDraft draft, CancellationToken stop)
    {
        facts["urging"] = urging;
        facts["department"] = department;
        await post.Add(draft, new Notice(@event, Audience.Official, person, "", facts, NoticeClass.Alert, QuietHours.NotBefore(house.Office, now)), null, now, stop);
    }
}

/// <summary>An urging of a department.</summary>
/// <param name="By">The supervisor.</param>
/// <param name="DepartmentId">Which department.</param>
/// <param name="Words">What is needed.</param>
internal sealed record UnitUrging(string By, string DepartmentId, string Words);
