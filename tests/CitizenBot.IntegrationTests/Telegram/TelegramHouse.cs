using CitizenBot.Host.Channels.Telegram;
using CitizenBot.Host.Settings;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.IntegrationTests.Telegram.BotApi;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>The host with its Telegram channel before the fake Bot API server; a test turns the crank: it polls, and sends what is due.</summary>
internal sealed class TelegramHouse : IAsyncDisposable
{
    private TelegramHouse(DatabaseFixture files, BotApiServer server, TestHouse house) => (Files, Server, House) = (files, server, house);

    public DatabaseFixture Files { get; }

    public BotApiServer Server { get; }

    public TestHouse House { get; private set; }

    public TelegramPolling Polling => House.Part<TelegramPolling>();

    public static async Task<TelegramHouse> Open(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var files = await DatabaseFixture.Create(provider);
        var server = await BotApiServer.Start(files.Time);
        return new TelegramHouse(files, server, await TestHouse.Open(files, Settings(files, server), OpenMode.Host));
    }

    public static HostSettings Settings(DatabaseFixture files, BotApiServer server) => TestHouse.Settings(files) with
    {
        // The clock of a test stands still: the pace has tests of its own.
        Telegram = new TelegramSettings
        {
            BotToken = server.Token, ApiBaseUrl = server.BaseAddress.ToString(), Receive = "Polling", MessagesPerSecond = 1000, MessagesPerSecondInChat = 1000, MessagesPerMinuteInGroup = 1000,
        },
    };

    /// <summary>The host dies and starts again over the same files.</summary>
    public async Task Restart()
    {
        await House.DisposeAsync();
        House = await TestHouse.Open(Files, Settings(Files, Server), OpenMode.Host);
    }

    /// <summary>Takes what waits at the server; nothing is sent yet.</summary>
    public async Task<bool> Take() => Server.Webhook.Address is null ? await Polling.Round(hold: 0, TestHouse.Stop) : await Server.Deliver() >= 0;

    /// <summary>Takes what waits at the server and sends the answers; what rests for an album's other parts goes out as well.</summary>
    public async Task Turn()
    {
        await Take();
        Files.Time.Advance(TimeSpan.FromSeconds(2));
        await House.Deliver();
    }

    /// <summary>A person who has written to the bot, at its menu.</summary>
    public TelegramTalk Person(long id, string firstName = "An", string language = "vi") => new(this, Server.Private(id, firstName, language));

    /// <summary>An official in their own chat with the bot.</summary>
    public async Task<TelegramTalk> Official(string person, long id)
    {
        var talk = Person(id, person);
        await talk.Link(await House.Invitation(person));
        return talk;
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Server.DisposeAsync();
        await Files.DisposeAsync();
    }
}
