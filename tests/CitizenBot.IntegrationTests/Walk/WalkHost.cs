using CitizenBot.Host.Cli;
using CitizenBot.Host.Jobs;
using CitizenBot.Host.Settings;
using CitizenBot.Host.Starting;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenBot.IntegrationTests.Walk;

/// <summary>The real program on a fresh database and a free port: the sample office, the shipped words, the pump, the jobs.</summary>
public sealed class WalkHost : IAsyncDisposable
{
    private readonly DatabaseFixture _database;
    private readonly WalkTime _time = new();
    private OpenedHouse? _opened;
    private WebApplication? _app;

    private WalkHost(DatabaseFixture database) => _database = database;

    public string Address { get; private set; } = "";

    public BotStore Store => _opened!.Store;

    public static async Task<WalkHost> Start(DatabaseProvider provider)
    {
        var host = new WalkHost(await DatabaseFixture.Create(provider));
        await host.Listen("http://127.0.0.1:0");
        return host;
    }

    /// <summary>The page's fragment that makes whoever opens it this official.</summary>
    public async Task<string> Invite(string official) =>
        "#start=inv-" + await Store.CreateInvitation(official, _time.GetUtcNow().UtcDateTime.AddHours(1), TestContext.Current.CancellationToken);

    /// <summary>The invented cases of <c>demo</c>.</summary>
    public Task FillDemo() => new DemoCaseload(_opened!, TextWriter.Null).Fill(TestContext.Current.CancellationToken);

    /// <summary>Runs a job at once, as its hour would.</summary>
    public Task<string> Run(string job) => _app!.Services.GetRequiredService<JobRunner>().Run(job, _time, TestContext.Current.CancellationToken);

    public async Task Stop()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_opened is not null)
        {
            await _opened.DisposeAsync();
        }

        (_app, _opened) = (null, null);
    }

    /// <summary>Comes back on the same port; only the database and the keys remember.</summary>
    public Task StartAgain() => Listen(Address);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _database.DisposeAsync();
    }

    private async Task Listen(string address)
    {
        var options = _database.Options;
        var settings = new HostSettings
        {
            Data = new() { Directory = options.DataDirectory },
            Keys = new() { Directory = options.KeysDirectory },
            Database = new() { Provider = options.Provider.ToString() },
            ConnectionStrings = new() { CitizenBot = options.ConnectionString ?? "" },
        };
        _opened = await OpenedHouse.Open(settings, OpenMode.Host, _time, on: null, TestContext.Current.CancellationToken);
        _app = BotHost.Build(_opened, ["--urls", address]);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = _app.Urls.First();
    }
}
