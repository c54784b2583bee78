using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Officials.Forms;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Any act of an official: its questions, then what it would do to the limits and what the citizen reads, and only then "confirm".</summary>
/// <remarks>
/// The rules are asked before the review: what they would refuse is said with its reason and the question behind it is put
/// again, so nothing that was typed is lost. A question to the citizen and an internal note may be turned into each other only
/// by starting the other form, whose first words say who will read it.
/// </remarks>
internal static class ActDialog
{
    public const string Id = "case-act";

    /// <summary>What a sheet of this dialog is about: the act and the case.</summary>
    public static string Subject(string act, string code) => $"{act} {code}";

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var parts = (turn.Subject ?? "").Split(' ', 2);
        if (parts.Length < 2 || !ActForm.All.TryGetValue(parts[0], out var form) || await turn.Lookup(new CaseCardFor(parts[1], Id)) is not { } card)
        {
            return new DialogEnd.NotYours();
        }

        return await Fill(turn, form, card);
    }

    private static async Dialog<DialogEnd> Fill(TurnContext turn, ActForm form, CaseCard card)
    {
        var code = card.Case.Code;
        var answers = new ActAnswers();
        foreach (var field in form.Fields)
        {
            switch (await field.Ask(turn, form.Name, card, answers))
            {
                case FieldEnd.Stopped:
                    return new DialogEnd.Stopped(code);
                case FieldEnd.Switched:
                    return new DialogEnd.Begin(form.Act == Acts.Note ? Acts.Ask : Acts.Note, code);
            }
        }

        var action = form.Build(answers);

        // Another answer to any of its questions is another preview.
        var completedBy = string.Join('.', form.Fields.Select(field => turn.ReplyTo(field.Completed(form.Name))!.ActivityId));
        var preview = await turn.Lookup(new PreviewOf(code, action, completedBy));
        if (preview.Refused is { } reason)
        {
            if (Culprit(form, reason) is not { } culprit)
            {
                return new DialogEnd.Do(new ActCommand(code, action));
            }

            turn.Say("refused." + reason, FactArgs.Of(preview.Args));
            turn.Drop($"{form.Name}/{culprit}");
            return await Fill(turn, form, card);
        }

        answers.Shown.Add("caseCode", Arg.Code(code));
        answers.Shown.Add("effects", Arg.List(preview.Clocks.Count == 0 ? [new Line($"{Id}.clock.none")] : preview.Clocks.Select(Effect)));
        switch (await turn.Prompt(turn.Choice("review") with { WordedAs = form.Name, Slot = answers.WithFiles && form.Act != Acts.SendPaper ? "review-files" : "review", Args = answers.Shown }))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new ActCommand(code, action));
            case ActReview.Change:
                turn.Drop(form.Name);
                turn.Drop("review");
                return await Fill(turn, form, card);
            default:
                return new DialogEnd.Stopped(code);
        }
    }

    /// <summary>The question to put again when the rules refuse; null when no other answer would help.</summary>
    private static string? Culprit(ActForm form, string reason)
    {
        var dated = reason is RefusalReason.DateInFuture or RefusalReason.DateTooEarly or RefusalReason.DateInPast or RefusalReason.PaperAfterDue or RefusalReason.DialogueTooSoon;
        return dated ? form.Fields.FirstOrDefault(field => field is ActField.Day)?.Name : null;
    }

    /// <summary>One line on what becomes of a limit.</summary>
    private static Line Effect(ClockChange change)
    {
        var args = new Args { ["purpose"] = Arg.Wording("officials.purpose." + change.Purpose) };
        if (change.Change is not ("stops" or "rests"))
        {
            args.Add("dueOn", Arg.Date(change.Due.On));
        }

        if (change.Change is "starts" or "moves" or "resumes")
        {
            args.Add("article", change.Due.Article ?? new LocalizedArg("", ""));
        }

        if (change is { Change: "moves" or "resumes", WasOn: { } was })
        {
            args.Add("wasOn", Arg.Date(was));
        }

        return new Line($"{Id}.clock.{change.Change}", args);
    }
}
