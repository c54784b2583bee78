using System.Text.Json;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Delivery;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Turns;

/// <summary>Carries out what concerns the opening of a denouncer's identity: asked by one, agreed to by another, used once.</summary>
/// <remarks>The identity itself is read in one place, and the entry that names both persons is written before it is given.</remarks>
public sealed class Openings(BotStore store, House house, CaseReader cases, NoticePost post, CaseDesk desks)
{
    /// <summary>The kind of follow-up that ends a request nobody answers.</summary>
    public const string FollowUp = "opening";

    /// <summary>The request as the official of this chat may see it.</summary>
    public async Task<OpeningView?> View(string code, DeskContext context, CommitDraft draft, CancellationToken stop) =>
        context.OfficialId is { } official && await cases.Read(code, draft, stop) is { } found
            ? OpeningViews.Of(found.State, found.Events, house.Office, official, (await desks.At(context.Now, stop)).Deputies, context.Now)
            : null;

    public async Task<CommandOutcome> Carry(OpeningCommand command, DeskContext context, CommitDraft draft, CancellationToken stop)
    {
        // A group never comes here: its presses are answered with "open it in the private chat".
        if (context.OfficialId is not { } official || context.IsGroup || await cases.Read(command.Code, draft, stop) is not { } found)
        {
            return new CommandOutcome.NotYours();
        }

        var desk = await desks.At(context.Now, stop);
        var decision = command switch
        {
            AskOpeningCommand ask => CaseDecisions.RequestOpening(found.State, ask.Reason, official, desk),
            AgreeOpeningCommand => CaseDecisions.ApproveOpening(found.State, official, desk),
            DeclineOpeningCommand decline => CaseDecisions.DeclineOpening(found.State, decline.Reason, official, desk),
            UseOpeningCommand => CaseDecisions.UseOpening(found.State, official, desk),
            _ => throw new InvalidOperationException($"Nobody decides {command.GetType().Name}. Was a command added without its case here?"),
        };
        switch (decision)
        {
            case Decision.Refused { ReasonKey: RefusalReason.NotYourCase }:
                return new CommandOutcome.NotYours();
            case Decision.Refused refused:
                if (refused.ReasonKey == OpeningRefusal.Nobody)
                {
                    await Alarm(found.State.Record, official, desk, draft, stop);
                }

                return new CommandOutcome.Refused(refused.ReasonKey, OpeningViews.Args(house.Office, refused.Args));
            case Decision.Done done when command is UseOpeningCommand:
                return await Open(found, done, official, desk, draft, stop);
            case Decision.Done done:
                Change(found, done, desk, draft);
                foreach (var notice in done.Notices)
                {
                    await post.Add(draft, notice, filedByChat: null, context.Now, stop);
                }

                return new CommandOutcome.Done();
            default:
                throw new InvalidOperationException("A decision is neither done nor refused. Was a kind added without its case here?");
        }
    }

    private void Change(ReadCase found, Decision.Done done, PetitionDesk desk, CommitDraft draft)
    {
        draft.Change(found.State, done, found.Row.FiledByChat, found.Row.Version, desk);
        var opening = done.After.Record.Opening!;
        var isOpen = opening.Standing(desk.NowUtc, desk.Today) == OpeningStanding.Open;
        draft.FollowUps.Add(new FollowUpRow
        {
            Id = opening.FollowUpId(done.After.Record.Code),
            Kind = FollowUp,
            CaseCode = done.After.Record.Code,
            Person = opening.By,
            DueOn = opening.AnswerBy,
            NextAt = isOpen ? house.Office.Utc(opening.AnswerBy.AddDays(1), LadderNotices.Morning) : null,
            State = isOpen ? "open" : "done",
        });
    }

    /// <summary>The use is part of the turn's commit, guarded by the case's version: of two presses at once one is told that it came too late.</summary>
    private async Task<CommandOutcome> Open(ReadCase found, Decision.Done done, string official, PetitionDesk desk, CommitDraft draft, CancellationToken stop)
    {
        var record = found.State.Record;
        var reason = found.Events.LastOrDefault(happened => happened.Key == RecordEventKey.OpeningAsked)?.Detail ?? "";
        if (await store.OpenIdentity(record.Code, official, reason, record.Opening!.ApprovedBy, stop) is not IdentityResult.Opened { Identity: var identity })
        {
            return new CommandOutcome.NotYours();
        }

        Change(found, done, desk, draft);
        return new CommandOutcome.IdentityOpened(identity is null ? [] : CaseViews.People(JsonSerializer.Deserialize<Petitioners>(identity)!));
    }

    /// <summary>The operator hears once a day that nobody could agree; the attempt itself is in the case's history.</summary>
    private async Task Alarm(CaseRecord record, string official, PetitionDesk desk, CommitDraft draft, CancellationToken stop)
    {
        draft.Note(record.Code, new CaseEvent(RecordEventKey.OpeningNobody, desk.NowUtc, official, new Dictionary<string, string>()));
        var notice = CaseDecisions.NobodyToAgree(record, desk);
        await post.Add(draft, new ToldNotice($"opening-nobody:{record.Code}:{desk.Today:yyyy-MM-dd}", notice), filedByChat: null, desk.NowUtc, stop);
    }
}
