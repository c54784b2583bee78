using System.Net.Http.Headers;
using System.Text;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Carries updates to the webhook: by itself, line by line with repeats, or one by one when a test holds the server.</summary>
internal sealed class WebhookPush(BotApiServer server) : IDisposable
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(60);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly HashSet<string> busy = [];
    private readonly List<Push> pushes = [];

    /// <summary>Every attempt, in the order in which they ended.</summary>
    public IReadOnlyList<Push> Pushes
    {
        get
        {
            lock (server.Gate)
            {
                return [.. pushes];
            }
        }
    }

    /// <summary>Starts a worker for each line that waits and has none, as many as the webhook may have connections.</summary>
    public void Wake()
    {
        lock (server.Gate)
        {
            foreach (var line in Ready().Select(update => update.Line).Distinct().Where(line => !busy.Contains(line)).ToList())
            {
                if (busy.Count < server.Webhook.MaxConnections)
                {
                    busy.Add(line);
                    _ = Task.Run(() => Work(line));
                }
            }
        }
    }

    /// <summary>Tries everything that waits once, in order; a line stops at its first failure. Gives how many were confirmed.</summary>
    public async Task<int> Deliver()
    {
        var stuck = new HashSet<string>();
        var confirmed = 0;
        foreach (var update in Waiting())
        {
            if (!stuck.Contains(update.Line))
            {
                var done = (await Post(update)).Confirmed;
                confirmed += done ? 1 : 0;
                _ = done || stuck.Add(update.Line);
            }
        }

        return confirmed;
    }

    /// <summary>Posts an update, also one that was confirmed before; a 2xx takes it off the queue.</summary>
    public async Task<Push> Post(QueuedUpdate update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Webhook.Address ?? throw new InvalidOperationException("No webhook is set: the bot has to poll."));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(update.Json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (server.Webhook.Secret is { } secret)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        var push = await Send(request, update);
        lock (server.Gate)
        {
            pushes.Add(push);
            if (push.Confirmed)
            {
                server.Updates.Confirm(update);
            }
            else
            {
                server.Webhook.Failed(push.Trouble ?? $"Wrong response from the webhook: {push.Status}");
            }
        }

        server.Changed.Beat();
        return push;
    }

    public void Dispose() => http.Dispose();

    private async Task<Push> Send(HttpRequestMessage request, QueuedUpdate update)
    {
        using var patience = new CancellationTokenSource(AnswerWithin, server.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, server.Stopping);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return new Push(update.Id, (int)response.StatusCode, await response.Content.ReadAsStringAsync(either.Token), null)
            {
                TryAgainAfter = response.Headers.RetryAfter?.Delta,
            };
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or IOException)
        {
            return new Push(update.Id, null, "", broken is OperationCanceledException ? "Read timeout expired" : "Connection failed");
        }
    }

    private async Task Work(string line)
    {
        var failures = 0;
        try
        {
            while (Next(line) is { } update)
            {
                var push = await Post(update);
                failures = push.Confirmed ? 0 : failures + 1;
                if (failures > 1 || push.TryAgainAfter is not null)
                {
                    // The first repeat comes at once, then 2, 4, 8 ... seconds up to a minute.
                    await Task.Delay(push.TryAgainAfter ?? TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures - 1), 60)), server.Time, server.Stopping);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private QueuedUpdate? Next(string line)
    {
        lock (server.Gate)
        {
            var next = Ready().FirstOrDefault(update => update.Line == line);
            if (next is null)
            {
                busy.Remove(line);
                Wake();
            }

            return next;
        }
    }

    private IReadOnlyList<QueuedUpdate> Waiting()
    {
        lock (server.Gate)
        {
            return server.Updates.Waiting;
        }
    }

    private IReadOnlyList<QueuedUpdate> Ready() => server.Held || server.Webhook.Address is null || server.Stopping.IsCancellationRequested ? [] : server.Updates.Waiting;
}

/// <summary>One attempt to deliver an update; without a status the connection broke or nothing came in time.</summary>
internal sealed record Push(int UpdateId, int? Status, string Body, string? Trouble)
{
    public bool Confirmed => Status is >= 200 and < 300;

    public TimeSpan? TryAgainAfter { get; init; }
}
