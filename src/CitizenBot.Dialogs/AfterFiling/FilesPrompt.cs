using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Filing;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>Files, and words where they are wanted, until "xong" or another way out. The desk hands it every file that comes while it is open.</summary>
internal sealed record FilesPrompt : FileCollect
{
    /// <summary>Puts the question again without ending it ("Gửi thêm").</summary>
    public const string More = "send-more";

    /// <summary>False where only files are an answer: papers and scans of an official.</summary>
    public bool TakesWords { get; init; } = true;

    /// <summary>Buttons while nothing has come.</summary>
    public IReadOnlyList<Choice> AtFirst { get; init; } = [];

    /// <summary>Buttons once something has.</summary>
    public IReadOnlyList<Choice> Afterwards { get; init; } = [new(Done)];

    protected override IReadOnlyList<Choice> Ways => [.. AtFirst.UnionBy(Afterwards, choice => choice.Value)];

    public override bool Ends(Reply reply) => Meaning(reply) is { } end && end != More;

    public override Collect<EvidenceItem> Showing(IReadOnlyList<Item<EvidenceItem>> items, bool added)
    {
        if (items.Count == 0)
        {
            return this with { Choices = AtFirst };
        }

        var come = (added || items[^1].Value.Album is not null ? Newest(items) : items.Select(item => item.Value)).SelectMany(item => item.Files).ToList();
        var args = new Args();
        foreach (var (name, value) in Args)
        {
            args.Add(name, value);
        }

        args.Add("files", EvidenceWords.Counted(come));
        var slot = come.Count == 0 ? "more-words" : "more";
        return this with { Choices = Afterwards, Slot = slot, MoreSlot = slot, Args = args };
    }

    protected override Reading<EvidenceItem> Words(Reply reply, string? text) =>
        Meaning(reply) == More ? new Retry("send-on")
        : !TakesWords ? new Retry("no-file", Repeat: true)
        : base.Words(reply, text);
}
