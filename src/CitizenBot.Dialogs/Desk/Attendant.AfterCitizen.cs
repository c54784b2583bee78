using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.Forms;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Desk;

/// <content>What is said once something a citizen did to their case is recorded, or refused.</content>
internal sealed partial class Attendant
{
    private void AfterCitizenAct(CitizenActCommand command, CaseView view)
    {
        state.LastCase = state.LastCase?.Case.Code == view.Code ? new OpenCase(view, context.Now) : state.LastCase;
        state.Leaving = null;
        var code = new Args { ["caseCode"] = Arg.Code(view.Code) };
        switch (command.Action)
        {
            case CaseAction.Receive received:
                before.Add(Line("after-filing.receive.noted", new() { ["onDay"] = Arg.Date(received.On) }));
                before.Add(NextSteps.Window(view, context.Today));
                Next(NextSteps.MayRate(view) ? Errand.Rate : null, command);
                break;
            case CaseAction.Rate { Rating: 1, Words: null }:
                Next(Errand.RateWhy, command);
                break;
            case CaseAction.Rate:
                before.Add(Line("after-filing.rate.thanks"));
                Next(null, command);
                break;
            case CaseAction.Reopen:
                before.Add(Line("after-filing.fixed.reopened", code));
                Next(Errand.Photos, command);
                break;
            case CaseAction.AskWithdrawal asked:
                AfterWithdrawal(asked, view);
                break;
            case CaseAction.Remind:
                before.Add(Line("after-filing.remind.done", new() { ["at"] = Arg.Instant(context.Now), ["again"] = Arg.Date(Again(view)) }));
                Next(null, command);
                break;
            default:
                Next(null, command);
                break;
        }
    }

    /// <summary>Goes on with another question about the same case, or ends the errand.</summary>
    private void Next(string? what, CitizenActCommand command)
    {
        if (what is null)
        {
            EndErrandWith(command.Code);
            return;
        }

        Begin(AfterFilingDialog.Id, new Errand(what, command.ByPin, command.Code).Subject);
    }

    /// <summary>What was said stands in a message of its own with the way to the card; the petition that waited goes on below it.</summary>
    private void EndErrandWith(string code, params IReadOnlyList<Button> buttons)
    {
        Add(new Message { Lines = [], Buttons = [.. buttons, Offer.Of(Acts.See, code)], Kind = MessageKind.Card });
        EndErrand(quiet: true);
    }

    private void AfterWithdrawal(CaseAction.AskWithdrawal asked, CaseView view)
    {
        if (asked.Pressure == "forced")
        {
            before.Add(Line(asked.Report ? "after-filing.withdraw.reported" : "after-filing.withdraw.not-reported", new() { ["caseCode"] = Arg.Code(view.Code) }));
            EndErrandWith(view.Code);
            return;
        }

        var key = view.Kind switch { PetitionKind.Complaint => "complaint", PetitionKind.Denunciation => "denunciation", _ => "other" };
        before.Add(Line($"after-filing.withdraw.sign-{key}", new() { ["caseCode"] = Arg.Code(view.Code) }));

        // What has no name nobody signs for.
        EndErrandWith(view.Code, view.Anonymous ? [] : [new Button(Line("after-filing.withdraw.print.label"), ButtonMeaning.Do(Acts.Print, view.Code, asked.Part is null ? CasePapers.Withdrawal : CasePapers.WithdrawalPart))]);
    }

    private void AfterAnswer(AnswerCommand command, CommandOutcome.Done done)
    {
        if (done.Case is { } view && state.LastCase?.Case.Code == view.Code)
        {
            state.LastCase = new OpenCase(view, context.Now);
        }

        var stored = done.Evidence.Where(file => file.State == "stored").ToList();
        var args = new Args { ["at"] = Arg.Instant(context.Now), ["caseCode"] = Arg.Code(command.Code) };
        List<Line> lines = [Line(command.IsAnswer ? "after-filing.answer.sent" : "after-filing.answer.added", args)];
        if (stored.Count > 0)
        {
            lines.Add(Line("after-filing.answer.sums", new() { ["files"] = EvidenceWords.Counted(stored) }));
        }

        if (done.Evidence.Any(file => file.State == "received"))
        {
            lines.Add(Line("after-filing.answer.waiting"));
        }

        lines.AddRange(EvidenceWords.Trouble(done.Evidence));
        Add(new Message
        {
            Lines = lines,
            Buttons = [Offer.Of(Acts.See, command.Code)],
            Kind = MessageKind.Card,
            Enclosure = stored.Count > 0 ? EvidenceWords.CheckSums(command.Code, done.Evidence) : null,
        });

        // Sent on the way to something else: that goes on.
        if (state.Active is null)
        {
            EndErrand(quiet: true);
        }
        else
        {
            Run(null);
        }
    }

    private void AfterCitizenRefusal(DeskCommand command, CommandOutcome outcome)
    {
        state.Leaving = null;
        var code = CodeOf(command)!;
        before.Add(outcome is CommandOutcome.Refused refused ? CitizenRefusal(refused, code) : Line("after-filing.refused.not-open"));
        EndErrandWith(code);
    }

    private static Line CitizenRefusal(CommandOutcome.Refused refused, string code) => refused.ReasonKey switch
    {
        RefusalReason.RemindedAlready => Line("after-filing.refused.reminded-already", new() { ["date"] = Numeric(refused.Args["date"]), ["again"] = refused.Args["again"] }),
        RefusalReason.TooLongAgo => Line("after-filing.refused.too-long-ago", new() { ["date"] = Numeric(refused.Args["date"]) }),
        RefusalReason.NotOverdue => Line("after-filing.refused.not-overdue", new() { ["caseCode"] = Arg.Code(code) }),
        _ => Line("after-filing.refused.stage", new() { ["caseCode"] = Arg.Code(code) }),
    };

    private static Arg Numeric(Arg date) => date is DateArg day ? day with { Style = DateStyle.Numeric } : date;

    private DateOnly Again(CaseView view) =>
        view.Timeline.LastOrDefault(one => one.Event == CaseEventKey.CitizenReminded)?.Facts.GetValueOrDefault("again") is { } again
            ? DateOnly.ParseExact(again, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : context.Today;
}
