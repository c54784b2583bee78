using System.Net;
using System.Net.Sockets;
using CitizenBot.Host.Channels.Telegram;
using CitizenBot.Host.Settings;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.IntegrationTests.Telegram.BotApi;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>The host as it is served, with everything that runs by itself: it tells Telegram how updates come, takes them, answers, fetches files.</summary>
public sealed class ServedTests
{
    [Theory]
    [InlineData("Polling", DatabaseProvider.Sqlite)]
    [InlineData("Webhook", DatabaseProvider.Sqlite)]
    [InlineData("Polling", DatabaseProvider.PostgreSql)]
    [InlineData("Webhook", DatabaseProvider.PostgreSql)]
    public async Task Served_TheHostTakesUpdatesAndAnswers_ByItself(string receive, DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var server = await BotApiServer.Start(files.Time);
        var address = FreeAddress();
        await using var host = await ServedHouse.Start(files, Settings(files, server, receive, address), address);
        await server.Until(() => receive == "Webhook" ? server.Webhook.Address is not null : server.IsPolled);
        var citizen = server.Private(42, "An");

        citizen.Start();
        await server.Until(() => citizen.Chat.FromBot.Any(message => message.Text.Contains("Ông/bà cần việc gì ạ?", StringComparison.Ordinal)));
        citizen.Press("Nộp đơn");
        await server.Until(() => citizen.Chat.Newest is { FromBot: true } newest && newest.Buttons.Any(button => button.Label == "Đã đọc, tiếp tục"));
        citizen.SendPhoto(FileFetchTests.Jpeg());
        await server.Until(() => server.Calls.Any(call => call.Method == "getFile"));

        Assert.Single(citizen.Answers);
        Assert.Contains("nopdon", citizen.Menu.Select(command => command.Command));
    }

    [Fact]
    public async Task TelegramThatIsOutOfReach_LeavesTheWebChatServing()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var settings = TestHouse.Settings(files) with { Telegram = new TelegramSettings { BotToken = "1:a", ApiBaseUrl = "http://127.0.0.1:9", Receive = "Polling" } };
        var address = FreeAddress();
        await using var host = await ServedHouse.Start(files, settings, address);
        using var http = new HttpClient();

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(address + "/health/ready"), TestHouse.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(address), TestHouse.Stop)).StatusCode);
    }

    private static HostSettings Settings(DatabaseFixture files, BotApiServer server, string receive, string address) => TestHouse.Settings(files) with
    {
        Telegram = new TelegramSettings
        {
            BotToken = server.Token, ApiBaseUrl = server.BaseAddress.ToString(), Receive = receive,
            WebhookUrl = address + TelegramWebhook.Path, WebhookSecret = "loc-ten-1",
        },
    };

    private static string FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"http://{probe.LocalEndpoint}";
    }
}
