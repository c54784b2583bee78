namespace CitizenBot.Conversation.Prompts;

/// <summary>A place, in words or as a shared position.</summary>
public sealed record PlacePrompt : Prompt<PlaceSaid>
{
    /// <summary>Most code points.</summary>
    public int Max { get; init; } = 300;

    public override bool TakesNames => true;

    public override Reading<PlaceSaid> Read(Reply reply)
    {
        if (reply.Location is { } position)
        {
            return new PlaceSaid(reply.Text?.Trim() is { Length: > 0 } caption ? caption : null, position);
        }

        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var text = reply.Text!.Trim();
        return text.EnumerateRunes().Count() > Max
            ? new Retry("too-long", new() { ["max"] = Speaking.Arg.Count(Max) })
            : new PlaceSaid(text, null);
    }
}

/// <summary>What a person said of a place: words, a position, or both.</summary>
public sealed record PlaceSaid(string? Text, GeoPoint? Position);
