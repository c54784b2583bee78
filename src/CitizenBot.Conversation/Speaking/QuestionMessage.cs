using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Conversation.Speaking;

/// <summary>Builds the message that puts an open question: what was said, what would help, the step, the question, its buttons.</summary>
/// <remarks>
/// A retry that says what to send stands alone; the question is put again below it only where the retry asks for that.
/// The second miss in a row adds other help, the third offers an example and a person.
/// </remarks>
public static class QuestionMessage
{
    private const string Person = "menu.person";

    /// <summary>The choice that ends an act and changes nothing: who acts for the office needs no person to turn to.</summary>
    private const string WayOut = "cancel";

    /// <summary>The message for the open question of a sheet.</summary>
    public static Message For(AnswerSheet sheet, PendingQuestion pending, IReadOnlyList<Line> said) =>
        For(sheet.Dialog, pending, said, sheet.Id, sheet.Misses, first: sheet.Answers.Count == 0);

    /// <param name="dialogId">The dialog: the area of its wording.</param>
    /// <param name="pending">The open question.</param>
    /// <param name="said">Lines to say before it.</param>
    /// <param name="sheetId">Sheet its buttons answer.</param>
    /// <param name="misses">How often in a row it was not understood.</param>
    /// <param name="first">True for the first question of a dialog: numbered choices are explained once.</param>
    public static Message For(string dialogId, PendingQuestion pending, IReadOnlyList<Line> said, string sheetId, int misses = 0, bool first = false)
    {
        var prompt = pending.Prompt;
        var isMore = pending.Retry?.Key.EndsWith(".retry.more", StringComparison.Ordinal) == true;
        var retry = isMore ? null : pending.Retry;
        var lost = retry is not null && misses >= 3;
        var lines = new List<Line>(said);
        if (lost)
        {
            lines.Add(new Line(Key(dialogId, prompt, "lost")));
        }
        else if (retry is not null)
        {
            lines.Add(retry with { Secret = prompt.Private });
            if (misses == 2)
            {
                lines.Add(new Line(Key(dialogId, prompt, "again")));
            }
        }

        if (!lost && (retry is null || pending.Repeat))
        {
            lines.Add(Question(dialogId, pending));
        }

        return new Message
        {
            Lines = lines,
            Buttons = lost ? Lost(dialogId, prompt, sheetId) : Buttons(dialogId, pending, sheetId),
            NumbersAreAnswers = prompt.TakesNumbers && !lost,
            ExplainNumbers = first,
            FirstNumber = isMore ? ChoiceMatch.MoreNumber + 1 : 1,
        };
    }

    /// <summary>Full key of a question's wording.</summary>
    public static string Key(string dialogId, Prompt prompt, string slot) => $"{dialogId}.{(prompt.WordedAs ?? prompt.Name).Replace('/', '.')}.{slot}";

    /// <summary>The label of a choice: its own line, or <c>choice.&lt;value&gt;.label</c>.</summary>
    public static Line Label(string dialogId, Prompt prompt, Choice choice) => choice.Label ?? new Line(Key(dialogId, prompt, $"choice.{choice.Value}.label"));

    private static Line Question(string dialogId, PendingQuestion pending)
    {
        var prompt = pending.Prompt;
        var slot = pending.ItemAdded ? prompt.MoreSlot : prompt.Slot;
        var args = new Args();
        foreach (var (name, value) in prompt.Args)
        {
            args.Add(name, value);
        }

        if (prompt.IsCollecting && !args.ByName.ContainsKey("items"))
        {
            args.Add("items", Arg.Count(pending.Items));
        }

        var question = new Line(Key(dialogId, prompt, slot), args, prompt.Private && prompt.Args.Any());
        return pending.Step is { } step
            ? new Line("common.step", new() { ["number"] = Arg.Count(step.Number), ["of"] = Arg.Count(step.Of), ["question"] = new WordingArg(question) }, question.Secret)
            : question;
    }

    private static List<Button> Buttons(string dialogId, PendingQuestion pending, string sheetId)
    {
        var prompt = pending.Prompt;
        var suggested = pending.Suggestions is { Count: > 0 } suggestions ? suggestions : prompt.Choices;
        return [.. suggested.Select(choice => new Button(Label(dialogId, prompt, choice), ButtonMeaning.Answer(sheetId, prompt.Name, choice.Value)))];
    }

    /// <summary>Where only a choice is an answer its buttons stay, first; everywhere: an example, skipping if that is allowed, and a person, or the way out where the question has one of its own.</summary>
    private static List<Button> Lost(string dialogId, Prompt prompt, string sheetId)
    {
        var skip = prompt.Choices.FirstOrDefault(choice => choice.Value == "skip");
        List<Button> buttons = [.. prompt.Choices.Where(choice => prompt.TakesOnlyChoices && choice != skip).Select(Own)];
        buttons.Add(new(new Line("common.label.example"), ButtonMeaning.Do("word.help")));
        if (skip is not null)
        {
            buttons.Add(new(new Line("common.label.skip-question"), ButtonMeaning.Answer(sheetId, prompt.Name, skip.Value)));
        }

        var wayOut = prompt.Choices.FirstOrDefault(choice => choice.Value == WayOut);
        if (wayOut is not null)
        {
            buttons.AddRange(prompt.TakesOnlyChoices ? [] : [Own(wayOut)]);
        }
        else if (!prompt.TakesOnlyChoices || prompt.Choices.All(choice => choice.Value != Person))
        {
            buttons.Add(new(new Line("common.label.person"), ButtonMeaning.Do(Person)));
        }

        return buttons;

        Button Own(Choice choice) => new(Label(dialogId, prompt, choice), ButtonMeaning.Answer(sheetId, prompt.Name, choice.Value));
    }
}
