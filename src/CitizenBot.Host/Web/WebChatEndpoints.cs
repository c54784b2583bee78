using System.Security.Cryptography;

namespace CitizenBot.Host.Web;

/// <summary>Serves the web chat page at <c>/</c> with its style sheet and script, out of the program itself.</summary>
/// <remarks>
/// The page asks no other host for anything and runs nothing but its own script; the headers here make browsers insist on it.
/// The page reads <c>/webchat/config</c> (see <see cref="WebChatConfig"/>), which the host maps.
/// </remarks>
public static class WebChatEndpoints
{
    public static void MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        Serve(endpoints, "/", "index.html", "text/html; charset=utf-8");
        Serve(endpoints, "/webchat/app.css", "app.css", "text/css; charset=utf-8");
        Serve(endpoints, "/webchat/app.js", "app.js", "text/javascript; charset=utf-8");
    }

    private static void Serve(IEndpointRouteBuilder endpoints, string address, string file, string contentType)
    {
        var bytes = Embedded(file);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
        endpoints.MapGet(address, (HttpContext http) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy(http.Request.Host);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers.ETag = tag;
            // Asked for again each time, so that a page never runs with yesterday's script.
            headers.CacheControl = "no-cache";
            return http.Request.Headers.IfNoneMatch == tag
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : Results.Bytes(bytes, contentType);
        });
    }

    /// <remarks>The socket's address is named besides 'self' because older Safari does not count ws: as the same origin.</remarks>
    private static string Policy(HostString host) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + $"connect-src 'self' ws://{Safe(host)} wss://{Safe(host)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // A Host header is a visitor's word; in a header of ours it may be nothing but a host.
    private static string Safe(HostString host) =>
        Uri.TryCreate($"http://{host}", UriKind.Absolute, out var uri) && uri.AbsolutePath == "/" ? uri.Authority : "localhost";

    private static byte[] Embedded(string file)
    {
        using var stream = typeof(WebChatEndpoints).Assembly.GetManifestResourceStream($"Web/{file}")
            ?? throw new InvalidOperationException($"Web/{file} is not embedded in the program; is it listed as EmbeddedResource in the Host's project file?");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
