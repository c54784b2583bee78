using System.Text;
using System.Text.Json;
using CitizenBot.Conversation.Activities;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Files sent by a foreign client: words that came along are taken as a message, the files are not kept, and the bot says so.</summary>
/// <remarks>
/// The answer is 200: on an error Microsoft's client would offer an endless "retry" and the person would not learn why. Nothing of
/// a file is written down but its name, in the event <see cref="WireLog.UploadRefused"/>.
/// </remarks>
internal sealed class UploadEndpoint(IDirectLineBackend backend, Admission admission, DirectLineOptions options, ILogger log)
{
    public async Task<IResult> Post(HttpContext http, string id)
    {
        var (claims, refusal) = admission.Check(http, id);
        if (refusal is not null) return refusal;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.MaxUploadBytes;

        Activity activity;
        List<string> files;
        try
        {
            (activity, files) = await Parts(http);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineFault.TooLarge("Tệp", options.MaxUploadBytes);
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException or IOException or InvalidDataException or BadHttpRequestException)
        {
            return DirectLineFault.BadRequest($"The upload is not multipart with an activity and files: {fault.Message}");
        }

        activity = ActivityEndpoints.Cleaned(activity, claims!) with { Attachments = null };
        var hasWords = !string.IsNullOrWhiteSpace(activity.Text);
        if (hasWords)
        {
            var taken = await ActivityEndpoints.Receive(backend, log, claims!, activity, ActivityJson.Write(activity));
            if (taken is DirectLineFault) return taken;
        }
        var refused = activity with
        {
            Type = ActivityTypes.Event,
            Name = WireLog.UploadRefused,
            Text = null,
            Value = JsonSerializer.SerializeToElement(new { files }),
            // Two activities came in one; each needs an id of its own, the first keeps the one the client waits for.
            ChannelData = hasWords
                ? JsonSerializer.SerializeToElement(new { clientActivityID = $"{activity.ClientActivityId ?? TokenSigner.NewId()}-files" })
                : activity.ChannelData,
        };
        return await ActivityEndpoints.Receive(backend, log, claims!, refused, ActivityJson.Write(refused));
    }

    private async Task<(Activity Activity, List<string> Files)> Parts(HttpContext http)
    {
        var boundary = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary)) throw new InvalidDataException("the Content-Type names no boundary.");

        var activity = new Activity();
        var files = new List<string>();
        var reader = new MultipartReader(boundary, http.Request.Body);
        while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } part)
        {
            if (part.ContentType?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) == true)
            {
                var json = await RequestBody.Read(part.Body, options.MaxActivityBytes, http.RequestAborted)
                    ?? throw new InvalidDataException("the activity is too large.");
                activity = ActivityJson.Read(json);
            }
            else
            {
                files.Add(NameOf(part));
                await part.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            }
        }
        return (activity, files);
    }

    private static string NameOf(MultipartSection part)
    {
        var disposition = part.GetContentDispositionHeader();
        var name = disposition?.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition?.FileName ?? default).Value;
        name = string.Concat((name ?? "").Where(letter => !char.IsControl(letter)));
        return name.Length switch { 0 => "?", > 100 => name[..100], _ => name };
    }
}
