using Microsoft.Net.Http.Headers;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Hands out a file of a conversation to whoever holds its ticket; pictures and links of a page send no headers.</summary>
/// <remarks>
/// What people sent is never shown as a page of ours: it is saved, and a browser that opens it all the same runs nothing of it. Only
/// pictures that browsers draw without running anything (SVG is not one of them) keep their type.
/// </remarks>
internal sealed class FileEndpoint(IDirectLineBackend backend, FileTickets tickets, TimeProvider time, ILogger log)
{
    public async Task<IResult> Get(HttpContext http, string id, string handle, string? t)
    {
        if (string.IsNullOrEmpty(t)) return DirectLineFault.MissingToken;
        if (tickets.Check(t, id, handle, out var original) is { } refusal) return refusal;
        try
        {
            if (!await backend.Exists(id, http.RequestAborted)) return DirectLineFault.UnknownConversation;
            if (await backend.SignedInUntil(id, http.RequestAborted) is { } until && until <= time.GetUtcNow().UtcDateTime) return DirectLineFault.ExpiredToken;
            return await backend.OpenFile(id, handle, original, http.RequestAborted) is { } file ? Sent(http.Response.Headers, file) : DirectLineFault.UnknownFile;
        }
        catch (Exception outage) when (outage is not OperationCanceledException)
        {
            log.LogWarning(outage, "A file could not be opened; are the database and the folder of the files reachable?");
            return DirectLineFault.Away;
        }
    }

    private static IResult Sent(IHeaderDictionary headers, ShelvedFile file)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results.Bytes(file.Content, file.ContentType is "image/jpeg" or "image/png" or "image/gif" or "image/webp" ? file.ContentType : "application/octet-stream");
    }
}
