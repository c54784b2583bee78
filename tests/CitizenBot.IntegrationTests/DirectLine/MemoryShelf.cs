using System.Collections.Concurrent;
using CitizenBot.Conversation;
using CitizenBot.Host.Channels;

namespace CitizenBot.IntegrationTests.DirectLine;

/// <summary>A shelf in memory. It takes every file for what its sender says it is.</summary>
public sealed class MemoryShelf : IFileShelf
{
    private readonly ConcurrentDictionary<string, ShelvedFile> _files = new();

    /// <summary>The handle of every file that was put, also when it was put again.</summary>
    public ConcurrentQueue<string> Puts { get; } = [];

    public ICollection<ShelvedFile> Files => _files.Values;

    /// <summary>Lays a file on the shelf as if somebody had sent it earlier.</summary>
    public void Lay(string handle, ShelvedFile file) => _files[handle] = file;

    public Task<ReplyFile> Put(string chatId, string handle, string? name, string? contentType, string kind, byte[] content, CancellationToken cancellation)
    {
        if (content.Length == 0) return Task.FromResult(new ReplyFile("", name, contentType, 0) { Kind = kind, Refused = "empty" });
        Puts.Enqueue(handle);
        Lay(handle, new(name ?? "?", contentType ?? "application/octet-stream", content));
        return Task.FromResult(new ReplyFile(handle, name, contentType, content.Length) { Kind = kind });
    }

    /// <remarks>The copy that is safe to look at says so in front.</remarks>
    public Task<ShelvedFile?> Open(string handle, bool original, CancellationToken cancellation) =>
        Task.FromResult(_files.TryGetValue(handle, out var file) ? original ? file : file with { Name = $"xem-{file.Name}" } : null);
}
