using System.Security.Cryptography;
using System.Text;
using CitizenBot.Conversation;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Transcripts;

/// <content>The shelf of files: stored at once, unless the shelf is said to be slow or to lose what comes.</content>
internal sealed partial class World
{
    private readonly Dictionary<string, string> onTheWay = [];
    private readonly Dictionary<string, ReplyFile> sent = [];

    /// <summary><c>ready</c>, <c>slow</c> (files stay on the way) or <c>losing</c> (they cannot be had).</summary>
    public string Shelf { get; set; } = "ready";

    /// <summary>Everything that was on the way arrives; each case is told once.</summary>
    public IReadOnlyList<Heard> CatchUp()
    {
        Shelf = "ready";
        var late = onTheWay.Keys.ToHashSet();
        onTheWay.Clear();
        return
        [
            .. cases.Where(one => one.Value.FiledBy is not null && one.Value.Petition.Evidence.Concat(one.Value.Later).Any(file => late.Contains(file.Handle)))
                .Select(one => Hear(one.Value.FiledBy!, EvidenceWords.Rest(one.Key, [.. one.Value.Petition.Evidence.Concat(one.Value.Later).Select(OnShelf)]), StateOf(one.Value.FiledBy!).Locale, notice: true)),
        ];
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

        var state = onTheWay.ContainsKey(file.Handle) ? "received" : Shelf == "losing" ? "failed" : "stored";
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
