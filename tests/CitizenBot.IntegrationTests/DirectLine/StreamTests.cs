using System.Net;
using CitizenBot.Conversation.Activities;

namespace CitizenBot.IntegrationTests.DirectLine;

/// <summary>The WebSocket: news, keep-alives, typing, and coming back.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task Stream_OfANewConversation_FirstSaysThatThereIsNothing()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Connected(server);

        var frame = await client.Frame();

        Assert.Equal("""{"activities":[],"watermark":"0"}""", frame!.Value.GetRawText());
    }

    [Fact]
    public async Task Stream_BringsEchoAndAnswerInOrder()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Connected(server);

        await client.Say("một", "c1");
        await client.Hear(2);
        server.Backend.Tell(new Activity { Text = "Hồ sơ KT-7M4XP-3 có thay đổi." });
        await client.Hear(3);

        Assert.Equal(["một", "Tôi đã nghe: một", "Hồ sơ KT-7M4XP-3 có thay đổi."], client.Texts);
        Assert.Equal("3", client.Watermark);
    }

    [Fact]
    public async Task Reconnect_WithAWatermark_GoesOnWhereItStopped_AlsoAfterARestart()
    {
        await using var server = await ChatServer.Start();
        await using var before = await Connected(server);
        await before.Say("một", "c1");
        await before.Hear(2);
        await server.Stop();
        server.Backend.Tell(new Activity { Text = "trong lúc nghỉ" });
        await server.StartAgain();

        var answer = await before.Reconnect();
        before.Heard.Clear();
        await before.OpenStream();
        await before.Say("hai", "c2");
        await before.Hear(3);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["trong lúc nghỉ", "hai", "Tôi đã nghe: hai"], before.Texts);
    }

    [Fact]
    public async Task Reconnect_WithoutAWatermark_ReplaysAll_WithSecretsMasked()
    {
        await using var server = await ChatServer.Start();
        server.Backend.Script = said => [new() { Text = $"{said.Text}: ‹482 915›" }];
        await using var client = await Connected(server);
        for (var i = 0; i < 6; i++) await client.Say($"{i}", $"c{i}");
        await client.Hear(12);

        client.Watermark = "";
        client.Heard.Clear();
        await client.Reconnect();
        await client.OpenStream();
        await client.Hear(12);
        await client.Say("6", "c6");
        await client.Hear(14);

        Assert.Equal("5: ••• •••", client.Texts.ElementAt(11));
        Assert.Equal("6: ‹482 915›", client.Texts.ElementAt(13));
    }

    [Fact]
    public async Task ASecret_SentToAPageThatAcknowledges_CountsAsReadOnlyWhenItSaysSo()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Connected(server, "&ack=1");
        await client.Say("một", "c1");
        await client.Hear(2);
        var sent = server.Backend.DeliveredUpTo;

        await client.SendFrame("""{"watermark":"2"}""");
        await ChatServer.Until(() => server.Backend.DeliveredUpTo > 0);

        Assert.Equal(0, sent);
        Assert.Equal(2, server.Backend.DeliveredUpTo);
    }

    [Fact]
    public async Task AnAcknowledgement_NeverReachesBeyondWhatWasSent()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Connected(server, "&ack=1");
        await client.Say("một", "c1");
        await client.Hear(2);

        foreach (var frame in (string[])["", "{", "[1]", """{"watermark":5}""", """{"watermark":"1000"}"""]) await client.SendFrame(frame);
        await ChatServer.Until(() => server.Backend.DeliveredUpTo > 0);

        Assert.Equal(2, server.Backend.DeliveredUpTo);
    }

    [Fact]
    public async Task Typing_IsShownOnTheStreamOnly()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Connected(server);
        await client.Frame();
        server.Backend.Typing = true;
        server.Backend.WakeAll();

        var frame = await client.Frame();
        var polled = await client.Poll();

        var typing = frame!.Value.GetProperty("activities")[0];
        Assert.Equal("typing", typing.GetProperty("type").GetString());
        Assert.Equal("bot", typing.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(0, polled.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task AQuietStream_IsKeptAliveWithEmptyFrames_AndTakesThem()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Connected(server);
        await client.Frame();
        await client.SendFrame("");

        var frame = client.RawFrame();
        while (!frame.IsCompleted)
        {
            server.Time.Advance(TimeSpan.FromSeconds(15));
            await Task.WhenAny(frame, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        Assert.Equal("", await frame);
    }

    [Fact]
    public async Task AStream_WhoseConversationIsForgotten_Ends()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Connected(server);
        await client.Frame();

        await client.Send(HttpMethod.Delete, $"conversations/{client.Conversation}");

        Assert.Null(await Last(server, client));
    }

    [Fact]
    public async Task AnOfficialsStream_EndsWithTheSignIn()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Connected(server);
        await client.Frame();
        server.Backend.SignInEnds = server.Time.GetUtcNow().UtcDateTime.AddSeconds(1);

        Assert.Null(await Last(server, client));
    }

    [Fact]
    public async Task AStream_OutlivesAnOutageOfTheDatabase()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Connected(server);
        await client.Frame();
        server.Backend.Broken = true;
        server.Backend.WakeAll();
        await ChatServer.Until(() => server.Backend.Failures > 0);
        server.Backend.Broken = false;

        await client.Say("một", "c1");
        await client.Hear(2);

        Assert.Equal("một", client.Texts.First());
    }

    [Fact]
    public async Task ManyMessagesAtOnce_ArriveCompleteAndInOneOrder()
    {
        await using var server = await ChatServer.Start();
        await using var one = await Connected(server);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => one.Say($"{i}", $"c{i}")));
        await one.Hear(40);

        var ids = one.Heard.Select(activity => activity.GetProperty("id").GetString()!).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
    }

    private static async Task<ChatClient> Connected(ChatServer server, string query = "")
    {
        var client = new ChatClient(server);
        await client.Start();
        await client.OpenStream(query);
        return client;
    }

    /// <summary>Lets keep-alives pass until the server closes the stream.</summary>
    private static async Task<string?> Last(ChatServer server, ChatClient client)
    {
        while (true)
        {
            var frame = client.RawFrame();
            while (!frame.IsCompleted)
            {
                server.Time.Advance(TimeSpan.FromSeconds(15));
                await Task.WhenAny(frame, Task.Delay(20, TestContext.Current.CancellationToken));
            }
            if (await frame is not { Length: 0 }) return await frame;
        }
    }
}
