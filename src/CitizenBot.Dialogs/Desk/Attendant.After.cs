using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Desk;

/// <content>What is said once the host has carried out a command.</content>
internal sealed partial class Attendant
{
    public void After(DeskCommand command, CommandOutcome outcome)
    {
        switch (outcome)
        {
            case CommandOutcome.Filed filed:
                AfterFiling((FileCommand)command, filed);
                break;
            case CommandOutcome.Done done:
                AfterDone(command, done);
                break;
            case CommandOutcome.IdentityOpened opened:
                AfterOpened(((UseOpeningCommand)command).Code, opened.People);
                break;
            case CommandOutcome.DataAsked asked:
                AfterDataRequest(asked);
                break;
            case CommandOutcome.DataCopied copied:
                AfterExport(copied, withDrafts: command is ExportDataCommand { Code: null });
                break;
            case CommandOutcome.Moved moved:
                AfterMove(moved.Token);
                break;
            case CommandOutcome.Refused or CommandOutcome.NotYours when command is CitizenActCommand or AnswerCommand:
                AfterCitizenRefusal(command, outcome);
                break;
            case CommandOutcome.Refused refused:
                AfterRefusal(command, refused);
                break;
            default:
                state.Leaving = null;
                // An invitation that somebody else was faster to use is like any other used one.
                before.Add(Line(command switch
                {
                    LinkCommand => "link-official.not-valid",
                    HotspotCommand or PlanHotspotCommand => "hotspots.not-yours",
                    _ => "officials.not-yours",
                }));
                EndErrand();
                break;
        }
    }

    private void AfterFiling(FileCommand command, CommandOutcome.Filed filed)
    {
        if (command.Petition.Counter)
        {
            AfterCounterFiling(command, filed);
            return;
        }

        state.FiledLast = state.Leaving is { } sheet ? Filed(filed.Case.Code, sheet) : null;
        state.Leaving = null;
        state.SetAside.Clear();
        state.NoticeRead = command.Petition.PurposeNotice is { } read ? new NoticeReading(read.Version, read.ReadAt) : state.NoticeRead;
        foreach (var message in new Receipt(setting.Office, setting.Rules, setting.Calendar).For(filed.Case, filed.Pin, command.Petition, filed.Evidence, filed.InMatter))
        {
            Add(message);
        }
    }

    private void AfterDone(DeskCommand command, CommandOutcome.Done done)
    {
        var view = done.Case;
        var code = new Args { ["caseCode"] = Arg.Code(view?.Code ?? CodeOf(command) ?? "") };
        switch (command)
        {
            case LinkCommand when done.Group || context.GroupId is not null || context.IsGroup:
                Say("officials.group.linked");
                break;
            case LinkCommand:
                Add(new Message { Lines = [Line("link-official.linked", new() { ["at"] = Arg.Instant(context.Now) })], Buttons = [Offer.Of(Acts.Work), Offer.Of(Acts.How)] });
                break;
            case ForgetCommand:
                Erase();
                break;
            case CitizenActCommand act when view is not null:
                AfterCitizenAct(act, view);
                break;
            case AnswerCommand answer:
                AfterAnswer(answer, done);
                break;
            case AddEvidenceCommand added:
                before.Add(Line("desk.file-late", new() { ["files"] = EvidenceWords.CountedKinds(state.FiledLast?.LateKinds ?? [.. added.Files.Select(file => file.Kind)]) }));
                EndErrand(quiet: true);
                break;
            case OpeningCommand opening:
                AfterOpening(opening);
                break;
            case DataActCommand act:
                AfterDataAct(act);
                break;
            case UrgeUnitCommand or AnswerUnitUrgeCommand:
                AfterUrging(command);
                break;
            case HotspotCommand or PlanHotspotCommand or TaskDoneCommand or HotspotLetterCommand or EarlyReportCommand:
                AfterHotspot(command, done);
                break;
            case TakeLeaveCommand or EndLeaveCommand:
                AfterLeave(command);
                break;
            default:
                AfterAct(command, code, done.Evidence);
                break;
        }

        if (missing is null)
        {
            state.Leaving = null;
        }
    }

    private void AfterMove(string token)
    {
        var kept = state.Active is { } sheet ? KeptUntil(sheet) : context.Today;
        if (DeskDialogs.IsDraft(state.Active))
        {
            // It stays here too until it is sent or deleted: a link that gets lost must not take a petition with it.
            state.Parked.Add(state.Active!);
            state.Active = null;
        }

        Add(new Message
        {
            Lines = [Line("desk.moved", new() { ["token"] = Arg.Code(token), ["keptUntil"] = Arg.Date(kept) })],
            Buttons = [Offer.Of(Acts.Continue), Offer.Of(Acts.Home)],
        });
    }

    private FiledLast Filed(string code, AnswerSheet sheet)
    {
        var replies = sheet.Answers.Concat(sheet.Rejected).Concat(sheet.Replaced).Select(answer => answer.Reply).ToList();
        return new FiledLast(
            code,
            context.Now,
            [.. replies.SelectMany(one => one.Files).Select(file => file.Album).OfType<string>().Distinct()],
            [.. replies.Select(one => one.ActivityId).Distinct()]);
    }

