using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Records the result: conclusion, paper, reason, and the two sentences that the citizen reads word for word.</summary>
internal static class ResultDialog
{
    public const string Id = "record-result";
    private const string None = "none";

    public static async Dialog<DialogEnd> Run(TurnContext turn, FilingChannel channel)
    {
        var code = turn.Subject ?? "";
        if (await turn.Lookup(new CaseCardFor(code, Id)) is not { } card)
        {
            return new DialogEnd.NotYours();
        }

        var outcome = await turn.Prompt(Outcome(turn, card.Case));
        if (outcome == ActReview.Cancel)
        {
            return new DialogEnd.Stopped(code);
        }

        var number = await turn.Prompt(turn.Text("number").Or(None, ActReview.Cancel));
        DateOnly? decidedOn = null;
        if (number.HasValue)
        {
            var date = await turn.Prompt(turn.Date("decided-on").Or(ActReview.Cancel));
            if (!date.HasValue)
            {
                return new DialogEnd.Stopped(code);
            }

            decidedOn = date.Value;
        }
        else if (number.Choice == ActReview.Cancel)
        {
            return new DialogEnd.Stopped(code);
        }

        var reason = await turn.Prompt(turn.Text("reason").Or(ActReview.Cancel));
        if (!reason.HasValue)
        {
            return new DialogEnd.Stopped(code);
        }

        var summary = await turn.Prompt(turn.Text("summary").Or(ActReview.Cancel));
        if (!summary.HasValue)
        {
            return new DialogEnd.Stopped(code);
        }

        var files = FilesPrompt(turn, card.Case, channel);
        var papers = EvidenceGiven.Of(await turn.Prompt(files), earlierWords: null, bring: false).Files;
        if (files.Meaning(turn.ReplyTo("papers/done")!) == ActReview.Cancel)
        {
            return new DialogEnd.Stopped(code);
        }

        var result = new CaseAction.Decide(Outcomes.Of(outcome), decidedOn ?? turn.ReplyTo("number")!.Today, number.Value, reason.Value!, summary.Value!) { Papers = [.. papers.Select(paper => paper.Handle)] };
        switch (await turn.Prompt(Review(turn, card.Case, result, papers)))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new ActCommand(code, result));
            case ActReview.Change:
                foreach (var question in (string[])["outcome", "number", "decided-on", "reason", "summary", "papers", "review"])
                {
                    turn.Drop(question);
                }

                return await Run(turn, channel);
            default:
                return new DialogEnd.Stopped(code);
        }
    }

    private static ChoicePrompt Outcome(TurnContext turn, CaseView view) =>
        turn.Choice("outcome", [.. Outcomes.For(view.Kind).Select(outcome => new Choice(CaseWords.Name(outcome))), new(ActReview.Cancel)]) with
        {
            Slot = CaseWords.IsAccepted(view) ? "prompt" : "open",
            Args = new Args { ["caseCode"] = Arg.Code(view.Code) },
        };

    private static ChoicePrompt Review(TurnContext turn, CaseView view, CaseAction.Decide result, IReadOnlyList<EvidenceFile> papers)
    {
        var args = new Args
        {
            ["caseCode"] = Arg.Code(view.Code),
            ["effect"] = Effect(view),
            ["outcome"] = CaseWords.Outcome(result.Outcome),
            ["summary"] = Arg.Text(result.Summary),
        };
        if (papers.Count > 0)
        {
            args.Add("files", EvidenceWords.Counted(papers));
        }

        var with = papers.Count > 0 ? "-files" : "";
        if (result.Number is not { } number)
        {
            return turn.Choice("review") with { Slot = "unnumbered" + with, Args = args };
        }

        args.Add("number", Arg.Text(number));
        args.Add("decidedOn", Arg.Date(result.On, DateStyle.Numeric));
        return turn.Choice("review") with { Slot = "numbered" + with, Args = args };
    }

    /// <summary>The decision itself, or photos of what was done. Only what has no paper by law may go without: a proposal, feedback, what has no name.</summary>
    private static AfterFiling.FilesPrompt FilesPrompt(TurnContext turn, CaseView view, FilingChannel channel)
    {
        var needed = CaseWords.IsAccepted(view) && !view.Anonymous;
        return PapersPrompt.Of(turn, "papers", needed, atLeast: needed ? 1 : 0, new Args { ["fileLimit"] = Arg.Size(channel.LargestFile) }) with { Slot = needed ? "prompt" : "open" };
    }

    /// <summary>What confirming does: feedback is closed, a decision is yet to be sent.</summary>
    private static Arg Effect(CaseView view) => Arg.Wording(CaseWords.IsAccepted(view) ? "record-result.effect.decided" : "record-result.effect.closed");
}
