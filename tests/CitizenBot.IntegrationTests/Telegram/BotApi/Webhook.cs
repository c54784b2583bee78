using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Where updates are pushed to, and the calls that say so.</summary>
internal sealed partial class Webhook(BotApiServer server)
{
    private static readonly int[] PublicPorts = [80, 88, 443, 8443];
    private DateTimeOffset? changedAt;

    /// <summary>Null while the bot polls.</summary>
    public Uri? Address { get; private set; }

    public string? Secret { get; private set; }

    public int MaxConnections { get; private set; } = 40;

    /// <summary>Takes https and four ports only, as the public server does; a server of one's own takes any address.</summary>
    public bool OnlyPublicAddresses { get; set; }

    public DateTimeOffset? LastErrorAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>Sets, or deletes with an empty address. Saying the same again is free; a change is taken once a second.</summary>
    public (JsonNode Result, string Description) Set(CallParameters call)
    {
        if (call.Text("url").Length == 0)
        {
            return Delete(call);
        }

        var (address, secret) = (Checked(call.Text("url")), CheckedSecret(call.Text("secret_token")));
        var connections = (int)Math.Clamp(call.Integer("max_connections") ?? 40, 1, 100);
        if ((address, secret, connections) == (Address, Secret, MaxConnections))
        {
            server.Updates.Allow(call);
            return (true, "Webhook is already set");
        }

        Charge();
        server.Updates.Allow(call);
        DropPending(call);
        (Address, Secret, MaxConnections, LastErrorAt, LastError) = (address, secret, connections, null, null);
        server.Polling.Terminate("setWebhook request");
        server.Changed.Beat();
        return (true, "Webhook was set");
    }

    public (JsonNode Result, string Description) Delete(CallParameters call)
    {
        DropPending(call);
        if (Address is null)
        {
            return (true, "Webhook is already deleted");
        }

        (Address, Secret) = (null, null);
        return (true, "Webhook was deleted");
    }

    public JsonNode Info()
    {
        var info = new JsonObject
        {
            ["url"] = Address?.ToString() ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = server.Updates.Waiting.Count,
        };
        if (LastErrorAt is { } at)
        {
            (info["last_error_date"], info["last_error_message"]) = (at.ToUnixTimeSeconds(), LastError);
        }

        if (Address is not null)
        {
            info["max_connections"] = MaxConnections;
        }

        if (server.Updates.Allowed is { } allowed)
        {
            info["allowed_updates"] = new JsonArray([.. allowed.Select(kind => (JsonNode)kind)]);
        }

        return info;
    }

    public void Failed(string why) => (LastErrorAt, LastError) = (server.Time.GetUtcNow(), why);

    private static string? CheckedSecret(string secret) => secret switch
    {
        "" => null,
        { Length: > 256 } => throw Refusal.BadRequest("secret token is too long"),
        _ when !SecretLetters().IsMatch(secret) => throw Refusal.BadRequest("secret token contains unallowed characters"),
        _ => secret,
    };

    private Uri Checked(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw Refusal.BadRequest("bad webhook: invalid URL");
        }

        if (OnlyPublicAddresses && address.Scheme != "https")
        {
            throw Refusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }

        return !OnlyPublicAddresses || PublicPorts.Contains(address.Port)
            ? address
            : throw Refusal.BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    }

    private void Charge()
    {
        var now = server.Time.GetUtcNow();
        if (changedAt is { } last && now - last < TimeSpan.FromSeconds(1))
        {
            throw Refusal.TooManyRequests(1);
        }

        changedAt = now;
    }

    private void DropPending(CallParameters call)
    {
        if (call.Flag("drop_pending_updates"))
        {
            server.Updates.Drop();
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex SecretLetters();
}
