namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Starting a conversation, coming back to it, and leaving it for good.</summary>
internal sealed class ConversationEndpoints(IDirectLineBackend backend, TokenIssuer issuer, Admission admission, ILogger log)
{
    public async Task<IResult> Start(HttpContext http)
    {
        var (claims, refusal) = admission.Check(http);
        if (refusal is not null) return refusal;
        var (parameters, fault) = await RequestBody.Parameters(http);
        if (fault is not null) return fault;

        return await OrAway(async () =>
        {
            var isNew = await backend.Open(claims!.Conversation, claims.User, parameters.TextAt("locale"), http.RequestAborted);
            return await WithStream(http, claims, "", isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        });
    }

    /// <remarks>Microsoft's client stays silent for ever after a 404 here, so conversations must outlive the host's process.</remarks>
    public async Task<IResult> Reconnect(HttpContext http, string id, string? watermark)
    {
        var (claims, refusal) = admission.Check(http, id);
        if (refusal is not null) return refusal;

        return await OrAway(async () => await backend.Exists(id, http.RequestAborted)
            ? await WithStream(http, claims!, watermark ?? "", StatusCodes.Status200OK)
            : DirectLineFault.UnknownConversation);
    }

    public async Task<IResult> Forget(HttpContext http, string id)
    {
        var (_, refusal) = admission.Check(http, id);
        if (refusal is not null) return refusal;

        return await OrAway(async () =>
        {
            await backend.Forget(id, CancellationToken.None);
            return Results.NoContent();
        });
    }

    private Task<IResult> WithStream(HttpContext http, TokenClaims claims, string watermark, int status) =>
        issuer.For(claims, status, (tokens, until) => tokens.StreamUrl(http.Request, claims, watermark, until), http.RequestAborted);

    private async Task<IResult> OrAway(Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception outage) when (outage is not OperationCanceledException)
        {
            log.LogWarning(outage, "A web conversation could not be opened or left; is the database reachable? The page repeats it.");
            return DirectLineFault.Away;
        }
    }
}