    /// <summary>An official's act is recorded: what was done, and the card as it now is.</summary>
    private void AfterAct(DeskCommand command, Args code, IReadOnlyList<EvidenceView> papers)
    {
        if (!Known(new CaseCardFor(CodeOf(command)!, "after"), out var card))
        {
            return;
        }

        if ((ReminderDone(command) ?? Done(command)) is { } done)
        {
            before.Add(Line(card is null ? "officials.done.given-away" : done, code));
        }

        if (papers.Any(paper => paper.State == "received"))
        {
            before.Add(Line("officials.done.papers-waiting"));
        }

        ShowOrSay(card);
    }

    private void AfterRefusal(DeskCommand command, CommandOutcome.Refused refused)
    {
        if (command is FileCommand)
        {
            // A rule says no: nothing is lost, the petition stays open at its last question.
            state.Active = state.Leaving;
            state.Leaving = null;
            if (state.Active?.Answers.LastOrDefault() is { } last)
            {
                state.Active.Drop(last.Name);
            }

            before.Add(Line("desk.refused.default"));
            Current();
            return;
        }

        if (command is AddEvidenceCommand or MoveDraftCommand)
        {
            before.Add(Line("desk.refused.default"));
            Current();
            return;
        }

        if (command is OpeningCommand)
        {
            AfterOpeningRefusal(refused);
            return;
        }

        if (command is DataActCommand)
        {
            AfterDataRefusal(refused);
            return;
        }

        if (command is LinkCommand)
        {
            before.Add(Line("link-official.not-valid"));
            EndErrand();
            return;
        }

        CaseCard? card = null;
        if (CodeOf(command) is { } code && !Known(new CaseCardFor(code, "after"), out card))
        {
            return;
        }

        state.Leaving = null;
        var args = refused.ReasonKey == "stage-forbids" && card is not null
            ? new Args { ["stage"] = Arg.Wording(CardMessage.StageKey(card.Case)) }
            : refused.Args;
        before.Add(WordedRefusals.Contains(refused.ReasonKey) ? Line("officials.refused." + refused.ReasonKey, args) : Line("officials.refused.default"));
        ShowOrSay(card);
    }

    /// <summary>Reasons that have words; a reason of a later release is said in general.</summary>
    private static readonly HashSet<string> WordedRefusals =
    [
        RefusalReason.ContentMissing, RefusalReason.IdentityMissing, RefusalReason.AccusedMissing, RefusalReason.StageForbids, RefusalReason.DateInFuture,
        RefusalReason.DateTooEarly, RefusalReason.NotYourCase, RefusalReason.SignatureNotNeeded, RefusalReason.AlreadySigned, RefusalReason.NotSigned,
        RefusalReason.AnonymousNotAccepted, RefusalReason.KindHasNoAcceptance, RefusalReason.ReasonMissing, RefusalReason.OutcomeNotOfKind,
        RefusalReason.AlreadyAcknowledged, RefusalReason.NoSuchOfficial, RefusalReason.AlreadyResponsible, RefusalReason.OfficialMayNotHandle,
        RefusalReason.NotOfKind, RefusalReason.GroundNotOfKind, RefusalReason.DateInPast, RefusalReason.NoLimitRuns, RefusalReason.PaperAfterDue, RefusalReason.BeyondLaw,
        RefusalReason.DialogueTooSoon, RefusalReason.DialogueMissing, RefusalReason.NothingToSend, RefusalReason.StillToDo, RefusalReason.NotOverdue,
        RefusalReason.RemindedAlready, RefusalReason.TooLongAgo, RefusalReason.NothingChanged, RefusalReason.NotUrged,
        RefusalReason.SnoozeTooLate, RefusalReason.SnoozeBeyond, "urge-over", "hotspot-over", "hotspot-noted", "hotspot-planned", "hotspot-known", "task-done", "paper-lost", "leave-overlaps", "leave-deputy-away", "leave-deputy-unknown", "leave-standing-in", "leave-dates", "leave-over",
    ];

    private void ShowOrSay(CaseCard? card)
    {
        if (card is not null)
        {
            Show(card);
        }

        EndErrand(quiet: card is not null);
    }

    /// <summary>The chat is erased: nothing of the state may outlive it but its language.</summary>
    private void Erase()
    {
        state.Active = state.Waiting = state.Leaving = null;
        state.Parked.Clear();
        state.SetAside.Clear();
        state.EmergencyShown.Clear();
        state.Question = null;
        state.LastCase = null;
        state.NoticeRead = null;
        state.FiledLast = null;
        Say(context.Channel == "web" ? "desk.forget.done-web" : "desk.forget.done-chat");
    }

    private static string? CodeOf(DeskCommand command) => command switch
    {
        ActCommand one => one.Code,
        CitizenActCommand one => one.Code,
        AddScansCommand one => one.Code,
        AnswerCommand one => one.Code,
        _ => ReminderCode(command),
    };

    /// <summary>Key of what is said of an official's act once it is recorded.</summary>
    private static string? Done(DeskCommand command) => command is AddScansCommand ? "officials.done.scans" : command is not ActCommand { Action: var action } ? null : action switch
    {
        CaseAction.Acknowledge => "officials.acknowledged",
        CaseAction.TakeOver => "officials.taken",
        CaseAction.Sign => "officials.done.signed",
        CaseAction.Accept => "officials.done.accepted",
        CaseAction.Decide => "officials.done.result",
        CaseAction.SendPaper => "officials.done.paper-sent",
        CaseAction.Ask => "officials.done.asked",
        CaseAction.Note => "officials.done.noted",
        _ => "officials.done.other",
    };
}
