using System.Net;
using System.Text;

namespace CitizenBot.IntegrationTests.DirectLine;

/// <summary>Starting, posting, polling and leaving, over real sockets.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task Start_IsCreatedOnce_AndThenIsTheSame()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);

        var first = await client.Start();
        var again = await client.Open();

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var body = await ChatClient.Json(first);
        Assert.Equal(client.Conversation, body.GetProperty("conversationId").GetString());
        Assert.Equal(7200, body.GetProperty("expires_in").GetInt32());
        Assert.StartsWith("ws://127.0.0.1:", body.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poll_EchoesTheMessageWithItsClientId_AsThePersonOfTheToken()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        var posted = await client.Say("Đèn đường hư", "c1");
        var page = await client.Poll();

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.NotEqual("", (await ChatClient.Json(posted)).GetProperty("id").GetString());
        var echo = page.GetProperty("activities")[0];
        Assert.Equal("Đèn đường hư", echo.GetProperty("text").GetString());
        Assert.Equal("plain", echo.GetProperty("textFormat").GetString());
        Assert.Equal("c1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        var answer = page.GetProperty("activities")[1];
        Assert.Equal("Tôi đã nghe: Đèn đường hư", answer.GetProperty("text").GetString());
        Assert.Equal("bot", answer.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("2", page.GetProperty("watermark").GetString());
    }

    [Fact]
    public async Task Post_TrustsNothingTheClientSaysAboutItself()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        await client.Send(HttpMethod.Post, $"conversations/{client.Conversation}/activities", new
        {
            type = "message",
            text = "x",
            id = "forged",
            timestamp = "1999-01-01T00:00:00Z",
            from = new { id = "official-1", role = "bot" },
            conversation = new { id = "another" },
            recipient = new { id = "somebody" },
        });

        var (user, activity, raw) = Assert.Single(server.Backend.Arrived);
        Assert.StartsWith("dl_", user, StringComparison.Ordinal);
        Assert.Equal(user, activity.From!.Id);
        Assert.Equal("user", activity.From.Role);
        Assert.Equal(client.Conversation, activity.Conversation!.Id);
        Assert.Null(activity.Id);
        Assert.Null(activity.Timestamp);
        Assert.Contains("official-1", raw, StringComparison.Ordinal);
    }

    /// <summary>Requirement A2005 of the Activity specification: receivers must accept fields they do not understand.</summary>
    [Fact]
    public async Task Post_WithFieldsWeDoNotKnow_KeepsThem_A2005()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        await client.Say("x", "c1", more: new { deep = new[] { 1, 2 } });

        var activity = Assert.Single(server.Backend.Arrived).Activity;
        Assert.Equal("Asia/Ho_Chi_Minh", activity.More!["localTimezone"].GetString());
        Assert.Equal(2, activity.More["more"].GetProperty("deep")[1].GetInt32());
    }

    [Fact]
    public async Task Post_Repeated_HasTheSameIdAndIsProcessedOnce()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        var first = await ChatClient.Json(await client.Say("một", "c1"));
        var second = await ChatClient.Json(await client.Say("một", "c1"));

        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.Single(server.Backend.Processed);
    }

    [Fact]
    public async Task Post_WhenTheBotIsDown_Is502AndSaysSoKindly()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();
        server.Backend.Broken = true;

        var answer = await client.Say("một", "c1");

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("BotError", await ChatClient.Code(answer));
        Assert.Contains("xin thử lại", (await ChatClient.Json(answer)).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not an activity in JSON")]
    [InlineData("null", "JSON word null")]
    [InlineData("[]", "not an activity in JSON")]
    [InlineData("{\"text\":5}", "$.text")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}", "ISO 8601")]
    public async Task Post_OfBadJson_IsA400ThatNamesTheFault(string body, string named)
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        var answer = await client.Send(HttpMethod.Post, $"conversations/{client.Conversation}/activities", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(named, (await ChatClient.Json(answer)).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(server.Backend.Arrived);
    }

    [Fact]
    public async Task Post_OfTooMuch_IsRefusedUnread()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        var fits = await client.Say(new string('ạ', 4000), "c1");
        var tooMuch = await client.Say(new string('x', 70_000), "c2");

        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooMuch.StatusCode);
        Assert.Equal(4000, Assert.Single(server.Backend.Processed).Text!.Length);
    }

    [Fact]
    public async Task Poll_WhenTheDatabaseIsAway_IsEmptyWithTheSameWatermark()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();
        server.Backend.Broken = true;

        var answer = await client.Send(HttpMethod.Get, $"conversations/{client.Conversation}/activities?watermark=7");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await ChatClient.Json(answer);
        Assert.Equal(0, page.GetProperty("activities").GetArrayLength());
        Assert.Equal("7", page.GetProperty("watermark").GetString());
    }

    [Fact]
    public async Task Answers_AreKeptInNoCache()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);

        var started = await client.Start();
        var polled = await client.Send(HttpMethod.Get, $"conversations/{client.Conversation}/activities");

        Assert.True(started.Headers.CacheControl!.NoStore);
        Assert.True(polled.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("garbage")]
    [InlineData("99999999999999999999")]
    public async Task Poll_WithAWatermarkThatIsNone_StartsFromTheBeginning(string watermark)
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();
        await client.Say("một", "c1");

        var page = await client.Poll(watermark);

        Assert.Equal(2, page.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task UnknownConversation_IsNotFound()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();
        server.Backend.LoseAll();

        Assert.Equal(HttpStatusCode.NotFound, (await client.Reconnect()).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Say("một", "c1")).StatusCode);
        Assert.Equal("ConversationNotFound", await ChatClient.Code(await client.Send(HttpMethod.Get, $"conversations/{client.Conversation}/activities")));
    }

    [Fact]
    public async Task Timestamps_AreUtcWithMillisecondsAndRise_AlsoWhileTheClockStands()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();
        for (var i = 0; i < 3; i++) await client.Say($"{i}", $"c{i}");

        var stamps = (await client.Poll("1")).GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("timestamp").GetString()!).ToList();

        Assert.Equal(5, stamps.Count);
        Assert.All(stamps, stamp => Assert.Matches(@"^2026-11-25T02:31:00\.\d{3}Z$", stamp));
        Assert.Equal(stamps.Order(StringComparer.Ordinal).Distinct(), stamps);
    }

    [Fact]
    public async Task ASecret_IsShownOnce_AndMaskedWhenHistoryIsReplayed()
    {
        await using var server = await ChatServer.Start();
        server.Backend.Script = _ => [new() { Text = "PIN: ‹482 915›" }];
        await using var client = new ChatClient(server);
        await client.Start();
        await client.Say("gửi đơn", "c1");

        var live = await client.Poll("1");
        var replayed = await client.Poll("");

        Assert.Contains("482 915", live.GetProperty("activities")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("PIN: ••• •••", replayed.GetProperty("activities")[1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task ASecret_AskedForWithItsWatermarkAgain_IsNotMasked_BecauseTheAnswerMayHaveBeenLost()
    {
        await using var server = await ChatServer.Start();
        server.Backend.Script = _ => [new() { Text = "PIN: ‹482 915›" }];
        await using var client = new ChatClient(server);
        await client.Start();
        await client.Say("gửi đơn", "c1");

        await client.Poll("1");
        var again = await client.Poll("1");

        Assert.Contains("482 915", again.GetProperty("activities")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_ForgetsTheConversation()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        var answer = await client.Send(HttpMethod.Delete, $"conversations/{client.Conversation}");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Reconnect()).StatusCode);
    }
}
