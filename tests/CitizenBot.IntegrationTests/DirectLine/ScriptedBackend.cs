using System.Text.Json.Nodes;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Channels.DirectLine;

namespace CitizenBot.IntegrationTests.DirectLine;

/// <summary>A bot of a few lines behind the Direct Line server, with a log in memory that outlives a restart of the server.</summary>
/// <remarks>Secrets are masked as the product does it: text between ‹ and › is hidden once it was delivered and is replayed.</remarks>
public sealed class ScriptedBackend(TimeProvider time, TokenSigner signer) : IDirectLineBackend
{
    private readonly FileTickets _tickets = new(signer, time);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Log> _logs = [];

    /// <summary>What the bot answers to an activity of the person.</summary>
    public Func<Activity, IEnumerable<Activity>> Script { get; set; } = said => [new() { Text = $"Tôi đã nghe: {said.Text}" }];

    /// <summary>Set: every call fails as it would with the database away.</summary>
    public bool Broken { get; set; }

    public DateTime? SignInEnds { get; set; }
    public bool Typing { get; set; }

    /// <summary>Every activity that arrived, also repeated ones.</summary>
    public List<(string User, Activity Activity, string Raw)> Arrived { get; } = [];

    /// <summary>The activities that were processed, each once.</summary>
    public List<Activity> Processed { get; } = [];

    public MemoryShelf Shelf { get; } = new();

    /// <summary>The files that came, each once.</summary>
    public List<ReplyFile> Uploaded { get; } = [];

    /// <summary>How many calls failed because the backend was <see cref="Broken"/>.</summary>
    public int Failures { get; private set; }

    public long DeliveredUpTo { get; private set; }

    public static Activity Ask(string text, params ReadOnlySpan<string> titles)
    {
        var actions = new List<CardAction>();
        foreach (var title in titles)
            actions.Add(new("messageBack", title, title, title, System.Text.Json.JsonSerializer.SerializeToElement(new { t = $"token-{title}" })));
        return new() { Text = text, SuggestedActions = new(actions) };
    }

    public Task<bool> Open(string conversation, string userId, string? locale, CancellationToken cancellation)
    {
        Check();
        lock (_gate) return Task.FromResult(_logs.TryAdd(conversation, new Log()));
    }

    public Task<bool> Exists(string conversation, CancellationToken cancellation)
    {
        Check();
        lock (_gate) return Task.FromResult(_logs.ContainsKey(conversation));
    }

    public Task<DateTime?> SignedInUntil(string conversation, CancellationToken cancellation)
    {
        Check();
        return Task.FromResult(SignInEnds);
    }

    public Task<ReceiveResult> Receive(string conversation, string userId, Activity activity, string rawJson, CancellationToken cancellation) =>
        Task.FromResult(Take(conversation, userId, activity, rawJson, []));

    public async Task<ReceiveResult> Upload(
        string conversation, string userId, Activity activity, string rawJson, IReadOnlyList<UploadedFile> files, CancellationToken cancellation)
    {
        var id = activity.ClientActivityId ?? Guid.NewGuid().ToString();
        lock (_gate)
            if (_logs[conversation].Seen.TryGetValue(id, out var before)) return new ReceiveResult.Accepted(before);
        return Take(conversation, userId, activity, rawJson, await FileIntake.Put(Shelf, "chat", conversation, id, files, cancellation));
    }

    public Task<ShelvedFile?> OpenFile(string conversation, string handle, bool original, CancellationToken cancellation)
    {
        Check();
        return Shelf.Open(handle, original, cancellation);
    }

    private ReceiveResult Take(string conversation, string userId, Activity activity, string rawJson, IReadOnlyList<ReplyFile> files)
    {
        Log log;
        string id;
        lock (_gate)
        {
            Arrived.Add((userId, activity, rawJson));
            if (Broken) return new ReceiveResult.Unavailable();
            log = _logs[conversation];
            var key = activity.ClientActivityId ?? Guid.NewGuid().ToString();
            if (log.Seen.TryGetValue(key, out var before)) return new ReceiveResult.Accepted(before);
            id = $"in-{log.Seen.Count + 1}";
            log.Seen[key] = id;
            Processed.Add(activity);
            Uploaded.AddRange(files);
            if (WireLog.Echo(activity, userId, files) is { } echo) Add(log, conversation, echo);
            foreach (var answer in Script(activity))
                Add(log, conversation, answer with { From = new("bot", Role: "bot"), Locale = answer.Locale ?? "vi-VN" });
        }
        Wake(log);
        return new ReceiveResult.Accepted(id);
    }

