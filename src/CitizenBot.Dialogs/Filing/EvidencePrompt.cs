using CitizenBot.Conversation;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Photos, files, voice messages and the names of papers, until "xong", "không có" or a wish to take one out.</summary>
/// <remarks>
/// The host sends one answer for the parts of an album: the newest. So every answer counts all that has come of that album,
/// not only its own part.
/// </remarks>
internal sealed record EvidencePrompt : Collect<EvidenceItem>
{
    public const string Bring = "bring";
    public const string Remove = "remove";
    public const string RemovePhoto = "remove-photo";
    public const string RemoveFile = "remove-file";

    private const int LongestWords = 2000;

    /// <summary>Every button that this question ever offers: one of an earlier message is still understood.</summary>
    private static readonly IReadOnlyList<Choice> All = [new(StoriesPrompt.Done), new(StoriesPrompt.None), new(Bring), new(Remove), new(RemovePhoto), new(RemoveFile)];

    /// <summary>Whether the channel takes files; it changes the first buttons only.</summary>
    public bool TakesFiles { get; init; } = true;

    /// <summary>What a reply that is no item means: that this is all, that there is nothing, or that one is to be taken out.</summary>
    public string? Meaning(Reply reply)
    {
        if (reply.Files.Count > 0)
        {
            return null;
        }

        var found = ChoiceMatch.Find(this, All, reply, numbers: false)?.Value;
        return found ?? (reply.Choice is null && Vocabulary.Words.Means(StoriesPrompt.Done, reply.Text) ? StoriesPrompt.Done : null);
    }

    public override bool Ends(Reply reply) => Meaning(reply) is not null;

    public override Reading<EvidenceItem> Take(Reply reply)
    {
        var text = string.IsNullOrWhiteSpace(reply.Text) ? null : reply.Text.Trim();
        var files = EvidenceItem.Taken(reply);
        if (files.Count > 0)
        {
            return new EvidenceItem(text, files);
        }

        return Unreadable(reply) is { } retry ? retry
            : text!.EnumerateRunes().Count() > LongestWords ? new Retry("too-long", new() { ["max"] = Arg.Count(LongestWords) })
            : new EvidenceItem(text, []);
    }

    public override Collect<EvidenceItem> Showing(IReadOnlyList<Item<EvidenceItem>> items, bool added)
    {
        if (items.Count == 0)
        {
            return this with { Choices = TakesFiles ? [new(StoriesPrompt.Done), new(StoriesPrompt.None)] : [new(Bring), new(StoriesPrompt.None)] };
        }

        var all = items.SelectMany(item => item.Value.Files).ToList();
        var newest = items[^1].Value;
        var together = newest.Album is { } album ? [.. items.Select(item => item.Value).Where(item => item.Album == album)] : new List<EvidenceItem> { newest };
        var come = together.SelectMany(item => item.Files).ToList();
        var caption = together.Select(item => item.Text).FirstOrDefault(text => text is not null);
        return this with
        {
            // Files may have come before this question was put: a denouncer is told all the same what is hidden and what is not.
            Slot = all.Count == 0 ? "resumed-words" : Slot == Kinds.Denunciation ? "resumed-denunciation" : "resumed",
            MoreSlot = come.Count == 0 ? "more-words" : (caption is null, come.Count == all.Count) switch
            {
                (true, true) => "more",
                (false, true) => "more-caption",
                (true, false) => "more-total",
                _ => "more-caption-total",
            },
            Args = new Args
            {
                ["files"] = EvidenceWords.Counted(come),
                ["total"] = EvidenceWords.Counted(all),
                ["caption"] = Arg.Quote(caption ?? items.Select(item => item.Value.Text).LastOrDefault(text => text is not null) ?? ""),
            },
            Choices = [new(StoriesPrompt.Done), new(all.Count == 0 ? Remove : all.TrueForAll(file => file.Kind == "photo") ? RemovePhoto : RemoveFile)],
        };
    }
}
