using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <content>The desk's own small questions. Words that fit none of their answers are for the dialog behind them.</content>
internal sealed partial class Attendant
{
    private void Ask(DeskQuestion question)
    {
        state.Question = question;
        Put(question);
    }

    private void Put(DeskQuestion question)
    {
        var pending = new PendingQuestion(PromptOf(question)!, null, null, null, null, 0, false);
        Add(QuestionMessage.For("desk", pending, [], question.Id));
    }

    /// <summary>The question as a prompt; null when what it is about is gone.</summary>
    private ChoicePrompt? PromptOf(DeskQuestion question) => question.Kind switch
    {
        "cancel" when state.Active is { } sheet => Prompt("cancel", "prompt", new() { ["keptUntil"] = Arg.Date(KeptUntil(sheet)) }, "keep", "delete", "continue"),
        "near" => NearPrompt("near", SpeaksToOfficial ? "official" : "prompt", question, "yes", "no"),
        "name-or-word" => NearPrompt("name-or-word", "prompt", question, "answer", "word"),
        "place-or-word" => NearPrompt("name-or-word", "place", question, "answer", "word"),
        "resume" when Drafts().Find(draft => draft.Id == question.About) is { } sheet => ResumePrompt(sheet),
        "drafts" when Drafts().Count > 0 => DraftsPrompt(),
        "link" when DeskDialogs.IsDraft(state.Active) => Prompt("link", "prompt", null, "open", "stay"),
        "forget" => Prompt("forget", "prompt", null, "forget", "stay"),
        "forwarded" => Prompt("forwarded", question.Also.Count == 0 ? "prompt" : "several", null, "mine", "evidence", "leave"),
        "which-case" => WhichCasePrompt(question),
        "edit" when Sheets().Exists(sheet => sheet.Id == question.About) => EditPrompt(question),
        _ => null,
    };

    private ChoicePrompt Prompt(string kind, string slot, Args? args, params IReadOnlyList<string> values) =>
        Prompt(kind, slot, args, [.. values.Select(value => new Choice(value))]);

    private ChoicePrompt Prompt(string kind, string slot, Args? args, IReadOnlyList<Choice> choices) => new()
    {
        Name = kind,
        Slot = slot,
        Args = args ?? Args.None,
        Choices = choices,
        Vocabulary = dialogs.Definition("desk").Vocabulary,
    };

    private ChoicePrompt NearPrompt(string kind, string slot, DeskQuestion question, string first, string second)
    {
        var word = new Args { ["word"] = Arg.Wording("desk.word." + question.About) };
        Choice WithWord(string value) => value is "yes" or "word" ? new(value, Line($"desk.{kind}.choice.{value}.label", word)) : new(value);
        var args = kind == "near" ? word : new Args { ["word"] = word["word"], ["typed"] = Arg.Text(Named(question.Held?.Text ?? "")) };
        return Prompt(kind, slot, args, [WithWord(first), WithWord(second)]);
    }

    /// <summary>A typed word as a name would be written: "huy" as "Huy".</summary>
    private static string Named(string typed) => typed.Trim() is { Length: > 0 } word ? char.ToUpperInvariant(word[0]) + word[1..] : typed;

    /// <summary>Takes a reply as the answer to the desk's question; false when it is for the dialog behind it.</summary>
    private bool AnswerQuestion(Reply typed)
    {
        var question = state.Question!;
        var prompt = PromptOf(question);
        if (prompt is not null && prompt.Read(typed) is { Understood: true, Value: { } value })
        {
            state.Question = null;
            Decide(question, value);
            return true;
        }

        if (prompt is not null && Words.IsOnlyCourtesy(typed.Text))
        {
            Put(question);
            return true;
        }

        DropQuestion();
        return false;
    }

    private void Decide(DeskQuestion question, string value)
    {
        switch (question.Kind, value)
        {
            case ("cancel", "keep"):
                Park(TakeDraft(question.About));
                break;
            case ("cancel" or "resume", "delete"):
                Delete(question.About);
                break;
            case ("near", "yes") or ("name-or-word" or "place-or-word", "word"):
                SetAside(question.Held);
                Do(question.About!, null);
                break;
            case ("near" or "name-or-word" or "place-or-word", _):
                Run(question.Held);
                break;
            case ("resume", "restart"):
                Restart(question.About);
                break;
            case ("resume", _):
                Continue(question.About);
                break;
            case ("drafts", "new"):
                StartPetition(question.Held, question.Said, question.Also);
                break;
            case ("drafts", _) when question.Held is { Files.Count: > 0 } held && Drafts().Find(draft => draft.Id == value) is { } sheet:
                AddEvidence(sheet, [held, .. question.Also]);
                Continue(value);
                break;
            case ("drafts", _):
                SetAside(question.Held);
                Continue(value);
                break;
            case ("forwarded", _):
                DecideForwarded(question, value);
                break;
            case ("which-case", _):
                DecideWhichCase(question, value);
                break;
            case ("edit", "correct"):
                Correct(question);
                break;
            case ("link", "open"):
                FollowNow(question.About!);
                break;
            case ("forget", "forget"):
                commands.Add(new ForgetCommand());
                break;
            default:
                Current();
                break;
        }
    }
}