    public Task<LogPage> Read(string conversation, long after, bool replay, CancellationToken cancellation)
    {
        Check();
        lock (_gate)
        {
            var log = _logs[conversation];
            // Small pages, so that every reader has to turn them.
            var page = log.Entries.Skip((int)after).Take(5)
                .Select((json, i) => replay && after + i < log.Delivered ? Masked(json) : json)
                .Select(json => ActivityJson.Write(_tickets.Linked(ActivityJson.Read(json), conversation, SignInEnds))).ToList();
            return Task.FromResult(new LogPage(page, after + page.Count));
        }
    }

    public Task Delivered(string conversation, long watermark, CancellationToken cancellation)
    {
        Check();
        lock (_gate)
        {
            var log = _logs[conversation];
            log.Delivered = DeliveredUpTo = Math.Max(log.Delivered, watermark);
        }
        return Task.CompletedTask;
    }

    public Task Forget(string conversation, CancellationToken cancellation)
    {
        Check();
        Log? log;
        lock (_gate) _logs.Remove(conversation, out log);
        if (log is not null) Wake(log);
        return Task.CompletedTask;
    }

    public IDisposable Subscribe(string conversation, Action wake)
    {
        lock (_gate)
        {
            if (!_logs.TryGetValue(conversation, out var log)) return new Subscription(() => { });
            log.Wakes.Add(wake);
            return new Subscription(() => { lock (_gate) log.Wakes.Remove(wake); });
        }
    }

    public bool IsTyping(string conversation) => Typing;

    /// <summary>Says something unasked, in every conversation there is.</summary>
    public void Tell(Activity activity)
    {
        List<Log> logs;
        lock (_gate)
        {
            foreach (var (conversation, log) in _logs)
                Add(log, conversation, activity with { From = new("bot", Role: "bot"), Locale = activity.Locale ?? "vi-VN" });
            logs = [.. _logs.Values];
        }
        logs.ForEach(Wake);
    }

    /// <summary>Loses every conversation, as a restored database would.</summary>
    public void LoseAll()
    {
        lock (_gate) _logs.Clear();
    }

    public void WakeAll()
    {
        List<Log> logs;
        lock (_gate) logs = [.. _logs.Values];
        logs.ForEach(Wake);
    }

    private void Add(Log log, string conversation, Activity activity)
    {
        var stamped = WireLog.Stamp(activity, conversation, log.Entries.Count + 1, time.GetUtcNow().UtcDateTime, log.Last);
        log.Last = stamped.Timestamp;
        log.Entries.Add(ActivityJson.Write(stamped));
    }

    private static string Masked(string json)
    {
        var text = JsonNode.Parse(json)!;
        var said = (string?)text["text"] ?? "";
        var from = said.IndexOf('‹', StringComparison.Ordinal);
        if (from < 0) return json;
        text["text"] = string.Concat(said.AsSpan(0, from), "••• •••", said.AsSpan(said.IndexOf('›', StringComparison.Ordinal) + 1));
        return text.ToJsonString(ActivityJson.Options);
    }

    private void Wake(Log log)
    {
        List<Action> wakes;
        lock (_gate) wakes = [.. log.Wakes];
        wakes.ForEach(wake => wake());
    }

    private void Check()
    {
        if (!Broken) return;
        Failures++;
        throw new InvalidOperationException("The scripted database is away.");
    }

    private sealed class Log
    {
        public List<string> Entries { get; } = [];
        public Dictionary<string, string> Seen { get; } = [];
        public List<Action> Wakes { get; } = [];
        public DateTime? Last { get; set; }
        public long Delivered { get; set; }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
