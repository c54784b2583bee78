using CitizenBot.Host.Channels.Telegram;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Telegram.BotApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>Messages and presses come in queues of their own: they overtake each other, come twice, and come again after a crash.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task SameUpdateTwiceAtOnce_IsAnsweredOnce()
    {
        await using var telegram = await TelegramHouse.Open();
        await using var app = await Webhook(telegram);
        var citizen = telegram.Person(42);
        var said = citizen.User.Say("toi muon khieu nai vu thu hoi dat");

        var pushes = await telegram.Server.DeliverTwice(said.UpdateId, atOnce: true);
        await telegram.House.Deliver();

        Assert.All(pushes, push => Assert.True(push.Confirmed));
        Assert.Single(citizen.Chat.FromBot);
    }

    [Fact]
    public async Task PressThatOvertookWords_IsHandledFirst_AndTheWordsAnswerNothingTheyWereNotWrittenFor()
    {
        await using var telegram = await TelegramHouse.Open();
        await using var app = await Webhook(telegram);
        var citizen = telegram.Person(42);
        await citizen.Walk([.. Walks.ComplaintToTheStory, "Phường thu hồi đất vườn của tôi."]);
        var late = citizen.User.Say("Nhà tôi có sổ từ 1998.");
        var press = citizen.User.Press("Xong");

        await telegram.Server.DeliverOutOfOrder(press.UpdateId, late.UpdateId);
        await telegram.House.Deliver();

        // The story has all three, the first sentence among them; the question after it is still open.
        Assert.Contains("đến chậm", citizen.Chat.Newest!.Text, StringComparison.Ordinal);
        await citizen.Walk("trả lại đất", "khong co", "Nguyễn Thị Mẫu", "kp5", "0912 345 678", "bo qua", "[Có, báo cho tôi]");
        Assert.Contains("3 đoạn", await citizen.Press("Chỉ mình tôi"), StringComparison.Ordinal);
        Assert.Contains("\"trả lại đất\"", citizen.Chat.Newest!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsThatCameAfterThePressWasAnswered_AreAnAnswerLikeAny()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        await citizen.Walk([.. Walks.ComplaintToTheStory, "Phường thu hồi đất.", "[Xong]"]);

        var next = await citizen.Say("trả lại đất");

        Assert.Contains("Bước 6/9", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OffsetMovesOnlyAfterTheCommit_SoACrashRepeatsAndLosesNothing()
    {
        await using var telegram = await TelegramHouse.Open();
        var citizen = telegram.Person(42);
        citizen.User.Start();
        await telegram.Take();

        // Dies before the server hears of the new offset: the update comes again, and is known.
        await telegram.Restart();
        await telegram.Turn();

        Assert.Single(citizen.Chat.FromBot);
        Assert.Contains("Ông/bà cần việc gì ạ?", citizen.Chat.Newest!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondHost_NeitherPollsNorSends_UntilTheFirstGivesTheBotUp()
    {
        await using var telegram = await TelegramHouse.Open(CitizenBot.Storage.DatabaseProvider.PostgreSql);
        var first = telegram.House.Part<CitizenBot.Host.Channels.ChannelLeases>();
        await using var other = await TestHouse.Open(telegram.Files, TelegramHouse.Settings(telegram.Files, telegram.Server), CitizenBot.Storage.OpenMode.Host);
        var second = other.Part<CitizenBot.Host.Channels.ChannelLeases>();

        Assert.True(await first.Holds(TelegramChannel.Name, TestHouse.Stop));
        Assert.False(await second.Holds(TelegramChannel.Name, TestHouse.Stop));
        Assert.Equal(["web"], await second.Mine(TestHouse.Stop));

        var citizen = telegram.Person(42);
        citizen.User.Start();
        await telegram.Take();
        Assert.Equal(0, await other.Deliver());
        await first.End(TestHouse.Stop);
        Assert.Equal(1, await other.Deliver());

        telegram.Files.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.True(await first.Holds(TelegramChannel.Name, TestHouse.Stop));
    }

    internal const string Secret = "loc-ten-1";

    /// <summary>The host's own webhook endpoint over a real socket, with nothing that runs by itself.</summary>
    internal static async Task<WebApplication> Webhook(TelegramHouse telegram)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(telegram.House.Part<TelegramReceiver>());
        var app = builder.Build();
        app.MapTelegram(TelegramHouse.Settings(telegram.Files, telegram.Server).Telegram with { WebhookSecret = Secret });
        await app.StartAsync(TestHouse.Stop);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        telegram.Server.Hold();
        await telegram.House.Part<TelegramBot>().Client.SetWebhook(address + TelegramWebhook.Path, secretToken: Secret, allowedUpdates: UpdateReader.Wanted, cancellationToken: TestHouse.Stop);
        return app;
    }
}
