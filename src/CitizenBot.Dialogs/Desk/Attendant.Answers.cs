using System.Globalization;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Filing;

namespace CitizenBot.Dialogs.Desk;

/// <content>Words and files that come while cases are open: asked about, never guessed. A reply to a message about a case goes to that case.</content>
internal sealed partial class Attendant
{
    /// <summary>More cases than these do not fit the buttons of one question.</summary>
    private const int MostAsked = 6;

    private const string NewPetition = "new";

    /// <summary>Asks which case they are for; false when this chat has none they could be for, and the rest goes on as without cases.</summary>
    /// <param name="sent">Files or words.</param>
    /// <param name="onlyAnswers">True to ask only when the office waits for an answer: a few words are no petition.</param>
    private bool AskWhichCase(Reply sent, bool onlyAnswers = false)
    {
        if (IsOfficial)
        {
            return false;
        }

        if (!Known(new CasesOfThisChat(ActivityId), out var cases))
        {
            return true;
        }

        var mine = Mine(cases).OrderBy(view => view.ReplyBy is null).Take(MostAsked).ToList();
        if (mine.Count == 0 || (onlyAnswers && !mine.Exists(view => view.ReplyBy is not null)))
        {
            return false;
        }

        DropQuestion();
        state.Misses = 0;
        Ask(new DeskQuestion(ActivityId, "which-case", string.Join(' ', mine.Select(view => view.Code + (view.ReplyBy is null ? "=" + view.FiledOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "?"))), sent));
        return true;
    }

    private ChoicePrompt WhichCasePrompt(DeskQuestion question)
    {
        var files = new[] { question.Held! }.Concat(question.Also).SelectMany(EvidenceItem.Taken).ToList();
        var choices = question.About!.Split(' ').Select(about => about.EndsWith('?')
            ? new Choice(about[..^1], Line("desk.which-case.choice.asked.label", new() { ["caseCode"] = Arg.Code(about[..^1]) }), [about[..^1]])
            : new Choice(about.Split('=')[0], Line("desk.which-case.choice.open.label", new()
            {
                ["caseCode"] = Arg.Code(about.Split('=')[0]),
                ["begun"] = Arg.Date(DateOnly.ParseExact(about.Split('=')[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), DateStyle.DayMonth),
            }), [about.Split('=')[0]]));
        return Prompt("which-case", files.Count > 0 ? "prompt" : "words", files.Count > 0 ? new() { ["files"] = EvidenceWords.Counted(files) } : null, [.. choices, new Choice(NewPetition)]);
    }

    private void DecideWhichCase(DeskQuestion question, string value)
    {
        List<Reply> sent = [question.Held!, .. question.Also];
        if (value != NewPetition)
        {
            AnswerInto(value, sent);
        }
        else if (sent.Find(one => one.Files.Count > 0) is { } first)
        {
            StartWith(first, [.. sent.Where(one => one != first)]);
        }
        else
        {
            BeginPetition(sent[0]);
        }
    }

    /// <summary>Puts what was sent into the answer to a case and asks whether there is more.</summary>
    private void AnswerInto(string code, IReadOnlyList<Reply> sent)
    {
        if (!Find(code, out var view))
        {
            return;
        }

        if (view is null)
        {
            // Its PIN comes first; what was sent is kept meanwhile.
            foreach (var one in sent)
            {
                SetAside(one);
            }

            BeginErrand(Errand.Answer, code);
            return;
        }

        BeginErrand(view.ReplyBy is null ? Errand.MorePapers : Errand.Answer, code, sheet =>
        {
            foreach (var one in sent)
            {
                sheet.File(AnswerDialog.Items + one.ActivityId, one with { Choice = null, Question = null, SheetId = null });
            }
        });
    }

    /// <summary>An answer is left before "xong": what it has so far goes to its case all the same, because it would be lost.</summary>
    private void SendSoFar()
    {
        if (state.Active is { } left && dialogs.Knows(left.Dialog) && AnswerDialog.SoFar(left, dialogs.Definition(AfterFilingDialog.Id)) is { } answer)
        {
            state.Active = null;
            commands.Add(answer);
        }
    }
}
