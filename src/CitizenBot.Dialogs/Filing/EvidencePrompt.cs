using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Photos, files, voice messages and the names of papers, until "xong", "không có" or a wish to take one out.</summary>
internal sealed record EvidencePrompt : FileCollect
{
    public const string Bring = "bring";
    public const string Remove = "remove";
    public const string RemovePhoto = "remove-photo";
    public const string RemoveFile = "remove-file";

    private static readonly IReadOnlyList<Choice> All = [new(Done), new(StoriesPrompt.None), new(Bring), new(Remove), new(RemovePhoto), new(RemoveFile)];

    /// <summary>Whether the channel takes files; it changes the first buttons only.</summary>
    public bool TakesFiles { get; init; } = true;

    protected override IReadOnlyList<Choice> Ways => All;

    public override Collect<EvidenceItem> Showing(IReadOnlyList<Item<EvidenceItem>> items, bool added)
    {
        if (items.Count == 0)
        {
            return this with { Choices = TakesFiles ? [new(Done), new(StoriesPrompt.None)] : [new(Bring), new(StoriesPrompt.None)] };
        }

        var all = items.SelectMany(item => item.Value.Files).ToList();
        var together = Newest(items);
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
            Choices = [new(Done), new(all.Count == 0 ? Remove : all.TrueForAll(file => file.Kind == "photo") ? RemovePhoto : RemoveFile)],
        };
    }
}
