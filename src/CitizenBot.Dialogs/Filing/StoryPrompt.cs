using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

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

    /// <summary>After a voice message: it is kept, and a few typed words are asked for, not demanded.</summary>
    public override Collect<Story> Showing(IReadOnlyList<Item<Story>> items, bool added) =>
        added && items[^1].Value is { Text: null, Files: [{ Kind: "voice" } voice, ..] }
            ? this with
            {
                MoreSlot = voice.Seconds is > 0 ? "voice" : "voice-short",
                Args = new Args { ["minutes"] = voice.Seconds is < 60 and var seconds ? Arg.Count(seconds, "second") : Arg.Count(VoiceWords.Minutes(voice.Seconds ?? 0), "minute") },
                Choices =
                [
                    new("word.more", new Line("file-petition.story.told.choice.type.label")),
                    new(StoriesPrompt.Done, new Line("file-petition.story.told.choice.leave.label"), ["de vay", "leave it"]),
                ],
            }
            : this;
}
