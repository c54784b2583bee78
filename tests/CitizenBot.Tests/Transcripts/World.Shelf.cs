using System.Security.Cryptography;
using System.Text;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Tests.Transcripts;

/// <content>The shelf of files: stored at once, unless the shelf is said to be slow or to lose what comes.</content>
internal sealed partial class World
{
    private readonly Dictionary<string, string> onTheWay = [];
    private readonly HashSet<string> lost = [];
    private readonly Dictionary<string, ReplyFile> sent = [];
    private readonly List<(string Code, string Official, IReadOnlyList<string> Handles, bool IsScan)> latePapers = [];

    /// <summary><c>ready</c>, <c>slow</c> (files stay on the way) or <c>losing</c> (they cannot be had).</summary>
    public string Shelf { get; set; } = "ready";

    /// <summary>Everything that was on the way arrives; each case is told once.</summary>
    public IReadOnlyList<Heard> CatchUp()
    {
        Shelf = "ready";
        var late = onTheWay.Keys.Except(latePapers.SelectMany(papers => papers.Handles)).ToHashSet();
        onTheWay.Clear();
        return
        [
            .. LookAtPapers(),
            .. cases.Where(one => one.Value.FiledBy is not null && one.Value.Petition.Evidence.Concat(one.Value.Later).Any(file => late.Contains(file.Handle)))
                .Select(one => Hear(one.Value.FiledBy!, EvidenceWords.Rest(one.Key, [.. one.Value.Petition.Evidence.Concat(one.Value.Later).Select(OnShelf)]), StateOf(one.Value.FiledBy!).Locale, notice: true)),
        ];
    }

    /// <summary>Everything that was on the way is lost; only papers of officials are modelled.</summary>
    public IReadOnlyList<Heard> GiveUp()
    {
        Shelf = "ready";
        lost.UnionWith(onTheWay.Keys);
        onTheWay.Clear();
        return [.. LookAtPapers()];
    }

    private (CommandOutcome Outcome, IReadOnlyList<Heard> Owed) WithPapers(ActCommand act, string official)
    {
        var papers = act.Action.Papers.Select(OnShelf).ToList();
        if (papers.Exists(paper => paper.State == "failed"))
        {
            return (new CommandOutcome.Refused("paper-lost", Args.None), []);
        }

        var action = act.Action is CaseAction.SendPaper ? new CaseAction.SendPaper([.. CaseViews.Papers(cases[act.Code].Events).Where(lost.Contains)]) { Papers = act.Action.Papers } : act.Action;
        var (outcome, owed) = Act(act.Code, action, official);
        if (outcome is not CommandOutcome.Done done)
        {
            return (outcome, owed);
        }

        latePapers.Add((act.Code, official, [.. papers.Where(paper => paper.State == "received").Select(paper => paper.Handle)], IsScan: false));
        return (done with { Evidence = papers }, owed);
    }

    private List<Heard> LookAtPapers()
    {
        var heard = new List<Heard>();
        foreach (var (code, official, handles, isScan) in latePapers.Where(late => late.Handles.Count > 0))
        {
            var one = cases[code];
            heard.AddRange(Deliver(
                handles.Any(lost.Contains) ? CaseNotices.ToOfficials(one.State, LawDesk, isScan ? NoticeEvent.ScanLost : NoticeEvent.PaperLost, official)
                : isScan ? []
                : CaseNotices.PaperCame(one.State, LawDesk),
                one));
        }

        latePapers.Clear();
        return heard;
    }

    /// <summary>Pictures are pictures and the rest is PDF; a name that ends in <c>.jpg</c> without being a photo is a broken picture, <c>.doc</c> says another type.</summary>
    private EvidenceView OnShelf(string handle) => OnShelf(sent.GetValueOrDefault(handle) is { } file
        ? new EvidenceFile(handle, file.Kind, file.Name, null, Now)
        : new EvidenceFile(handle, "document", null, null, Now));

    private EvidenceView OnShelf(EvidenceFile file)
    {
        if (Shelf == "slow")
        {
            onTheWay[file.Handle] = file.Handle;
        }

        var state = onTheWay.ContainsKey(file.Handle) ? "received" : Shelf == "losing" || lost.Contains(file.Handle) ? "failed" : "stored";
        var isStored = state == "stored";
        var (found, ending) = file switch
        {
            { Kind: "photo" } => ("image/jpeg", ".jpg"),
            { Kind: "voice" } => ("audio/ogg", ".ogg"),
            { Kind: "video" } => ("video/mp4", ".mp4"),
            { Name: { } named } when named.EndsWith(".jpg", StringComparison.Ordinal) => ("image/jpeg", ".jpg"),
            _ => ("application/pdf", ".pdf"),
        };
        var odd = file.Name is { } own ? own.EndsWith(".jpg", StringComparison.Ordinal) ? "broken" : own.EndsWith(".doc", StringComparison.Ordinal) ? "name" : null : null;
        return new EvidenceView(
            file.Handle,
            file.Name is { } name ? Path.GetFileNameWithoutExtension(name) + ending : $"{file.Kind}-{file.Handle}{ending}",
            file.Kind,
            state,
            state == "failed" ? "gone" : null,
            isStored ? found : null,
            isStored ? odd : null,
            isStored ? 120_000 : null,
            isStored ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Handle))) : null,
            file.Caption,
            file.ReceivedAt);
    }
}
