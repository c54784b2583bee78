namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Decides by the bearer token who may go on: 401 without one, 403 with a foreign or expired one.</summary>
internal sealed class Admission(TokenSigner signer, TimeProvider time)
{
    /// <summary>The claims of the caller's token when it is for this conversation, or why not.</summary>
    public (TokenClaims? Claims, DirectLineFault? Fault) Check(HttpContext http, string? conversation = null, bool resume = false)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return (null, DirectLineFault.MissingToken);
        var token = header["Bearer ".Length..].Trim();
        if (token.Length == 0) return (null, DirectLineFault.MissingToken);

        var now = time.GetUtcNow().UtcDateTime;
        var reading = signer.Read(token, TokenPurpose.Chat, now);
        if (resume && reading is TokenReading.Foreign) reading = signer.Read(token, TokenPurpose.Resume, now);
        return reading switch
        {
            TokenReading.Valid(var claims) when conversation is null || claims.Conversation == conversation => (claims, null),
            TokenReading.Expired => (null, DirectLineFault.ExpiredToken),
            _ => (null, DirectLineFault.ForeignToken),
        };
    }
}
