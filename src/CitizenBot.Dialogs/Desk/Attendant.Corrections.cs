using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Filing;

namespace CitizenBot.Dialogs.Desk;

/// <content>Edited messages and words that came too late: neither changes anything in silence.</content>
internal sealed partial class Attendant
{
    /// <summary>All petitions in the making, the open one first.</summary>
    private List<AnswerSheet> Sheets() => [.. new[] { state.Active, state.Waiting }.OfType<AnswerSheet>().Where(DeskDialogs.IsDraft), .. state.Parked];

    /// <summary>An edited message: if it is part of a draft and its words differ, the correction is offered; otherwise nothing is said.</summary>
    private void TakeEdit(Reply edited)
    {
        var missed = state.Active?.Rejected.LastOrDefault();
        var open = state.Question is null ? Peek()?.Prompt.Name : null;
        if (open is not null && ((missed?.Name == open && missed.Reply.ActivityId == edited.Edits) || state.Active!.Find(open)?.Reply.ActivityId == edited.Edits))
        {
            // The answer that was not understood is put right: that is a new try.
            TakeTyped(edited with { Edits = null });
            return;
        }

        var sheet = Sheets().Find(draft => Corrected(draft, edited).Any());
        if (sheet is not null)
        {
            DropQuestion();
            Ask(new DeskQuestion(ActivityId, "edit", sheet.Id, edited, Corrected(sheet, edited).First().Reply.Text));
        }
        else if (state.FiledLast is { EditTold: false } last && last.Messages.Contains(edited.Edits!) && !Sheets().Exists(draft => Holds(draft, edited.Edits!)))
        {
            state.SetAside.Add(edited);
            state.FiledLast = last with { EditTold = true };
            Add(Plain(Line("desk.edit-sent", new() { ["caseCode"] = Arg.Code(last.Code) })) with { Buttons = [Offer.Of(Acts.MyData), Offer.Of(Acts.Person)] });
        }
        else if (Sheets().Find(draft => Holds(draft, edited.Edits!)) is { } holder)
        {
            holder.Rejected.Add(new Answer("desk", edited));
        }
    }

    private static bool Holds(AnswerSheet sheet, string activityId) =>
        sheet.Answers.Concat(sheet.Rejected).Concat(sheet.Replaced).Any(answer => answer.Reply.ActivityId == activityId);

    /// <summary>Answers that came of the edited message and say something else now; a pressed button is no message.</summary>
    private static IEnumerable<Answer> Corrected(AnswerSheet sheet, Reply edited) =>
        sheet.Answers.Where(answer => answer.Reply.ActivityId == edited.Edits && answer.Reply.Question is null
            && !string.IsNullOrWhiteSpace(edited.Text) && edited.Text.Trim() != (answer.Reply.Text ?? "").Trim() && (answer.Reply.Text is not null || answer.Reply.Files.Count > 0)
            && answer.Name != FilingDialog.StartFile);

    /// <summary>A message of the story or of the evidence; what came late stands behind the "done" that it missed.</summary>
    private static bool IsItem(string name) =>
        name is not (AskStory.Done or AskEvidence.Done)
        && (name.StartsWith(AskStory.Told + "/", StringComparison.Ordinal) || name.StartsWith(FilingDialog.EvidenceItems, StringComparison.Ordinal));

    private ChoicePrompt EditPrompt(DeskQuestion question)
    {
        var isPrivate = Sheets().Where(sheet => sheet.Id == question.About).SelectMany(sheet => Corrected(sheet, question.Held!))
            .Any(answer => answer.Name.Split('/')[0] is AskPerson.Line or AskJoint.Line);
        isReplyPrivate |= isPrivate;
        return Prompt("edit", string.IsNullOrWhiteSpace(question.Said) ? "caption" : "prompt", new() { ["old"] = Arg.Quote(question.Said ?? ""), ["new"] = Arg.Quote(question.Held!.Text ?? "") }, "correct", "keep") with
        {
            Private = isPrivate,
        };
    }

    /// <summary>Puts the new words in the place of the old; an answer that cannot be read any more is asked again by the dialog.</summary>
    private void Correct(DeskQuestion question)
    {
        if (Sheets().Find(one => one.Id == question.About) is not { } sheet)
        {
            Current();
            return;
        }

        foreach (var answer in Corrected(sheet, question.Held!).ToList())
        {
            sheet.Replace(answer.Name, answer.Reply with { Text = question.Held!.Text, Choice = null });
        }

        before.Add(Line("desk.corrected"));
        Current();
    }

    /// <summary>Words written before the open question was on the screen: more of a story or of evidence just ended, or kept aside. They never cancel and never answer.</summary>
    /// <returns>False when they are not late for what is open: it is a question that takes several messages, or there is none.</returns>
    private bool TakeLate(Reply late)
    {
        if (state.Active is not { } sheet)
        {
            return false;
        }

        var pending = Peek();
        if (state.Question is null && pending is { Prompt.IsCollecting: true, Items: > 0 })
        {
            return false;
        }

        isReplyPrivate = pending is { Prompt.Private: true };
        var ended = sheet.Answers.LastOrDefault(answer => !IsItem(answer.Name))?.Name;
        if (DeskDialogs.IsDraft(sheet) && ended is AskStory.Done or AskEvidence.Done && !late.IsBlank)
        {
            var question = ended[..^"/done".Length];
            sheet.File($"{question}/{late.ActivityId}", late);
            sheet.TouchedAt = context.Now;
            var since = sheet.Answers.SkipWhile(answer => answer.Name != ended).Count(answer => answer.Name.StartsWith(question + "/", StringComparison.Ordinal)) - 1;
            before.Add(Line(ended == AskStory.Done ? "desk.late-story" : "desk.late-evidence", new() { ["messages"] = Arg.Count(since, "message") }));
            Current();
            return true;
        }

        SetAside(late);
        before.Add(Line("desk.late-aside", new() { ["typed"] = Arg.Quote(late.Text ?? "") }) with { Secret = isReplyPrivate });
        Current();
        return true;
    }
}
