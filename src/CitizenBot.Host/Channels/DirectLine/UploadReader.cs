using CitizenBot.Conversation.Activities;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Reads one upload part by part: the activity and the files, within the limits.</summary>
/// <remarks>A file that is too large is counted and thrown away while it comes, so that the others and the words are still heard.</remarks>
internal sealed class UploadReader(DirectLineOptions options, UploadRoom.Place place)
{
    private const int ChunkLength = 64 * 1024;
    private const int LongestName = 100;
    private readonly List<UploadedFile> _files = [];

    public Activity Activity { get; private set; } = new();

    public IReadOnlyList<UploadedFile> Files => _files;

    /// <returns>Null when all was read.</returns>
    /// <exception cref="IOException">The parts are not as multipart has them.</exception>
    /// <exception cref="InvalidDataException">Same.</exception>
    public async Task<DirectLineFault?> Read(HttpRequest request, CancellationToken cancellation)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary)) throw new InvalidDataException("the Content-Type names no boundary.");

        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellation) is { } part)
        {
            if (part.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) == true)
            {
                // Microsoft's client adds a small copy of every picture to the activity; it is not kept.
                var json = await RequestBody.Read(part.Body, options.MaxUploadActivityBytes, cancellation);
                if (json is null) return DirectLineFault.TooLarge("Tin nhắn", options.MaxUploadActivityBytes);
                Activity = ActivityJson.Read(json);
            }
            else if (_files.Count == options.MostFiles)
            {
                return DirectLineFault.TooManyFiles(options.MostFiles);
            }
            else if (await Take(part, cancellation) is { } file)
            {
                _files.Add(file);
            }
            else
            {
                return DirectLineFault.Away;
            }
        }
        return null;
    }

    /// <returns>Null when there is no room for it now.</returns>
    private async Task<UploadedFile?> Take(MultipartSection part, CancellationToken cancellation)
    {
        var chunks = new List<ArraySegment<byte>>();
        long size = 0;
        while (true)
        {
            var isKept = size < options.MaxFileBytes;
            if (isKept && !place.Take(ChunkLength)) return null;
            var chunk = isKept || chunks.Count == 0 ? new byte[ChunkLength] : chunks[^1].Array!;
            var length = await part.Body.ReadAtLeastAsync(chunk, ChunkLength, throwOnEndOfStream: false, cancellation);
            size += length;
            if (isKept) chunks.Add(new(chunk, 0, length));
            if (length < ChunkLength) break;
        }

        var type = MediaTypeHeaderValue.TryParse(part.ContentType, out var claimed) ? claimed.MediaType.Value : null;
        return new UploadedFile(NameOf(part), type, size <= options.MaxFileBytes ? Joined(chunks, (int)size) : null, size);
    }

    private static byte[] Joined(List<ArraySegment<byte>> chunks, int size)
    {
        var content = new byte[size];
        var at = 0;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(content, at);
            at += chunk.Count;
        }
        return content;
    }

    /// <summary>The last step of a path, without control characters; a long one keeps its ending.</summary>
    private static string? NameOf(MultipartSection part)
    {
        var disposition = part.GetContentDispositionHeader();
        var name = disposition?.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition?.FileName ?? default).Value;
        name = string.Concat((name ?? "").Where(letter => !char.IsControl(letter)));
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (name.Length <= LongestName) return name.Length == 0 ? null : name;
        var ending = Path.GetExtension(name) is { Length: <= 10 } few ? few : "";
        var cut = LongestName - ending.Length;
        return name[..(char.IsHighSurrogate(name[cut - 1]) ? cut - 1 : cut)] + ending;
    }
}
