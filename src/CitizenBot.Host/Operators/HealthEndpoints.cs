using CitizenBot.Conversation.Activities;
using CitizenBot.Storage;

namespace CitizenBot.Host.Operators;

/// <summary><c>/health/live</c> (the process answers), <c>/health/ready</c> (the database does too); figures only for operators.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live"));
        endpoints.MapGet("/health/ready", async (HttpContext http, BotStore store, OperatorGate gate, TimeProvider time, CancellationToken stop) =>
        {
            try
            {
                var figures = await store.Health(time.GetUtcNow().UtcDateTime, stop);
                return gate.Admits(http)
                    ? Results.Json(new { status = "ready", figures.Waiting, figures.OldestDueAt, figures.Held, figures.Parked, figures.DeadLetters, figures.FilesWaiting, figures.FilesFailed }, ActivityJson.Options)
                    : Results.Json(new { status = "ready" });
            }
            catch (Exception exception) when (Turns.Outage.Is(exception))
            {
                return Results.Json(new { status = "the database is away" }, statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
