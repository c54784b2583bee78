using System.Net;
using System.Net.Http.Json;
using CitizenBot.Host.Channels.DirectLine;

namespace CitizenBot.IntegrationTests.DirectLine;

/// <summary>Who gets a token, how long it lives, and what it opens.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task Generate_FromOurPage_GivesATokenForTwoHoursAndAPersonNobodyCanGuess()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);

        var first = await ChatClient.Json(await Generate(server, server.Address));
        var second = await ChatClient.Json(await Generate(server, server.Address));

        Assert.Equal(7200, first.GetProperty("expires_in").GetInt32());
        var one = Claims(server, first.GetProperty("token").GetString()!);
        Assert.Equal(first.GetProperty("conversationId").GetString(), one.Conversation);
        Assert.StartsWith("dl_", one.User, StringComparison.Ordinal);
        Assert.True(one.User.Length >= 24);
        Assert.NotEqual(one.User, Claims(server, second.GetProperty("token").GetString()!).User);
    }

    [Fact]
    public async Task Generate_WithAUserId_KeepsIt()
    {
        await using var server = await ChatServer.Start();
        using var http = server.Client();

        var answer = await http.PostAsJsonAsync("/v3/directline/tokens/generate", new { user = new { id = "dl_chị Lan", name = "Lan" } }, TestContext.Current.CancellationToken);

        Assert.Equal("dl_chị Lan", Claims(server, (await ChatClient.Json(answer)).GetProperty("token").GetString()!).User);
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("null", null)]
    [InlineData(null, "cross-site")]
    [InlineData(null, "same-site")]
    public async Task Generate_FromAnotherPage_IsRefused(string? origin, string? site)
    {
        await using var server = await ChatServer.Start();

        var answer = await Generate(server, origin, site);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("OtherOrigin", await ChatClient.Code(answer));
    }

    [Fact]
    public async Task Generate_TooOftenFromOneAddress_IsAskedToWaitInBothLanguages()
    {
        await using var server = await ChatServer.Start(new DirectLineOptions { TokensPerMinute = 2 });
        await Generate(server, server.Address);
        await Generate(server, server.Address);

        var third = await Generate(server, server.Address);
        server.Time.Advance(TimeSpan.FromMinutes(1));
        var later = await Generate(server, server.Address);

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), third.Headers.RetryAfter!.Delta);
        var message = (await ChatClient.Json(third)).GetProperty("error").GetProperty("message").GetString()!;
        Assert.Contains("xin chờ 60 giây", message, StringComparison.Ordinal);
        Assert.Contains("please wait 60 seconds", message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Theory]
    [InlineData("conversations", "POST")]
    [InlineData("conversations/any", "GET")]
    [InlineData("conversations/any/activities", "GET")]
    [InlineData("conversations/any/activities", "POST")]
    [InlineData("conversations/any/upload", "POST")]
    [InlineData("conversations/any", "DELETE")]
    [InlineData("tokens/refresh", "POST")]
    public async Task WithoutAToken_NothingOpens(string path, string method)
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);

        var answer = await client.Send(new HttpMethod(method), path, token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("MissingToken", await ChatClient.Code(answer));
    }

    [Fact]
    public async Task Token_OfAnotherConversation_IsRefused()
    {
        await using var server = await ChatServer.Start();
        await using var mine = new ChatClient(server);
        await using var other = new ChatClient(server);
        await mine.Start();
        await other.Start();

        var answer = await mine.Send(HttpMethod.Get, $"conversations/{other.Conversation}/activities");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("BadToken", await ChatClient.Code(answer));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c.d")]
    [InlineData("....")]
    [InlineData("ä.ö.ü.ß")]
    public async Task Token_ThatIsNotOurs_IsRefused(string token)
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        // A header is bytes: what is not ASCII goes in as it would from a hostile client.
        var reading = server.Signer.Read(token, TokenPurpose.Chat, server.Time.GetUtcNow().UtcDateTime);
        var answer = await client.Send(HttpMethod.Get, $"conversations/{client.Conversation}", token: token.All(char.IsAscii) ? token : "?");

        Assert.IsType<TokenReading.Foreign>(reading);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Token_AfterTwoHours_IsExpired_AndTheResumeTicketFetchesANewOne()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();
        server.Time.Advance(TimeSpan.FromHours(2));

        var late = await client.Send(HttpMethod.Get, $"conversations/{client.Conversation}/activities");
        var byToken = await client.Send(HttpMethod.Post, "tokens/refresh");
        var byTicket = await client.Send(HttpMethod.Post, "tokens/refresh", token: client.Resume);
        client.Token = (await ChatClient.Json(byTicket)).GetProperty("token").GetString()!;

        Assert.Equal("TokenExpired", await ChatClient.Code(late));
        Assert.Equal(HttpStatusCode.Forbidden, byToken.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.Reconnect()).StatusCode);
    }

    [Fact]
    public async Task ResumeTicket_OpensNothingButRefresh_AndEndsAfterThirtyDays()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        var direct = await client.Send(HttpMethod.Get, $"conversations/{client.Conversation}/activities", token: client.Resume);
        server.Time.Advance(TimeSpan.FromDays(30));
        var late = await client.Send(HttpMethod.Post, "tokens/refresh", token: client.Resume);

        Assert.Equal("BadToken", await ChatClient.Code(direct));
        Assert.Equal("TokenExpired", await ChatClient.Code(late));
    }

    [Fact]
    public async Task Refresh_OfAValidToken_IsForTheSamePersonAndConversation()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();
        server.Time.Advance(TimeSpan.FromHours(1));

        var answer = await ChatClient.Json(await client.Send(HttpMethod.Post, "tokens/refresh"));

        var before = Claims(server, client.Token);
        Assert.Equal(before with { Expires = before.Expires.AddHours(1) }, Claims(server, answer.GetProperty("token").GetString()!));
    }

    [Fact]
    public async Task Refresh_OfAnOfficialsConversation_NeverOutlivesTheSignIn()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();
        server.Backend.SignInEnds = server.Time.GetUtcNow().UtcDateTime.AddMinutes(90);

        var soon = await ChatClient.Json(await client.Send(HttpMethod.Post, "tokens/refresh"));
        server.Time.Advance(TimeSpan.FromMinutes(90));
        var after = await client.Send(HttpMethod.Post, "tokens/refresh", token: client.Resume);

        Assert.Equal(90 * 60, soon.GetProperty("expires_in").GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
        Assert.Equal("SignInOver", await ChatClient.Code(after));
    }

    [Fact]
    public async Task StreamAddress_WorksForAMinute_AndIsNoToken()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();
        var ticket = client.StreamUrl.Split("t=")[1];

        var asToken = await client.Send(HttpMethod.Get, $"conversations/{client.Conversation}/activities", token: ticket);
        server.Time.Advance(TimeSpan.FromSeconds(60));
        var late = await Assert.ThrowsAnyAsync<System.Net.WebSockets.WebSocketException>(client.OpenStream);

        Assert.Equal(HttpStatusCode.Forbidden, asToken.StatusCode);
        Assert.Contains("403", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionId_IsNotHere()
    {
        await using var server = await ChatServer.Start();
        using var http = server.Client();

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/v3/directline/session/getsessionid", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public void Key_ThatIsTooShort_IsRefusedWithTheRemedy()
    {
        var fault = Assert.Throws<ArgumentException>(() => new TokenSigner(new byte[31]));

        Assert.Contains("at least 32", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Generate(ChatServer server, string? origin, string? site = null)
    {
        using var http = server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static TokenClaims Claims(ChatServer server, string token) =>
        Assert.IsType<TokenReading.Valid>(server.Signer.Read(token, TokenPurpose.Chat, server.Time.GetUtcNow().UtcDateTime)).Claims;
}
