using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Telegram's side of the Bot API on a real socket: as strict as the real server, with people to talk to and a script of what goes wrong.</summary>
/// <remarks>
/// Updates go out by themselves, as from the real server, until <see cref="Hold"/>; from then on a test delivers them, in the order it wants to see.
/// Polls see nothing while it holds. Every hour, limit and deadline is the given clock's.
/// </remarks>
internal sealed partial class BotApiServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly List<BotApiCall> calls = [];
    private readonly List<Fault> script = [];
    private readonly Dictionary<long, BotApiPerson> people = [];
    private readonly WebhookPush push;
    private readonly WebApplication app;
    private Task pushing = Task.CompletedTask;

    private BotApiServer(TimeProvider time)
    {
        (Time, Stopping) = (time, stopping.Token);
        (Chats, Files, Updates) = (new ChatDirectory(Gate), new StoredFiles(time), new UpdateQueue(time, Changed));
        (Callbacks, Polling, Webhook, push) = (new Callbacks(this), new Polling(this), new Webhook(this), new WebhookPush(this));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(new BotApiEndpoint(this).Handle);
    }

    public Uri BaseAddress => new(app.Urls.First());

    public string Token => $"{BotId}:AAF-test_token_of_nobody_0123456789abc";

    public long BotId => Bot.Id;

    public string Username => Bot.Username!;

    public TimeProvider Time { get; }

    /// <summary>Where updates are pushed to, and what it answered last.</summary>
    public Webhook Webhook { get; }

    /// <summary>Null, as at first: one may send as fast as one likes.</summary>
    public FloodLimits? Limits { get; set; }

    /// <summary>How long a button press can be answered.</summary>
    public TimeSpan CallbackPatience
    {
        get => Callbacks.Patience;
        set => Callbacks.Patience = value;
    }

    /// <summary>Every call that came, polls as well, oldest first.</summary>
    public IReadOnlyList<BotApiCall> Calls
    {
        get
        {
            lock (Gate)
            {
                return [.. calls];
            }
        }
    }

    internal Lock Gate { get; } = new();

    internal Pulse Changed { get; } = new();

    internal CancellationToken Stopping { get; }

    internal BotApiPerson Bot { get; } = new(7_000_000_001, "Hộp thư phường", null) { Username = "ward_test_bot", IsBot = true };

    internal ChatDirectory Chats { get; }

    internal StoredFiles Files { get; }

    internal CommandMenus Menus { get; } = new();

    internal UpdateQueue Updates { get; }

    internal Callbacks Callbacks { get; }

    internal Polling Polling { get; }

    public static async Task<BotApiServer> Start(TimeProvider time)
    {
        var server = new BotApiServer(time);
        await server.app.StartAsync();
        server.pushing = server.Push();
        return server;
    }

    /// <summary>A person at the private chat with the bot. Nothing is known of them until they do something.</summary>
    public BotApiUser Private(long userId, string firstName, string? languageCode = "vi")
    {
        var person = Person(userId, firstName, languageCode);
        return new BotApiUser(this, person, Chats.Private(person));
    }

    /// <summary>A basic group with the bot in it.</summary>
    public BotApiGroup Group(long chatId, string title) => new(this, Chats.Group(chatId, title, supergroup: false, forum: false), title);

    /// <summary>A supergroup with the bot in it, with topics when it is a forum.</summary>
    public BotApiGroup Supergroup(long chatId, string title, bool forum = false) => new(this, Chats.Group(chatId, title, supergroup: true, forum), title);

    /// <summary>The next call this fits goes wrong; several stand in line.</summary>
    public void Next(Fault fault, string? method = null)
    {
        lock (Gate)
        {
            script.Add(method is null ? fault : fault.For(method));
        }
    }

    /// <summary>Waits until calls have made something true; looks again after each of them, and fails after ten seconds.</summary>
    public async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        for (var next = Changed.Next; !holds(); next = Changed.Next)
        {
            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Nothing made it true. The last calls were:\n{string.Join('\n', Calls.TakeLast(10))}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        Changed.Beat();
        await pushing;
        await app.StopAsync();
        await app.DisposeAsync();
        push.Dispose();
        stopping.Dispose();
    }

    internal BotApiPerson Person(long id, string firstName, string? languageCode)
    {
        lock (Gate)
        {
            return people.TryGetValue(id, out var known) ? known : people[id] = new BotApiPerson(id, firstName, languageCode);
        }
    }

    internal (BotApiCall Call, Fault? Fault) Receive(string method, CallParameters parameters)
    {
        lock (Gate)
        {
            var fault = script.FirstOrDefault(planned => planned.Fits(method));
            if (fault is not null)
            {
                script.Remove(fault);
            }

            var call = new BotApiCall(method, parameters) { Fault = fault?.Name };
            calls.Add(call);
            Changed.Beat();
            return (call, fault);
        }
    }

    internal JsonObject Me()
    {
        var me = Bot.ToJson();
        (me["can_join_groups"], me["can_read_all_group_messages"], me["supports_inline_queries"]) = (true, false, false);
        return me;
    }
}
