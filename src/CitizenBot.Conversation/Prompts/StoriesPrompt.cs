using CitizenBot.Conversation.Matching;

namespace CitizenBot.Conversation.Prompts;

/// <summary>A story in several messages and files; "xong" or its button ends it.</summary>
/// <remarks>
/// Everything typed is story, also a number or a word that works elsewhere. Only the whole words of "done", and of
/// "none" where nothing is needed, end it.
/// </remarks>
public sealed record StoriesPrompt : Collect<Story>
{
    public const string Done = "done";

    public const string None = "none";

    /// <summary>Most code points of one message.</summary>
    public int Max { get; init; } = 4000;

    /// <inheritdoc/>
    public override bool Ends(Reply reply) =>
        Meant(reply) is Done || (Meant(reply) is None && AtLeast == 0);

    /// <inheritdoc/>
    public override bool Counts(Story item) => item.Choice is null;

    /// <inheritdoc/>
    public override Reading<Story> Take(Reply reply)
    {
        if (Meant(reply) is { } choice and not None)
        {
            return new Story(null, [], choice);
        }

        if (reply.Files.Count > 0)
        {
            return new Story(string.IsNullOrWhiteSpace(reply.Text) ? null : reply.Text.Trim(), reply.Files, null);
        }

        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var text = reply.Text!.Trim();
        return text.EnumerateRunes().Count() > Max
            ? new Retry("too-long", new() { ["max"] = Speaking.Arg.Count(Max) })
            : new Story(text, [], null);
    }

    private string? Meant(Reply reply)
    {
        if (reply.Files.Count > 0)
        {
            return null;
        }

        // A story may hold the very words of another button; only "done" and "none" are understood when typed.
        var typed = reply.Choice is null;
        var found = ChoiceMatch.Find(this, typed ? [.. Choices.Where(choice => choice.Value is Done or None)] : Choices, reply, numbers: false)?.Value;
        return found ?? (typed && Vocabulary.Words.Means(Done, reply.Text) ? Done : null);
    }
}
