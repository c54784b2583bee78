using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Conversation.Running;

/// <summary>What one run of a dialog came to: an open question, a missing lookup, or its result.</summary>
/// <typeparam name="T">What the dialog returns.</typeparam>
public sealed record DialogRun<T>
{
    /// <summary>The question to put, or null.</summary>
    public PendingQuestion? Pending { get; internal init; }

    /// <summary>The lookup to perform and file before the turn is run again, or null.</summary>
    public Lookup? Missing { get; internal init; }

    /// <summary>True when the dialog came to its end.</summary>
    public bool Finished { get; internal init; }

    /// <summary>What it returned, when finished.</summary>
    public T? Result { get; internal init; }

    /// <summary>Lines to say before the question.</summary>
    public IReadOnlyList<Line> Said { get; internal init; } = [];

    /// <summary>Question that the reply of this turn answered; hand it to the next run of the same turn.</summary>
    public string? AnsweredNow { get; internal init; }

    /// <summary>True when the reply of this turn found no question to answer: a press of an earlier question's button.</summary>
    public bool ReplyLeft { get; internal init; }

    /// <summary>Names of the answers in the order in which this run used them.</summary>
    public IReadOnlyList<string> Asked { get; internal init; } = [];

    /// <summary>Goes one question back: takes away the answer that this run used last.</summary>
    /// <returns>False when there is nothing to go back to.</returns>
    public bool GoBack(AnswerSheet sheet)
    {
        if (Asked.Count == 0)
        {
            return false;
        }

        sheet.Drop(Asked[^1]);
        sheet.Misses = 0;
        return true;
    }
}

/// <summary>Runs dialogs.</summary>
public static class DialogRun
{
    /// <summary>Runs a dialog from the top over its sheet.</summary>
    /// <exception cref="InvalidOperationException">The dialog finished without reading an answer: something a person said would be lost.</exception>
    public static DialogRun<T> Of<T>(
        Func<TurnContext, Dialog<T>> dialog,
        AnswerSheet sheet,
        DialogDefinition definition,
        Reply? reply,
        DateTime now,
        string? answeredNow = null)
    {
        var turn = new TurnContext(sheet, definition, reply, now, answeredNow);
        var run = dialog(turn);
        if (!run.IsFinished && turn.Pending is null && turn.Missing is null)
        {
            throw new InvalidOperationException($"The dialog '{definition.Id}' stopped without a question. Does it await a Dialog that was begun in an earlier turn?");
        }

        // An exception of the dialog comes first: it explains more than an open question.
        var result = run.IsFinished ? run.Result : default;
        if (run.IsFinished && turn.Unread.ToList() is { Count: > 0 } unread)
        {
            throw new InvalidOperationException($"The dialog '{definition.Id}' finished without reading {string.Join(", ", unread)}. Set a section aside when its path is left, or list a name that is no longer asked under 'formerly'.");
        }

        return new DialogRun<T>
        {
            Pending = run.IsFinished ? null : turn.Pending,
            Missing = run.IsFinished ? null : turn.Missing,
            Finished = run.IsFinished,
            Result = result,
            Said = turn.Said,
            AnsweredNow = turn.AnsweredNow,
            ReplyLeft = reply is not null && turn.ReplyLeft,
            Asked = turn.Asked,
        };
    }
}
