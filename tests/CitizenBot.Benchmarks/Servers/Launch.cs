using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using CitizenBot.Benchmarks.Load;

namespace CitizenBot.Benchmarks.Servers;

/// <summary>Starts the floor or the host over a fresh database, both behind the same webhook.</summary>
internal sealed class Launch(string botApi, TimeProvider time)
{
    private const string Token = "123456:bench";
    private const string Secret = "bench-secret";

    public async Task<(ServerProcess Server, Webhook Webhook)> Start(Contender who, FreshDatabase database)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var webhook = new Webhook(new Uri(url + "/telegram/webhook"), Secret);
        var arguments = who == Contender.Floor ? Floor(url, database) : Host(url, database);
        return (await ServerProcess.Start(database.Folder, url, time, arguments), webhook);
    }

    private string[] Floor(string url, FreshDatabase database) =>
    [
        Assembly.GetExecutingAssembly().Location, "floor", "--url", url, "--provider", database.IsPostgreSql ? "PostgreSql" : "Sqlite",
        "--connection", database.IsPostgreSql ? database.Connection : $"Data Source={Path.Combine(database.Folder, "floor.db")}",
        "--bot-api", $"{botApi}/bot{Token}", "--secret", Secret,
    ];

    private string[] Host(string url, FreshDatabase database) =>
    [
        HostProgram(), "serve", $"--urls={url}", $"--Data:Directory={database.Folder}",
        $"--Database:Provider={(database.IsPostgreSql ? "PostgreSql" : "Sqlite")}", $"--ConnectionStrings:CitizenBot={database.Connection}",
        $"--Telegram:BotToken={Token}", $"--Telegram:ApiBaseUrl={botApi}", "--Telegram:Receive=Webhook",
        $"--Telegram:WebhookUrl={url}/telegram/webhook", $"--Telegram:WebhookSecret={Secret}",
        // The limits of the real Telegram would be all that is measured.
        "--Telegram:MessagesPerSecond=100000", "--Telegram:MessagesPerSecondInChat=100000", "--Telegram:MessagesPerMinuteInGroup=100000",
    ];

    private static string HostProgram()
    {
        var path = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Host").Value!;
        return File.Exists(path) ? path : throw new FileNotFoundException("The host is not built in the same configuration as this program: build the benchmark project as a whole.", path);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
