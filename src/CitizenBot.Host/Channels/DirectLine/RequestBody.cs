using System.Text;
using System.Text.Json;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Reads a request's body up to a limit and refuses what is longer or no JSON, in words that say which.</summary>
internal static class RequestBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text, or null when it is longer than the limit.</returns>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public static async Task<string?> Read(Stream body, int limit, CancellationToken cancellation)
    {
        var buffer = new byte[limit + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > limit ? null : Strict.GetString(buffer, 0, length);
    }

    /// <summary>An object with optional parameters; no body at all stands for none.</summary>
    public static async Task<(JsonElement? Parameters, DirectLineFault? Fault)> Parameters(HttpContext http)
    {
        const int limit = 8 * 1024;
        try
        {
            var text = await Read(http.Request.Body, limit, http.RequestAborted);
            if (text is null) return (null, DirectLineFault.TooLarge("Yêu cầu", limit));
            if (string.IsNullOrWhiteSpace(text)) return (null, null);
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (document.RootElement.Clone(), null)
                : (null, DirectLineFault.BadRequest("The body must be a JSON object or empty."));
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException)
        {
            return (null, DirectLineFault.BadRequest($"The body is not JSON in UTF-8: {fault.Message}"));
        }
    }

    /// <summary>The text at a path of property names, or null when it is not there or no text.</summary>
    public static string? TextAt(this JsonElement? from, params ReadOnlySpan<string> path)
    {
        if (from is not { } at) return null;
        foreach (var name in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }
}
