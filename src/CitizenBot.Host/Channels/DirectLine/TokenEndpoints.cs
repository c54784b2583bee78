namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>tokens/generate and tokens/refresh.</summary>
/// <remarks>
/// Generating is open by design: a citizen has no account. It costs nothing to serve, since nothing is stored until the
/// conversation starts, and is held to our own pages and to a pace per address.
/// </remarks>
internal sealed class TokenEndpoints(TokenIssuer issuer, Admission admission, AddressLimit limit, ILogger log)
{
    private const int LongestUserId = 100;

    public async Task<IResult> Generate(HttpContext http)
    {
        if (!SameOrigin(http.Request)) return DirectLineFault.OtherOrigin;
        if (limit.Take(http.Connection.RemoteIpAddress) is { } wait) return DirectLineFault.TooMany(wait);

        var (parameters, fault) = await RequestBody.Parameters(http);
        if (fault is not null) return fault;
        var user = parameters.TextAt("user", "id");
        if (user is { Length: > LongestUserId } || user is not null && user.Any(char.IsControl))
            return DirectLineFault.BadRequest($"user.id may have up to {LongestUserId} characters and no control characters.");
        return issuer.New(TokenSigner.NewId(), string.IsNullOrWhiteSpace(user) ? $"dl_{TokenSigner.NewId()}" : user);
    }

    /// <summary>A new token for a valid one, or for the resume ticket our page keeps.</summary>
    public async Task<IResult> Refresh(HttpContext http)
    {
        var (claims, fault) = admission.Check(http, resume: true);
        if (fault is not null) return fault;
        try
        {
            return await issuer.For(claims!, StatusCodes.Status200OK, stream: null, http.RequestAborted);
        }
        catch (Exception outage) when (outage is not OperationCanceledException)
        {
            log.LogWarning(outage, "A web chat token could not be refreshed; the page repeats it.");
            return DirectLineFault.Away;
        }
    }

    /// <remarks>
    /// A browser always says where a POST comes from, so a foreign page cannot hide; a program that says nothing is let in, because
    /// it could as well lie. Only the host is compared: behind a TLS proxy the scheme we see is not the page's.
    /// </remarks>
    private static bool SameOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none")) return false;
        if (request.Headers.Origin is not [{ Length: > 0 } origin]) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && page.Scheme is "http" or "https"
            && string.Equals(page.Authority, HostOf(request, page.Scheme), StringComparison.OrdinalIgnoreCase);
    }

    private static string HostOf(HttpRequest request, string scheme) =>
        Uri.TryCreate($"{scheme}://{request.Host}", UriKind.Absolute, out var here) ? here.Authority : "";
}
