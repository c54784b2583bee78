using CitizenBot.Conversation;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Files with or without a caption, and words where they will do, in several messages, until a button or "xong" ends it.</summary>
/// <remarks>
/// The host sends one answer for the parts of an album: the newest. So every answer counts all that has come of that album,
/// not only its own part.
/// </remarks>
internal abstract record FileCollect : Collect<EvidenceItem>
{
    public const string Done = StoriesPrompt.Done;

    private const int LongestWords = 2000;

    /// <summary>Every button that this question ever offers: one of an earlier message is still understood.</summary>
    protected abstract IReadOnlyList<Choice> Ways { get; }

    /// <summary>The way that a reply takes; null for an item.</summary>
    public string? Meaning(Reply reply)
    {
        if (reply.Files.Count > 0)
        {
            return null;
        }

        var found = ChoiceMatch.Find(this, Ways, reply, numbers: false)?.Value;
        return found ?? (reply.Choice is null && Vocabulary.Words.Means(Done, reply.Text) ? Done : null);
    }

    public override bool Ends(Reply reply) => Meaning(reply) is not null;

    public override Reading<EvidenceItem> Take(Reply reply)
    {
        var text = string.IsNullOrWhiteSpace(reply.Text) ? null : reply.Text.Trim();
        var files = EvidenceItem.Taken(reply);
        return files.Count > 0 ? new EvidenceItem(text, files) : Words(reply, text);
    }

    /// <summary>What a reply without files comes to.</summary>
    protected virtual Reading<EvidenceItem> Words(Reply reply, string? text) =>
        Unreadable(reply) is { } retry ? retry
        : text!.EnumerateRunes().Count() > LongestWords ? new Retry("too-long", new() { ["max"] = Arg.Count(LongestWords) })
        : new EvidenceItem(text, []);

    /// <summary>What came last, with the other parts of its album.</summary>
    protected static IReadOnlyList<EvidenceItem> Newest(IReadOnlyList<Item<EvidenceItem>> items)
    {
        var newest = items[^1].Value;
        return newest.Album is { } album ? [.. items.Select(item => item.Value).Where(item => item.Album == album)] : [newest];
    }
}
