using CitizenBot.Conversation;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Filing;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Scans of papers, until "xong" or "không làm"; words alone are none.</summary>
internal sealed record ScanPrompt : Collect<EvidenceItem>
{
    private static readonly IReadOnlyList<Choice> All = [new(StoriesPrompt.Done), new(ActReview.Cancel)];

    /// <summary>What a reply that brings no file means: that this is all, or that nothing is to be added.</summary>
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
        var files = EvidenceItem.Taken(reply);
        return files.Count > 0
            ? new EvidenceItem(string.IsNullOrWhiteSpace(reply.Text) ? null : reply.Text.Trim(), files)
            : new Retry("no-file");
    }

    public override Collect<EvidenceItem> Showing(IReadOnlyList<Item<EvidenceItem>> items, bool added) => this with
    {
        Choices = items.Count == 0 ? [new(ActReview.Cancel)] : All,
        Slot = items.Count == 0 ? Slot : "resumed",
        Args = new Args { ["caseCode"] = Args["caseCode"], ["files"] = EvidenceWords.Counted(items.SelectMany(item => item.Value.Files)) },
    };
}
