using System.Text;
using System.Text.Json;
using CitizenBot.Conversation.Activities;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Polling and posting.</summary>
internal sealed class ActivityEndpoints(IDirectLineBackend backend, Admission admission, DirectLineOptions options, ILogger log)
{
    /// <remarks>
    /// Never a 5xx: one failed poll ends Web Chat's polling for good while its screen still says connected. While the database is
    /// away there is simply nothing new.
    /// </remarks>
    /// <param name="ack">1: the reader asks again with the watermark it has; else what was written out counts as read.</param>
    public async Task<IResult> Read(HttpContext http, string id, string? watermark, string? ack)
    {
        var (_, refusal) = admission.Check(http, id);
        if (refusal is not null) return refusal;

        var after = Watermark.Parse(watermark);
        try
        {
            if (!await backend.Exists(id, http.RequestAborted)) return DirectLineFault.UnknownConversation;
            if (after is { } read) await backend.Delivered(id, read, http.RequestAborted);
            var page = await backend.Read(id, after ?? 0, replay: after is null, http.RequestAborted);
            if (ack != "1") http.Response.OnCompleted(() => WrittenOut(id, page.Watermark));
            return Results.Text(Watermark.Frame(page), "application/json");
        }
        catch (Exception outage) when (outage is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
        {
            log.LogWarning(outage, "A poll was answered as empty because the log could not be read; is the database reachable?");
            return Results.Text(Watermark.Frame(new LogPage([], after ?? 0)), "application/json");
        }
    }

    public async Task<IResult> Post(HttpContext http, string id)
    {
        var (claims, refusal) = admission.Check(http, id);
        if (refusal is not null) return refusal;

        string? raw;
        Activity activity;
        try
        {
            raw = await RequestBody.Read(http.Request.Body, options.MaxActivityBytes, http.RequestAborted);
            if (raw is null) return DirectLineFault.TooLarge("Tin nhắn", options.MaxActivityBytes);
            activity = ActivityJson.Read(raw);
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException)
        {
            return DirectLineFault.BadRequest($"The body is not an activity in JSON: {fault.Message}");
        }
        // A client may say that its person is typing; nobody is told.
        if (activity.Type == ActivityTypes.Typing) return Results.Json(new { id = TokenSigner.NewId() });
        return await Receive(backend, log, claims!, Cleaned(activity, claims!), raw);
    }

    /// <summary>The activity with everything that a client may not say about itself put right.</summary>
    public static Activity Cleaned(Activity activity, TokenClaims claims) => activity with
    {
        Id = null,
        Timestamp = null,
        ChannelId = "directline",
        From = new ChannelAccount(claims.User, activity.From?.Name, "user"),
        Recipient = null,
        Conversation = new ConversationAccount(claims.Conversation),
        ReplyToId = null,
    };

    public static Task<IResult> Receive(IDirectLineBackend backend, ILogger log, TokenClaims claims, Activity activity, string raw) =>
        Answer(backend, log, claims, () => backend.Receive(claims.Conversation, claims.User, activity, raw, CancellationToken.None));

    /// <remarks>Goes on when the client hangs up: what was heard in full is answered.</remarks>
    public static async Task<IResult> Answer(IDirectLineBackend backend, ILogger log, TokenClaims claims, Func<Task<ReceiveResult>> take)
    {
        try
        {
            if (!await backend.Exists(claims.Conversation, CancellationToken.None)) return DirectLineFault.UnknownConversation;
            return await take() switch
            {
                ReceiveResult.Accepted(var id) => Results.Json(new { id }),
                _ => DirectLineFault.BotAway,
            };
        }
        catch (Exception outage)
        {
            log.LogError(outage, "A message of the web chat was not taken in; is the database reachable? The client was asked to send it again.");
            return DirectLineFault.BotAway;
        }
    }

    private async Task WrittenOut(string id, long watermark)
    {
        try
        {
            await backend.Delivered(id, watermark, CancellationToken.None);
        }
        catch (Exception outage)
        {
            log.LogWarning(outage, "It was not recorded how far a web conversation was read; it is told again with the next poll.");
        }
    }
}
