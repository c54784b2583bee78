using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>An answer that says no, in the words of the real server: products read these words, so they are kept to the letter.</summary>
internal sealed class Refusal(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters => parameters;

    public static Refusal BadRequest(string what) => new(400, $"Bad Request: {what}");

    public static Refusal Forbidden(string what) => new(403, $"Forbidden: {what}");

    public static Refusal Conflict(string what) => new(409, $"Conflict: {what}");

    public static Refusal Unauthorized() => new(401, "Unauthorized");

    public static Refusal NotFound() => new(404, "Not Found");

    public static Refusal TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds });

    public static Refusal Upgraded(long supergroup) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = supergroup });
}
