using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>How answers look on the wire.</summary>
internal static class Answers
{
    public static Task Result(HttpContext http, JsonNode? result, string? description) =>
        Write(http, 200, new JsonObject { ["ok"] = true, ["result"] = result, ["description"] = description });

    public static Task Refuse(HttpContext http, Refusal refusal)
    {
        if (refusal.Parameters?["retry_after"] is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.GetValue<int>().ToString(CultureInfo.InvariantCulture);
        }

        return Write(http, refusal.Code, new JsonObject
        {
            ["ok"] = false,
            ["error_code"] = refusal.Code,
            ["description"] = refusal.Message,
            ["parameters"] = refusal.Parameters?.DeepClone(),
        });
    }

    /// <summary>What stands before the real server answers by itself, in HTML, when it cannot reach it.</summary>
    public static Task BadGateway(HttpContext http)
    {
        http.Response.StatusCode = 502;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.18.0</center></body>\r\n</html>\r\n");
    }

    private static async Task Write(HttpContext http, int status, JsonObject body)
    {
        foreach (var absent in body.Where(field => field.Value is null).Select(field => field.Key).ToList())
        {
            body.Remove(absent);
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body.ToJsonString());
    }
}
