namespace CitizenBot.Conversation.Prompts;

/// <summary>A question answered in the person's own words, kept as typed save spaces at the ends.</summary>
public sealed record TextPrompt : Prompt<string>
{
    /// <summary>Fewest code points.</summary>
    public int Min { get; init; } = 1;

    /// <summary>Most code points.</summary>
    public int Max { get; init; } = 4000;

    /// <summary>True for a person's name, an office's or a place's: a bare "huy" is then asked about, not obeyed.</summary>
    public bool IsName { get; init; }

    public override bool TakesAnyWords => !IsName;

    public override bool TakesNames => IsName;

    public override Reading<string> Read(Reply reply)
    {
        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var text = reply.Text!.Trim();
        var length = text.EnumerateRunes().Count();
        return length < Min ? new Retry("too-short", new() { ["min"] = Speaking.Arg.Count(Min) })
            : length > Max ? new Retry("too-long", new() { ["max"] = Speaking.Arg.Count(Max) })
            : text;
    }
}
