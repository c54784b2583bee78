using CitizenBot.Conversation;
using CitizenBot.Conversation.Running;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The evidence of a petition: files in the order in which they came, words for what is brought, or neither.</summary>
/// <param name="Files">What was sent.</param>
/// <param name="Words">Papers that were named.</param>
/// <param name="Bring">True when there is something that is brought at the signing, and nothing was named.</param>
internal sealed record EvidenceGiven(IReadOnlyList<EvidenceFile> Files, IReadOnlyList<string> Words, bool Bring)
{
    public static EvidenceGiven None { get; } = new([], [], false);

    /// <summary>The words as one note, or null.</summary>
    public string? Note => Words.Count == 0 ? null : string.Join("; ", Words);

    public static EvidenceGiven Of(IReadOnlyList<Item<EvidenceItem>> items, string? earlierWords, bool bring) => new(
        [.. items.OrderBy(item => item.ReceivedAt).SelectMany(FilesOf)],
        [.. new[] { earlierWords }.Concat(items.Where(item => item.Value.Files.Count == 0).Select(item => item.Value.Text)).OfType<string>()],
        bring);

    /// <summary>The files of one reply that were taken.</summary>
    public static IReadOnlyList<EvidenceFile> FilesOf(Reply reply) =>
        [.. FilesOf(new Item<EvidenceItem>("", new EvidenceItem(string.IsNullOrWhiteSpace(reply.Text) ? null : reply.Text.Trim(), EvidenceItem.Taken(reply)), reply.ReceivedAt))];

    /// <summary>A caption belongs to the first file of its message.</summary>
    private static IEnumerable<EvidenceFile> FilesOf(Item<EvidenceItem> item) =>
        item.Value.Files.Select((file, at) => new EvidenceFile(file.Handle, file.Kind, file.Name, at == 0 ? item.Value.Text : null, item.ReceivedAt));
}
