using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Desk;

/// <content>What a citizen begins with a case of theirs. A denunciation asks for its PIN first, also in the chat that filed it.</content>
internal sealed partial class Attendant
{
    private bool DoCitizenAct(string act, string code)
    {
        switch (act)
        {
            case Acts.Answer:
                BeginErrand(Errand.Answer, code);
                return true;
            case Acts.MorePapers:
                BeginErrand(Errand.MorePapers, code);
                return true;
            case Acts.Rate:
                BeginErrand(Errand.Rate, code);
                return true;
            case Acts.AskWithdrawal:
                BeginErrand(Errand.Withdraw, code);
                return true;
            case Acts.Later:
                before.Add(Line("after-filing.answer.later"));
                EndErrand();
                return true;
            case Acts.HaveNot:
                OnCase(code, view => commands.Add(new AnswerCommand(code, reply?.Text ?? "Tôi không có", [], ByPin(view.Code))));
                return true;
            case Acts.Remind:
                OnCase(code, view => commands.Add(new CitizenActCommand(code, new CaseAction.Remind(), ByPin(view.Code))));
                return true;
            case Acts.Papers:
                OnCase(code, view => ShowResult(view));
                return true;
            case Acts.GoOn or Acts.Further:
                OnCase(code, BeginGoingOn);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether the case is open here by its PIN.</summary>
    private bool ByPin(string code) => state.LastCase?.Case.Code == code;

    /// <summary>Does something with a case that may be seen here; else its PIN is asked first.</summary>
    private void OnCase(string code, Action<CaseView> act)
    {
        if (!Find(code, out var view))
        {
            return;
        }

        if (view is null)
        {
            Begin(TrackDialog.Id, code);
            return;
        }

        act(view);
    }

    private void BeginErrand(string what, string code, Action<AnswerSheet>? prepare = null) => OnCase(code, _ =>
    {
        DropErrand();
        Begin(AfterFilingDialog.Id, new Errand(what, ByPin(code), code).Subject, prepare);
    });

    /// <summary>The result with its papers, and the question that is next: was it received, is it fixed, how was it.</summary>
    private void ShowResult(CaseView view, bool ended = false)
    {
        if (!AddPapers(view, wanted: true, out var any))
        {
            return;
        }

        if (view.Result is null)
        {
            See(view.Code);
            return;
        }

        DropErrand();
        before.AddRange(ResultMessages.Lines(view, any, context.Today, ended));
        var what = NextSteps.AsksReceipt(view) ? Errand.Receive
            : view is { Kind: PetitionKind.Proposal or PetitionKind.Feedback, Stage: CaseStage.Closed, Result.Outcome: CaseOutcome.Done, Rating: null } ? Errand.Fixed
            : NextSteps.MayRate(view) ? Errand.Rate
            : null;
        if (what is not null)
        {
            Begin(AfterFilingDialog.Id, new Errand(what, ByPin(view.Code), view.Code).Subject);
            return;
        }

        Add(new Message { Lines = [], Buttons = [.. NextSteps.MayGoOn(view) ? [NextSteps.GoOn(view)] : Array.Empty<Button>(), Offer.Of(Acts.See, view.Code)], Kind = MessageKind.Card });
        EndErrand(quiet: true);
    }

    /// <summary>One message a paper of the office; false while they are looked up.</summary>
    private bool AddPapers(CaseView view, bool wanted, out bool any)
    {
        any = false;
        if (!wanted || view.Papers.Count == 0)
        {
            return true;
        }

        if (!Known(new DecisionPapers(view.Code, ByPin(view.Code), ActivityId), out var papers))
        {
            return false;
        }

        foreach (var paper in ResultMessages.Papers(papers))
        {
            Add(paper);
        }

        any = papers.Any(paper => paper.State == "stored");
        return true;
    }

    /// <summary>A second complaint or further denunciation, filled in from the first: a draft like any other.</summary>
    private void BeginGoingOn(CaseView view)
    {
        if (!NextSteps.MayGoOn(view) && !NextSteps.MayGoOnLate(view, context.Today))
        {
            before.Add(Line("after-filing.refused.cannot-go-on", new() { ["caseCode"] = Arg.Code(view.Code) }));
            EndErrand();
            return;
        }

        var subject = new Errand(Errand.GoOn, ByPin(view.Code), view.Code).Subject;
        var begun = Drafts().Find(draft => Errand.Of(draft) is { What: Errand.GoOn } errand && errand.Code == view.Code);
        if (begun is not null)
        {
            Continue(begun.Id);
        }
        else if (Drafts().Count >= MostDrafts)
        {
            StartPetition(null, null);
        }
        else
        {
            DropErrand();
            Begin(DeskDialogs.Filing, subject);
        }
    }

    /// <summary>"Nhắc cơ quan" and "rút đơn" said in words: on the case they can only mean, else on one of a list, else by code and PIN.</summary>
    private void OnOneOfMine(string act)
    {
        if (!Known(new CasesOfThisChat(ActivityId), out var cases))
        {
            return;
        }

        var mine = Mine(cases).Where(view => act != Acts.Remind || NextSteps.IsOverdue(view, context.Today)).ToList();
        switch (mine)
        {
            case [var only]:
                DoCitizenAct(act, only.Code);
                break;
            case []:
                ListCases();
                break;
            default:
                Add(new Message
                {
                    Lines = [Line(act == Acts.Remind ? "after-filing.which.remind" : "after-filing.which.withdraw")],
                    Buttons = [.. mine.Select(view => Offer.Of(Acts.Code, view.Code))],
                    Kind = MessageKind.Card,
                });
                EndErrand(quiet: true);
                break;
        }
    }

    /// <summary>The open cases that may be spoken of here: those this chat filed, a denunciation only while it is open by its PIN.</summary>
    private List<CaseView> Mine(IReadOnlyList<CaseView> cases)
    {
        List<CaseView> mine = [.. cases.Where(view => NextSteps.IsOpen(view) && (!view.Sealed || ByPin(view.Code)))];
        if (state.LastCase?.Case is { } last && NextSteps.IsOpen(last) && !mine.Exists(view => view.Code == last.Code))
        {
            mine.Insert(0, last);
        }

        return mine;
    }
}
