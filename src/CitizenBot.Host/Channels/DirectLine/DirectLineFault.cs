using System.Globalization;
using System.Text.Json;
using CitizenBot.Conversation.Activities;

namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>A refusal in the shape Direct Line clients know: <c>{"error":{"code","message"}}</c>.</summary>
/// <remarks>Messages a citizen may come to see are in Vietnamese and English; those only a programmer sees are in English.</remarks>
internal sealed record DirectLineFault(int Status, string Code, string Message, TimeSpan? RetryAfter = null) : IResult
{
    public static DirectLineFault MissingToken { get; } = new(401, "MissingToken", "Send the header Authorization: Bearer <token>.");
    public static DirectLineFault ForeignToken { get; } = new(403, "BadToken", "The token is not one of this server, or belongs to another conversation.");
    public static DirectLineFault ExpiredToken { get; } = new(403, "TokenExpired", "The token has expired; refresh it before its time is over.");
    public static DirectLineFault UnknownConversation { get; } = new(404, "ConversationNotFound", "There is no such conversation; start a new one.");
    public static DirectLineFault UnknownFile { get; } = new(404, "FileNotFound", "Tệp này không còn nữa. / This file is not here any more.");
    public static DirectLineFault TooSlow { get; } = new(408, "TooSlow", "The upload came too slowly; please send it again.");
    public static DirectLineFault OtherOrigin { get; } = new(403, "OtherOrigin", "Tokens are given only to pages of this server.");

    public static DirectLineFault BotAway { get; } = new(502, "BotError",
        "Tin chưa gửi được, xin thử lại sau ít phút. / The message was not delivered; please try again in a few minutes.");

    public static DirectLineFault Away { get; } = new(503, "ServiceUnavailable",
        "Tạm thời chưa kết nối được, xin thử lại sau ít phút. / Not reachable for the moment; please try again in a few minutes.", TimeSpan.FromSeconds(5));

    public static DirectLineFault BadRequest(string why) => new(400, "BadRequest", why);

    public static DirectLineFault TooLarge(string what, long limit) => new(413, "TooLarge",
        string.Create(CultureInfo.InvariantCulture, $"{what} quá lớn (tối đa {limit / 1024} KB), xin gửi ngắn hơn. / Too large, at most {limit / 1024} KB."));

    public static DirectLineFault TooManyFiles(int limit) => new(413, "TooManyFiles",
        string.Create(CultureInfo.InvariantCulture, $"Mỗi lần gửi được đến {limit} tệp, xin chia làm nhiều lần. / At most {limit} files at a time; please send the others after them."));

    public static DirectLineFault TooMany(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new(429, "TooManyRequests",
            string.Create(CultureInfo.InvariantCulture, $"Nơi ông/bà đang kết nối có nhiều lượt mở cùng lúc, xin chờ {seconds} giây rồi thử lại. / Many visitors from your network at once; please wait {seconds} seconds."),
            TimeSpan.FromSeconds(seconds));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfter is { } wait)
            httpContext.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(new { error = new { code = Code, message = Message } }, ActivityJson.Options);
    }
}
