using System.Text;
using System.Text.Json;
using CitizenBot.Conversation.Activities;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using MinDataRate = Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Files with the words that came along: one message.</summary>
/// <remarks>
/// An empty or too large file is answered by the bot and not by an error: Microsoft's client would offer an endless "retry" and the
/// person would not learn why. Only an upload that is too much as a whole is refused as a whole.
/// </remarks>
internal sealed class UploadEndpoint(IDirectLineBackend backend, Admission admission, DirectLineOptions options, ILogger log)
{
    private readonly UploadRoom _room = new(options.MaxUploadMemory);

    public async Task<IResult> Post(HttpContext http, string id)
    {
        var (claims, refusal) = admission.Check(http, id);
        if (refusal is not null) return refusal;
        Allow(http);

        using var place = _room.Enter();
        var reader = new UploadReader(options, place);
        try
        {
            if (await reader.Read(http.Request, http.RequestAborted) is { } fault) return fault;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineFault.TooLarge("Tệp", options.MaxUploadBytes);
        }
        catch (BadHttpRequestException slow) when (slow.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return DirectLineFault.TooSlow;
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException or IOException or InvalidDataException)
        {
            return DirectLineFault.BadRequest($"The upload is not multipart with an activity and files: {fault.Message}");
        }

        var activity = ActivityEndpoints.Cleaned(reader.Activity, claims!) with { Attachments = null };
        var raw = ActivityJson.Write(activity);
        if (Encoding.UTF8.GetByteCount(raw) > options.MaxActivityBytes) return DirectLineFault.TooLarge("Tin nhắn", options.MaxActivityBytes);
        if (reader.Files.Count == 0) return await ActivityEndpoints.Receive(backend, log, claims!, activity, raw);
        activity = activity with { Type = ActivityTypes.Message };
        return await ActivityEndpoints.Answer(backend, log, claims!,
            () => backend.Upload(claims!.Conversation, claims.User, activity, raw, reader.Files, CancellationToken.None));
    }

    /// <summary>More than other requests may send, and pauses of a phone that drives through a valley.</summary>
    private void Allow(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.MaxUploadBytes;
        // HTTP/2 knows such a pace for the connection only, and throws.
        if (HttpProtocol.IsHttp11(http.Request.Protocol) && http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } pace)
            pace.MinDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromMinutes(1));
    }
}
