using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>getUpdates: holds until something comes, and lets only the newest poller live.</summary>
internal sealed class Polling(BotApiServer server)
{
    private const int LongestHold = 50;
    private TaskCompletionSource<Refusal>? poller;

    public bool IsHeld => poller is not null;

    /// <summary>Sends whoever polls now away.</summary>
    public void Terminate(string by) =>
        Interlocked.Exchange(ref poller, null)?.TrySetResult(Refusal.Conflict($"terminated by {by}"));

    public async Task<JsonNode?> GetUpdates(CallParameters call, CancellationToken gone)
    {
        // A fake clock holds a poll for as long as the test says; it runs before anybody can see the poll.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(Math.Clamp(call.Integer("timeout") ?? 0, 0, LongestHold)), server.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, gone);
        var mine = new TaskCompletionSource<Refusal>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (server.Gate)
        {
            Begin(call, mine);
        }

        server.Changed.Beat();
        try
        {
            return await Hold(call, mine.Task, patience.Token, either.Token);
        }
        finally
        {
            Interlocked.CompareExchange(ref poller, null, mine);
        }
    }

    private void Begin(CallParameters call, TaskCompletionSource<Refusal> mine)
    {
        if (server.Webhook.Address is not null)
        {
            throw Refusal.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        Terminate("other getUpdates request; make sure that only one bot instance is running");
        poller = mine;
        server.Updates.Allow(call);
        if (call.Integer("offset") is { } offset)
        {
            server.Updates.ConfirmBefore(offset);
        }
    }

    private async Task<JsonNode?> Hold(CallParameters call, Task<Refusal> terminated, CancellationToken patience, CancellationToken either)
    {
        var limit = (int)Math.Clamp(call.Integer("limit") ?? 100, 1, 100);
        while (true)
        {
            var next = server.Changed.Next;
            if (terminated.IsCompleted)
            {
                throw await terminated;
            }

            var batch = Batch(limit);
            if (batch.Count > 0 || patience.IsCancellationRequested)
            {
                return batch;
            }

            try
            {
                await Task.WhenAny(next, terminated).WaitAsync(either);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                // Nothing came: the answer is an empty list.
            }
        }
    }

    private JsonArray Batch(int limit)
    {
        lock (server.Gate)
        {
            return server.Held ? [] : [.. server.Updates.Waiting.Take(limit).Select(update => JsonNode.Parse(update.Json))];
        }
    }
}
