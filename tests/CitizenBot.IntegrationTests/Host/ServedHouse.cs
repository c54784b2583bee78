using CitizenBot.Host.Settings;
using CitizenBot.Host.Starting;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;
using Microsoft.AspNetCore.Builder;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The host as it is started by <c>serve</c>, on a free port: web server, pump and Hangfire run by themselves.</summary>
internal sealed class ServedHouse : IAsyncDisposable
{
    private readonly OpenedHouse opened;

    private ServedHouse(OpenedHouse opened, WebApplication app) => (this.opened, App) = (opened, app);

    public WebApplication App { get; }

    public BotStore Store => opened.Store;

    public static Task<ServedHouse> Start(DatabaseFixture files) => Start(files, TestHouse.Settings(files), "http://127.0.0.1:0");

    public static async Task<ServedHouse> Start(DatabaseFixture files, HostSettings settings, string address)
    {
        var opened = await OpenedHouse.Open(settings, OpenMode.Host, files.Time, null, TestHouse.Stop);
        var app = BotHost.Build(opened, ["--urls", address]);
        await app.StartAsync(TestHouse.Stop);
        return new ServedHouse(opened, app);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        await opened.DisposeAsync();
    }
}
