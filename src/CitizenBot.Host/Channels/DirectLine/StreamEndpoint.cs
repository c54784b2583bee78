namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Opens a stream for whoever holds a fresh ticket; the ticket stands in the address because a browser's WebSocket sends no headers.</summary>
internal sealed class StreamEndpoint(
    IDirectLineBackend backend, TokenSigner signer, DirectLineOptions options, TimeProvider time, ILogger log, CancellationToken stopping)
{
    public async Task Open(HttpContext http)
    {
        if (Refusal(http, out var conversation) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        // Pings find a phone that went out of reach without a word; the empty text frames are for the clients' sake.
        var accept = new WebSocketAcceptContext { KeepAliveInterval = options.KeepAlive, KeepAliveTimeout = TimeSpan.FromSeconds(20) };
        using var socket = await http.WebSockets.AcceptWebSocketAsync(accept);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        var acknowledges = http.Request.Query["ack"] == "1";
        var stream = new ConversationStream(socket, conversation, acknowledges, backend, options, time, log);
        await stream.Run(Watermark.Parse(http.Request.Query["watermark"]), ended.Token);
    }

    private DirectLineFault? Refusal(HttpContext http, out string conversation)
    {
        conversation = (string)http.Request.RouteValues["id"]!;
        if (!http.WebSockets.IsWebSocketRequest) return DirectLineFault.BadRequest("This address speaks WebSocket only.");
        if (http.Request.Query["t"] is not [{ Length: > 0 } ticket]) return DirectLineFault.MissingToken;
        return signer.Read(ticket, TokenPurpose.Stream, time.GetUtcNow().UtcDateTime) switch
        {
            TokenReading.Valid(var claims) when claims.Conversation == conversation => null,
            TokenReading.Expired => DirectLineFault.ExpiredToken,
            _ => DirectLineFault.ForeignToken,
        };
    }
}
