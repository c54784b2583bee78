using CitizenBot.Conversation;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Filing;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>Files, and words where they are wanted, in several messages, until "xong" or another way out. The desk hands it every file that comes while it is open.</summary>
internal sealed record FilesPrompt : Collect<EvidenceItem>
{
    /// <summary>Puts the question again without ending it ("Gửi thêm").</summary>
    public const string More = "send-more";
    public const string Done = StoriesPrompt.Done;

    private const int LongestWords = 2000;

    /// <summary>False where only files are an answer: the papers of an official.</summary>
    public bool TakesWords { get; init; } = true;

    /// <summary>Buttons while nothing has come.</summary>
    public IReadOnlyList<Choice> AtFirst { get; init; } = [];

    /// <summary>Buttons once something has.</summary>
    public IReadOnlyList<Choice> Afterwards { get; init; } = [new(Done)];

    /// <summary>The way out that a reply takes; null for an item, and for "send more".</summary>
    public string? Meaning(Reply reply)
    {
        if (reply.Files.Count > 0)
        {
            return null;
        }

        var found = ChoiceMatch.Find(this, [.. AtFirst.UnionBy(Afterwards, choice => choice.Value)], reply, numbers: false)?.Value;
        return found ?? (reply.Choice is null && Vocabulary.Words.Means(Done, reply.Text) ? Done : null);
    }

    public override bool Ends(Reply reply) => Meaning(reply) is { } end && end != More;

    public override Reading<EvidenceItem> Take(Reply reply)
    {
        var files = EvidenceItem.Taken(reply);
        var text = string.IsNullOrWhiteSpace(reply.Text) ? null : reply.Text.Trim();
        if (files.Count > 0)
        {
            return new EvidenceItem(text, files);
        }

        return Meaning(reply) == More ? new Retry("send-on")
            : !TakesWords ? new Retry("no-file", Repeat: true)
            : Unreadable(reply) is { } retry ? retry
            : text!.EnumerateRunes().Count() > LongestWords ? new Retry("too-long", new() { ["max"] = Arg.Count(LongestWords) })
            : new EvidenceItem(text, []);
    }

    /// <summary>What came last is counted with the other parts of its album: they get one answer together.</summary>
    public override Collect<EvidenceItem> Showing(IReadOnlyList<Item<EvidenceItem>> items, bool added)
    {
        if (items.Count == 0)
        {
            return this with { Choices = AtFirst };
        }

        var newest = items[^1].Value;
        var come = newest.Album is { } album ? [.. items.Where(item => item.Value.Album == album).SelectMany(item => item.Value.Files)]
            : added ? newest.Files
            : [.. items.SelectMany(item => item.Value.Files)];
        var args = new Args();
        foreach (var (name, value) in Args)
        {
            args.Add(name, value);
        }

        args.Add("files", EvidenceWords.Counted(come));
        var slot = come.Count == 0 ? "more-words" : "more";
        return this with { Choices = Afterwards, Slot = slot, MoreSlot = slot, Args = args };
    }
}
