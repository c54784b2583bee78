using System.Net;
using System.Text;
using CitizenBot.Host.Channels.Telegram;
using CitizenBot.IntegrationTests.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>The webhook endpoint over plain http: who may post, and what is answered.</summary>
public sealed class WebhookTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("loc-ten-2")]
    [InlineData("loc-ten-1x")]
    public async Task PostWithoutTheSecret_IsRefused_AndNothingIsTaken(string? secret)
    {
        await using var telegram = await TelegramHouse.Open();
        await using var app = await OrderTests.Webhook(telegram);

        Assert.Equal(HttpStatusCode.Forbidden, await Post(app, """{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"},"from":{"id":42,"is_bot":false,"first_name":"An"},"text":"/start"}}""", secret));
        Assert.Null(await telegram.House.Store.LoadChat("telegram", "42", TestHouse.Stop));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("""{"update_id":1}""")]
    [InlineData("""{"update_id":1,"poll":{"id":"1","question":"?","options":[],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false}}""")]
    [InlineData("""{"update_id":1,"something_new":{"x":1}}""")]
    public async Task WhatIsNothingForUs_IsConfirmed_SoThatItDoesNotComeAgain(string body)
    {
        await using var telegram = await TelegramHouse.Open();
        await using var app = await OrderTests.Webhook(telegram);

        Assert.Equal(HttpStatusCode.OK, await Post(app, body, OrderTests.Secret));
    }

    [Fact]
    public async Task TooLargeAnUpdate_IsNotRead()
    {
        await using var telegram = await TelegramHouse.Open();
        await using var app = await OrderTests.Webhook(telegram);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post(app, new string(' ', 2_000_000), OrderTests.Secret));
    }

    [Fact]
    public async Task Update_IsAnsweredOnceItIsInTheDatabase()
    {
        await using var telegram = await TelegramHouse.Open();
        await using var app = await OrderTests.Webhook(telegram);
        var citizen = telegram.Person(42);
        citizen.User.Start();

        Assert.Equal(1, await telegram.Server.Deliver());

        Assert.NotNull(await telegram.House.Store.LoadChat("telegram", "42", TestHouse.Stop));
        Assert.Empty(telegram.Server.Pending);
        Assert.Contains("Ông/bà cần việc gì ạ?", await citizen.News(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateThatCameBeforeTheBotKnowsItsName_ComesAgain()
    {
        await using var telegram = await TelegramHouse.Open();
        await using var app = await OrderTests.Webhook(telegram);
        var citizen = telegram.Person(42);
        citizen.User.Start();
        telegram.Server.Next(BotApi.Fault.ServerError(), "getMe");

        await telegram.Server.Deliver();
        Assert.Null(await telegram.House.Store.LoadChat("telegram", "42", TestHouse.Stop));
        Assert.NotEmpty(telegram.Server.Pending);
        telegram.Files.Time.Advance(TimeSpan.FromMinutes(1));
        await telegram.Server.Deliver();

        Assert.Contains("Ông/bà cần việc gì ạ?", await citizen.News(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DatabaseThatIsAway_IsNoConfirmation_AndTheUpdateComesAgain()
    {
        await using var telegram = await TelegramHouse.Open();
        var app = await OrderTests.Webhook(telegram);
        await using (app)
        {
            await telegram.House.Opened.Database.DisposeAsync();
            Assert.NotEqual(HttpStatusCode.OK, await Post(app, """{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"},"from":{"id":42,"is_bot":false,"first_name":"An"},"text":"/start"}}""", OrderTests.Secret));
        }
    }

    private static async Task<HttpStatusCode> Post(WebApplication app, string body, string? secret)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + TelegramWebhook.Path);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var answer = await http.SendAsync(request, TestHouse.Stop);
        return answer.StatusCode;
    }
}
