using Microsoft.AspNetCore.Http;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>One thing that goes wrong between the bot and the server, once, with the next call it fits.</summary>
/// <remarks>
/// Without <see cref="For"/> it fits any call but getUpdates: polling goes on all the time and would eat the fault that was meant for a message.
/// A call without a body, as getMe, may be sent again by .NET itself when a connection it has used before breaks.
/// </remarks>
internal sealed record Fault
{
    private Fault(string name, Func<HttpContext, CancellationToken, Task> happens) => (Name, Happens) = (name, happens);

    public static Fault HtmlBadGateway { get; } = new(nameof(HtmlBadGateway), (http, _) => Answers.BadGateway(http));

    /// <summary>Nothing comes until the client gives up. The call is not performed.</summary>
    public static Fault Hang { get; } = new(nameof(Hang), (_, gone) => Task.Delay(Timeout.Infinite, gone));

    /// <summary>The connection breaks, and the call was not performed. A client cannot tell this from <see cref="PerformedButAnswerLost"/>.</summary>
    public static Fault HangUp { get; } = new(nameof(HangUp), BreakOff);

    /// <summary>The call is performed, and the connection breaks before the answer.</summary>
    public static Fault PerformedButAnswerLost { get; } = new(nameof(PerformedButAnswerLost), BreakOff) { Performs = true };

    public string Name { get; }

    /// <summary>Does to the connection what is wrong with it.</summary>
    public Func<HttpContext, CancellationToken, Task> Happens { get; }

    /// <summary>The call is performed first.</summary>
    public bool Performs { get; private init; }

    public string? Method { get; private init; }

    public static Fault TooManyRequests(int seconds) => Refused(Refusal.TooManyRequests(seconds));

    public static Fault ServerError(int code = 500) => Refused(new Refusal(code, "Internal Server Error"));

    public static Fault Refused(Refusal refusal) => new($"{refusal.Code} {refusal.Message}", (http, _) => Answers.Refuse(http, refusal));

    public Fault For(string method) => this with { Method = method };

    public bool Fits(string method) =>
        Method is null ? !IsPolling(method) : string.Equals(Method, method, StringComparison.OrdinalIgnoreCase);

    private static bool IsPolling(string method) => string.Equals(method, "getUpdates", StringComparison.OrdinalIgnoreCase);

    private static Task BreakOff(HttpContext http, CancellationToken gone)
    {
        http.Abort();
        return Task.CompletedTask;
    }
}
