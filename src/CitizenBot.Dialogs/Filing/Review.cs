using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The whole petition before it goes: any line is changed by its number, the others keep what they say.</summary>
internal static class Review
{
    /// <summary>Question with the list; its answer also marks the line being changed.</summary>
    public const string Act = "review/act";

    /// <summary>Question for the number of a line, after the button.</summary>
    public const string Line = "review/line";

    private const string KeepQuestion = "review/keep";
    private const string Again = "again";

    /// <summary>True when it is to be sent; false when a line was opened and the questions must be asked from the top.</summary>
    public static async Dialog<bool> Run(TurnContext turn, Filing filing, Answers answers)
    {
        var lines = ReviewLines.Of(filing, answers);
        var opened = filing.Edit is { } edit ? await Open(turn, lines, edit) : false;
        var justRead = false;
        while (!opened)
        {
            var act = await turn.Prompt(Question(turn, filing, lines, justRead));
            justRead = false;
            if (act.Choice == ReviewPrompt.Send)
            {
                return true;
            }

            if (act.Choice == "all")
            {
                turn.Drop(Act);
                ReadAll.Say(turn, filing, answers);
                justRead = true;
                continue;
            }

            var chosen = act.HasValue ? act.Value! : await Number(turn, lines);
            if (chosen is null)
            {
                turn.Drop(Act);
                turn.Drop(Line);
                continue;
            }

            opened = await Open(turn, lines, chosen);
        }

        return false;
    }

    /// <summary>Takes the line's answers away to be asked again; false when the change is done or the person keeps the line.</summary>
    private static async Dialog<bool> Open(TurnContext turn, IReadOnlyList<ReviewLine> lines, Edit edit)
    {
        var line = lines.FirstOrDefault(line => line.Key == edit.Line);
        var isNew = turn.AnsweredNow is Act or Line or KeepQuestion;
        if (line is null || (line.Direct && !isNew))
        {
            Close(turn);
            return false;
        }

        if (!line.Direct)
        {
            var wasAsked = turn.ReplyTo(KeepQuestion) is not null;
            var keep = await turn.Prompt(turn.Choice(KeepQuestion, [new(Again), Choices.KeepAsItWas]) with
            {
                Args = new Args { ["line"] = Arg.Count(edit.Number), ["current"] = new WordingArg(line.Content) },
                Private = line.Content.Secret,
            });
            if (keep != Again || (wasAsked && turn.AnsweredNow != KeepQuestion))
            {
                if (keep != Again)
                {
                    turn.Say("review.act.kept", new Args { ["line"] = Arg.Count(edit.Number) });
                }

                Close(turn);
                return false;
            }
        }

        turn.Reopen(line.Sections);
        return true;
    }

    private static void Close(TurnContext turn)
    {
        turn.Drop(Act);
        turn.Drop(Line);
        turn.Drop(KeepQuestion);
    }

    private static async Dialog<Edit?> Number(TurnContext turn, IReadOnlyList<ReviewLine> lines)
    {
        var said = await turn.Prompt(new ReviewPrompt { Name = Line, Lines = lines, Choices = [new("back")], Vocabulary = turn.Definition.Vocabulary });
        return said.HasValue ? said.Value : null;
    }

    private static ReviewPrompt Question(TurnContext turn, Filing filing, IReadOnlyList<ReviewLine> lines, bool justRead) => new()
    {
        Name = Act,
        Lines = lines,
        Vocabulary = turn.Definition.Vocabulary,
        Slot = justRead ? "after-all" : "prompt",
        Choices = [new(ReviewPrompt.Send), new("change"), new("all"), filing.IsDenunciation ? Choices.DeleteDraft : Choices.KeepDraft],
        Args = new Args
        {
            ["reviewLines"] = Arg.List(lines.Select((line, index) => new Line("file-petition.review.numbered", new Args
            {
                ["number"] = Arg.Count(index + 1),
                ["content"] = new WordingArg(line.Content),
            }, line.Content.Secret))),
        },
    };
}
