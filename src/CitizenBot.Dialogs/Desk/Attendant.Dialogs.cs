using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.TrackCase;

namespace CitizenBot.Dialogs.Desk;

/// <content>Running dialogs: begin, answer, put the question again, finish.</content>
internal sealed partial class Attendant
{
    /// <summary>Begins a dialog; a petition that was being written waits or is put aside.</summary>
    private void Begin(string dialog, string? subject = null, Action<AnswerSheet>? prepare = null)
    {
        SendSoFar();
        if (DeskDialogs.IsDraft(state.Active) || DeskDialogs.IsDraft(state.Waiting))
        {
            state.Waiting = DeskDialogs.IsDraft(state.Active) ? state.Active : state.Waiting;
        }

        if (dialog == DeskDialogs.Filing && state.Waiting is { } waiting)
        {
            state.Parked.Add(waiting);
            state.Waiting = null;
        }

        var sheet = new AnswerSheet { Id = SheetId(dialog), Dialog = dialog, Subject = subject, StartedAt = context.Now, TouchedAt = context.Now };
        prepare?.Invoke(sheet);
        state.Active = sheet;
        Run(null);
    }

    /// <summary>Runs the open dialog over a reply, or to put its question again.</summary>
    private void Run(Reply? answer)
    {
        if (state.Active is not { } sheet)
        {
            Home();
            return;
        }

        if (!dialogs.Knows(sheet.Dialog))
        {
            state.Active = null;
            before.Add(Line(Said("stale-outside")));
            EndErrand();
            return;
        }

        var run = RunOver(sheet, answer);
        if (run.Missing is not null)
        {
            missing = run.Missing;
            return;
        }

        if (answer is not null && !run.ReplyLeft)
        {
            sheet.TouchedAt = context.Now;
        }

        if (run.Finished)
        {
            before.AddRange(run.Said);
            Finish(sheet, run.Result!);
            return;
        }

        if (run.ReplyLeft)
        {
            before.Add(Line("desk.stale"));
        }

        var pending = run.Pending!;
        Add(QuestionMessage.For(sheet, withStep ? pending with { Step = pending.Section } : pending, run.Said));
    }

    private DialogRun<DialogEnd> RunOver(AnswerSheet sheet, Reply? answer)
    {
        foreach (var (name, found) in context.Lookups.Where(lookup => !lookup.Key.StartsWith(PaperOf.Mark, StringComparison.Ordinal)))
        {
            sheet.Lookups[name] = found;
        }

        return dialogs.Run(sheet, answer, context.Now, channel);
    }

    /// <summary>The open question, or null: also when the dialog first waits for a lookup.</summary>
    private PendingQuestion? Peek() =>
        state.Active is { } sheet && dialogs.Knows(sheet.Dialog) ? RunOver(sheet.Copy(), null).Pending : null;

    /// <summary>Goes one question back.</summary>
    private void GoBack()
    {
        if (state.Active is not { } sheet)
        {
            Home();
            return;
        }

        var run = RunOver(sheet, null);
        missing = run.Missing;
        if (missing is null)
        {
            if (!run.GoBack(sheet))
            {
                before.Add(Line("desk.nothing-before"));
            }

            sheet.Misses = 0;
            Run(null);
        }
    }

    private void Finish(AnswerSheet sheet, DialogEnd end)
    {
        state.Active = null;
        switch (end)
        {
            case DialogEnd.Do { Command: var command }:
                state.Leaving = sheet;
                commands.Add(command is FileCommand file ? Complete(file, sheet) : command);
                break;
            case DialogEnd.Opened { Case: var opened }:
                state.LastCase = new OpenCase(opened, context.Now);
                Add(StatusCard.For(opened, context.Today, setting.Calendar));
                EndErrand(quiet: true);
                break;
            case DialogEnd.Say { Line: var line }:
                before.Add(line);
                EndErrand();
                break;
            case DialogEnd.Act { Name: var act }:
                state.Active = state.Waiting;
                state.Waiting = null;
                Press(ButtonMeaning.Do(act));
                break;
            case DialogEnd.OnCase { Name: var wanted, Code: var mine }:
                DoCitizenAct(wanted, mine);
                break;
            case DialogEnd.Begin { Other: var other, Code: var about }:
                BeginAct(other, about);
                break;
            case DialogEnd.Stopped { Code: var code }:
                before.Add(Line("officials.stopped", new() { ["caseCode"] = Arg.Code(code) }));
                EndErrand();
                break;
            case DialogEnd.NotYours:
                before.Add(Line("officials.not-yours"));
                EndErrand();
                break;
            default:
                // The petition was not sent: it stays a draft, without the answer that ended it.
                var last = sheet.Answers.LastOrDefault();
                if (last is not null)
                {
                    sheet.Drop(last.Name);
                }

                Park(sheet);
                break;
        }
    }

    /// <summary>A short errand is done: the petition that waited goes on.</summary>
    /// <param name="quiet">True when what was shown stands for itself and needs no menu below it.</param>
    private void EndErrand(bool quiet = false)
    {
        if (!DeskDialogs.IsDraft(state.Active))
        {
            state.Active = state.Waiting;
            state.Waiting = null;
        }

        if (state.Active is not null)
        {
            Run(null);
        }
        else if (!quiet)
        {
            Home();
        }
    }

    /// <summary>Puts the open question again: the desk's own, the dialog's, or the menu.</summary>
    private void Current()
    {
        if (state.Question is { } question && PromptOf(question) is not null)
        {
            Put(question);
        }
        else if (state.Active is not null)
        {
            Run(null);
        }
        else
        {
            Home();
        }
    }

    private FileCommand Complete(FileCommand file, AnswerSheet sheet) =>
        new(file.Petition with { Locale = state.Locale, EmergencyShown = state.EmergencyShown.Contains(sheet.Id), Counter = sheet.Subject == Filing.FilingDialog.AtCounter })
        {
            EarlierByPin = Errand.Of(sheet) is { ByPin: true },
        };
}
