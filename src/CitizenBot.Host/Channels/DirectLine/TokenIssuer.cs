using CitizenBot.Conversation.Activities;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Writes the answers that carry a token; nothing it signs outlives the sign-in of an official's conversation.</summary>
internal sealed class TokenIssuer(IDirectLineBackend backend, TokenSigner signer, DirectLineOptions options, TimeProvider time)
{
    /// <summary>A conversation no backend knows yet, so without an end of sign-in.</summary>
    public IResult New(string conversation, string user) => Answer(conversation, user, until: null, StatusCodes.Status200OK, streamUrl: null);

    /// <returns>The tokens, or a refusal when the sign-in is over.</returns>
    public async Task<IResult> For(TokenClaims claims, int status, Func<TokenIssuer, DateTime?, string>? stream, CancellationToken cancellation)
    {
        var until = await backend.SignedInUntil(claims.Conversation, cancellation);
        if (until is { } end && end <= Now)
            return new DirectLineFault(403, "SignInOver", "Phiên làm việc đã hết giờ, xin vào lại bằng lời mời mới. / The sign-in is over; please enter again by a new invitation.");
        return Answer(claims.Conversation, claims.User, until, status, stream?.Invoke(this, until));
    }

    /// <summary>An absolute ws(s) address: Microsoft's client opens it as it stands.</summary>
    /// <param name="watermark">Empty: everything is wanted again.</param>
    public string StreamUrl(HttpRequest request, TokenClaims claims, string watermark, DateTime? until)
    {
        var ticket = signer.Sign(claims with { Expires = Cut(options.StreamTicketLifetime, until) }, TokenPurpose.Stream);
        var scheme = request.IsHttps ? "wss" : "ws";
        var path = $"{request.PathBase}/v3/directline/conversations/{claims.Conversation}/stream";
        return $"{scheme}://{request.Host}{path}?watermark={Uri.EscapeDataString(watermark)}&t={ticket}";
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateTime Cut(TimeSpan life, DateTime? until) => until is { } end && end < Now + life ? end : Now + life;

    private IResult Answer(string conversation, string user, DateTime? until, int status, string? streamUrl)
    {
        var expires = Cut(options.TokenLifetime, until);
        return Results.Json(new
        {
            conversationId = conversation,
            token = signer.Sign(new TokenClaims(conversation, user, expires), TokenPurpose.Chat),
            expires_in = (int)(expires - Now).TotalSeconds,
            streamUrl,
            resume = signer.Sign(new TokenClaims(conversation, user, Cut(options.ResumeLifetime, until)), TokenPurpose.Resume),
        }, ActivityJson.Options, statusCode: status);
    }
}
