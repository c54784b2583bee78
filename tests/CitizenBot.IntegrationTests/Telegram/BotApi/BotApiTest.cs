using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>The fake server with the real client library before it, which repeats nothing by itself.</summary>
public abstract class BotApiTest : IAsyncLifetime
{
    private protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 2, 31, 0, TimeSpan.Zero));

    private protected HttpClient Http { get; } = new();

    private protected BotApiServer Server { get; private set; } = null!;

    private protected TelegramBotClient Bot { get; private set; } = null!;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Server = await BotApiServer.Start(Time);
        Bot = Client(Server.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A person who has written to the bot.</summary>
    private protected BotApiUser Known(long id = 42)
    {
        var an = Server.Private(id, "An");
        an.Start();
        return an;
    }

    private protected TelegramBotClient Client(string token) => new(new TelegramBotClientOptions(token, Server.BaseAddress.ToString()) { RetryThreshold = 0 }, Http);

    private protected Task<Update[]> Poll(int? offset = null, int timeout = 0) => Bot.GetUpdates(offset, timeout: timeout, cancellationToken: Stop);

    private protected static Task<ApiRequestException> Refused(Func<Task> call) => Assert.ThrowsAsync<ApiRequestException>(call);
}
