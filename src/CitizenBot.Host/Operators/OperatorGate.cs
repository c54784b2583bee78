using System.Net;
using System.Security.Cryptography;
using System.Text;
using CitizenBot.Host.Settings;
using Hangfire.Dashboard;

namespace CitizenBot.Host.Operators;

/// <summary>Lets operators see operator pages: from this machine itself, or with <c>Operator:Password</c> as user <c>operator</c>.</summary>
/// <remarks>A proxy on the same machine looks like this machine, so a request that came through one needs the password.</remarks>
public sealed class OperatorGate(OperatorSettings settings) : IDashboardAuthorizationFilter
{
    public bool Admits(HttpContext http) => IsLocal(http) || HasPassword(http);

    public bool Authorize(DashboardContext context)
    {
        var http = context.GetHttpContext();
        if (Admits(http))
        {
            return true;
        }

        http.Response.Headers.WWWAuthenticate = "Basic realm=\"CitizenBot\", charset=\"UTF-8\"";
        return false;
    }

    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private bool HasPassword(HttpContext http)
    {
        const string scheme = "Basic ";
        var header = http.Request.Headers.Authorization.ToString();
        if (settings.Password.Length == 0 || !header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var sent = new byte[header.Length];
        return Convert.TryFromBase64String(header[scheme.Length..].Trim(), sent, out var length)
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(sent.AsSpan(0, length)), SHA256.HashData(Encoding.UTF8.GetBytes("operator:" + settings.Password)));
    }
}
