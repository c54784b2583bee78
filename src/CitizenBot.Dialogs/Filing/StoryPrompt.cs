using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The story, with buttons that come and go: what an earlier turn offered is still read when it is no longer shown.</summary>
internal sealed record StoryPrompt : Collect<Story>
{
    public const string DropFirst = "drop-first";
    public const string RewriteLast = "rewrite-last";

    /// <summary>Reads with every button that this question ever offers.</summary>
    public required StoriesPrompt Inner { get; init; }

    public static StoryPrompt Of(StoriesPrompt inner) => new()
    {
        Name = inner.Name,
        Vocabulary = inner.Vocabulary,
        Inner = inner with { Choices = [new(StoriesPrompt.Done), new(DropFirst), new(RewriteLast)], AtLeast = 0 },
        AtLeast = 0,
        ReadItem = inner.ReadItem,
        IsDone = inner.IsDone,
    };

    public override bool Ends(Reply reply) => Inner.Ends(reply);

    public override Reading<Story> Take(Reply reply) => Inner.Take(reply);

    public override bool Counts(Story item) => Inner.Counts(item);
}
