using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Conversation.Running;

/// <content>Questions that several messages answer.</content>
public sealed partial class TurnContext
{
    /// <summary>Asks a question that several messages answer: all of them, or the end of this run.</summary>
    /// <inheritdoc cref="Prompt{T}"/>
    public Ask<IReadOnlyList<Item<T>>> Prompt<T>(Collect<T> prompt)
    {
        Enter(prompt);
        var done = prompt.Name + "/done";
        var added = false;
        Line? retry = null;
        if (sheet.Find(done) is not null && !IsEnough(prompt, done))
        {
            // An item was taken away after "done": the question is open again, and the next "done" counts.
            sheet.Drop(done);
        }

        if (sheet.Find(done) is null && TakeReply(prompt) is { } incoming)
        {
            (added, retry) = FileItem(prompt, done, incoming);
        }

        var items = Items(prompt, done);
        if (sheet.Find(done) is not null)
        {
            read.Add(done);
            return Answered<IReadOnlyList<Item<T>>>(prompt, done, items);
        }

        speaking |= added;
        return Pause<IReadOnlyList<Item<T>>>(prompt.Showing(items, added), retry, null, items.Count, added);
    }

    /// <summary>The items a collecting question has so far; never asks.</summary>
    public IReadOnlyList<Item<T>> SoFar<T>(Collect<T> prompt) => Items(prompt, prompt.Name + "/done");

    private (bool Added, Line? Retry) FileItem<T>(Collect<T> prompt, string done, Reply incoming)
    {
        if (prompt.Ends(incoming))
        {
            if (!IsEnough(prompt, done))
            {
                Reject(prompt, incoming, "retry.too-few");
                return (false, RetryLine(prompt, "retry.too-few", null));
            }

            sheet.File(done, incoming);
            answeredNow = done;
            return (false, null);
        }

        var reading = prompt.Take(incoming);
        if (!reading.Understood)
        {
            Reject(prompt, incoming, reading.Retry!);
            return (false, RetryLine(prompt, reading.Retry!, reading.RetryArgs));
        }

        sheet.File($"{prompt.Name}/{incoming.ActivityId}", incoming);
        sheet.Misses = 0;
        return (true, null);
    }

    private bool IsEnough<T>(Collect<T> prompt, string done) => Items(prompt, done).Count(item => prompt.Counts(item.Value)) >= prompt.AtLeast;

    private List<Item<T>> Items<T>(Collect<T> prompt, string done)
    {
        var items = new List<Item<T>>();
        foreach (var answer in sheet.Answers.Where(answer => answer.Name != done && IsIn(prompt.Name, answer.Name)))
        {
            if (prompt.Take(answer.Reply) is { Understood: true } reading)
            {
                read.Add(answer.Name);
                items.Add(new Item<T>(answer.Name, reading.Value!, answer.Reply.ReceivedAt));
            }
        }

        return items;
    }
}
