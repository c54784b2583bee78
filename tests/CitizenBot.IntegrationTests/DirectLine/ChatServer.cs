using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.Host.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CitizenBot.IntegrationTests.DirectLine;

/// <summary>The web chat and its Direct Line server on a real socket of this machine, before a <see cref="ScriptedBackend"/>.</summary>
public sealed class ChatServer : IAsyncDisposable
{
    private readonly byte[] _key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private WebApplication? _app;

    private ChatServer(DirectLineOptions options)
    {
        Options = options;
        Signer = new TokenSigner(_key);
        Backend = new ScriptedBackend(Time, Signer);
    }

    public DirectLineOptions Options { get; }
    public TokenSigner Signer { get; }
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 2, 31, 0, TimeSpan.Zero));
    public ScriptedBackend Backend { get; }
    public string Address { get; private set; } = "";
    public WebChatConfig Config { get; set; } = new(new("UBND phường Kiến Tường", "People's Committee of Kiến Tường ward"), ChannelAbilities.UsualLargestFile, Demo: null);

    /// <summary>Runs before every request; returns true when it has answered.</summary>
    public Func<HttpContext, bool> Intercept { get; set; } = _ => false;

    public static async Task<ChatServer> Start(DirectLineOptions? options = null)
    {
        var server = new ChatServer(options ?? new DirectLineOptions());
        await server.Listen("http://127.0.0.1:0");
        return server;
    }

    public async Task Stop()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    /// <summary>Comes back on the same port with a new process's memory: only the backend's log is still there.</summary>
    public Task StartAgain() => Listen(Address);

    public HttpClient Client() => new() { BaseAddress = new Uri(Address) };

    /// <summary>Waits until something has come true in another thread; fails after ten seconds.</summary>
    public static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!holds()) await Task.Delay(5, patience.Token);
    }

    public async ValueTask DisposeAsync() => await Stop();

    private async Task Listen(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IDirectLineBackend>(Backend);
        builder.Services.AddSingleton(Signer);
        builder.Services.AddSingleton<TimeProvider>(Time);
        _app = builder.Build();
        _app.Use((http, next) => Intercept(http) ? Task.CompletedTask : next());
        _app.UseRouting();
        _app.MapDirectLine(Options);
        _app.MapWebChat();
        _app.MapGet("/webchat/config", () => Config);
        await _app.StartAsync();
        Address = _app.Urls.First();
    }
}
