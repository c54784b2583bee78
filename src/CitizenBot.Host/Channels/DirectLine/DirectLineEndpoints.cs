namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Direct Line 3.0 as Microsoft's Web Chat and botframework-directlinejs use it, served on the page's own origin.</summary>
/// <remarks>
/// Needs as singletons: <see cref="IDirectLineBackend"/>, <see cref="TokenSigner"/>, <see cref="TimeProvider"/>. What is ours
/// alone: <c>DELETE conversations/{id}</c>, <c>conversations/{id}/files/{handle}</c>, and <c>resume</c> in the answers that carry a token.
/// </remarks>
public static class DirectLineEndpoints
{
    public static void MapDirectLine(this IEndpointRouteBuilder endpoints, DirectLineOptions options)
    {
        var services = endpoints.ServiceProvider;
        var backend = services.GetRequiredService<IDirectLineBackend>();
        var signer = services.GetRequiredService<TokenSigner>();
        var time = services.GetRequiredService<TimeProvider>();
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("CitizenBot.DirectLine");

        var admission = new Admission(signer, time);
        var issuer = new TokenIssuer(backend, signer, options, time);
        var tokens = new TokenEndpoints(issuer, admission, new AddressLimit(options.TokensPerMinute, time), log);
        var conversations = new ConversationEndpoints(backend, issuer, admission, log);
        var activities = new ActivityEndpoints(backend, admission, options, log);
        var upload = new UploadEndpoint(backend, admission, options, log);
        var files = new FileEndpoint(backend, new FileTickets(signer, time), time, log);
        var stream = new StreamEndpoint(backend, signer, options, time, log, stopping);

        var api = endpoints.MapGroup("/v3/directline");
        api.AddEndpointFilter((call, next) =>
        {
            // Tokens and PINs are in these answers: no cache on the way or in the browser may keep them.
            call.HttpContext.Response.Headers.CacheControl = "no-store";
            call.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return next(call);
        });
        api.MapPost("/tokens/generate", (Delegate)tokens.Generate);
        api.MapPost("/tokens/refresh", (Delegate)tokens.Refresh);
        api.MapPost("/conversations", (Delegate)conversations.Start);
        api.MapGet("/conversations/{id}", (Delegate)conversations.Reconnect);
        api.MapDelete("/conversations/{id}", (Delegate)conversations.Forget);
        api.MapGet("/conversations/{id}/activities", (Delegate)activities.Read);
        api.MapPost("/conversations/{id}/activities", (Delegate)activities.Post);
        api.MapPost("/conversations/{id}/upload", (Delegate)upload.Post);
        api.MapGet("/conversations/{id}/files/{handle}", (Delegate)files.Get);
        // Enhanced authentication is Azure's own; its client asks and takes 404 for "not here".
        api.MapGet("/session/getsessionid", () => Results.NotFound());

        var socket = endpoints.CreateApplicationBuilder();
        socket.UseWebSockets();
        socket.Run(stream.Open);
        api.MapGet("/conversations/{id}/stream", socket.Build());
    }
}
