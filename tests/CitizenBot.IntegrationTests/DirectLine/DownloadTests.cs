using System.Net;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Channels.DirectLine;

namespace CitizenBot.IntegrationTests.DirectLine;

/// <summary>Files on their way out: who gets them, for how long, and as what.</summary>
public sealed class DownloadTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    [Fact]
    public async Task AFileOfTheLog_IsFetchedByItsAddress_WithAllWalls()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Told(server, new("sổ đỏ \"1\".png", "image/png", Png));

        var answer = await client.Fetch(await Address(client));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Png, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("xem-sổ đỏ \"1\".png", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task TheOriginal_IsHadOnlyByATicketForIt()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Told(server, new("a.png", "image/png", Png), original: true);
        var address = await Address(client);
        var copy = server.Signer.Sign(new TokenClaims(client.Conversation, "h1", server.Time.GetUtcNow().UtcDateTime.AddHours(1)), TokenPurpose.File);

        var original = await client.Fetch(address);
        var byTheOther = await client.Fetch($"{address.Split('?')[0]}?original=1&t={copy}");

        Assert.Equal("a.png", original.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("xem-a.png", byTheOther.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData("a.svg", "image/svg+xml")]
    [InlineData("a.html", "text/html")]
    [InlineData("a.pdf", "application/pdf")]
    [InlineData("a.png", "image/png; charset=x")]
    public async Task WhatABrowserCouldRun_IsBytesToSave(string name, string type)
    {
        await using var server = await ChatServer.Start();
        await using var client = await Told(server, new(name, type, "<script>alert(1)</script>"u8.ToArray()));

        var answer = await client.Fetch(await Address(client));

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATicket_IsForOneFileOfOneConversation_AndForNothingElse()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Told(server, new("a.png", "image/png", Png));
        await using var other = new ChatClient(server);
        await other.Start();
        server.Backend.Shelf.Lay("h2", new("b.png", "image/png", Png));
        var address = await Address(client);
        var ticket = address.Split("?t=")[1];
        var expires = server.Time.GetUtcNow().UtcDateTime.AddHours(1);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.Fetch(address.Replace("/h1?", "/h2?", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Fetch(address.Replace(client.Conversation, other.Conversation, StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Fetch($"{address}x")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Fetch($"{address.Split('?')[0]}?t={client.Token}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Fetch($"{address.Split('?')[0]}?t={Signed(TokenPurpose.Stream)}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Fetch(address.Split('?')[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Send(HttpMethod.Get, $"conversations/{client.Conversation}/activities", token: ticket)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.Fetch(address)).StatusCode);

        string Signed(TokenPurpose purpose) => server.Signer.Sign(new TokenClaims(client.Conversation, "h1", expires), purpose);
    }

    [Fact]
    public async Task ATicket_EndsAfterTwoHours_AndTheLogGivesANewOne()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Told(server, new("a.png", "image/png", Png));
        var address = await Address(client);
        server.Time.Advance(FileTickets.Lifetime - TimeSpan.FromSeconds(1));
        var inTime = await client.Fetch(address);
        server.Time.Advance(TimeSpan.FromSeconds(1));

        var late = await client.Fetch(address);
        client.Token = (await ChatClient.Json(await client.Send(HttpMethod.Post, "tokens/refresh", token: client.Resume))).GetProperty("token").GetString()!;
        var again = await client.Fetch(await Address(client));

        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (late.StatusCode, await ChatClient.Code(late)));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task AnOfficialsTicket_EndsWithTheSignIn_AlsoWhenThatWasCutShortLater()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Told(server, new("a.png", "image/png", Png));
        var longer = await Address(client);
        server.Backend.SignInEnds = server.Time.GetUtcNow().UtcDateTime.AddMinutes(10);
        var shorter = await Address(client);
        var early = await client.Fetch(shorter);
        server.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Fetch(shorter)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Fetch(longer)).StatusCode);
        server.Backend.SignInEnds = null;
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Fetch(shorter)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.Fetch(longer)).StatusCode);
    }

    [Fact]
    public async Task WhatIsGone_IsNotFound_AndAnOutageIsNoLoss()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Told(server, file: null);
        var address = await Address(client);

        var gone = await client.Fetch(address);
        server.Backend.Broken = true;
        var away = await client.Fetch(address);
        server.Backend.Broken = false;
        server.Backend.Shelf.Lay("h1", new("a.png", "image/png", Png));
        await client.Send(HttpMethod.Delete, $"conversations/{client.Conversation}");
        var erased = await client.Fetch(address);

        Assert.Equal((HttpStatusCode.NotFound, "FileNotFound"), (gone.StatusCode, await ChatClient.Code(gone)));
        Assert.Equal("nosniff", gone.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), (erased.StatusCode, await ChatClient.Code(erased)));
    }

    [Fact]
    public async Task WhatAPersonWrites_NeverBecomesAnAddress()
    {
        await using var server = await ChatServer.Start();
        await using var client = new ChatClient(server);
        await client.Start();

        await client.Send(HttpMethod.Post, $"conversations/{client.Conversation}/activities", new
        {
            type = "message",
            text = "file:h1",
            attachments = new[] { new { contentType = "image/png", contentUrl = "file:h1", name = "file:h1" } },
            channelData = new { clientActivityID = "c1" },
        });

        Assert.DoesNotContain("/files/", (await client.Poll()).GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>A conversation in which the bot sent a file; null: one that is not on the shelf.</summary>
    private static async Task<ChatClient> Told(ChatServer server, ShelvedFile? file, bool original = false)
    {
        var client = new ChatClient(server);
        await client.Start();
        if (file is not null) server.Backend.Shelf.Lay("h1", file);
        server.Backend.Tell(new Activity { Text = "Tệp đây.", Attachments = [new Attachment("image/png", ContentUrl: FileTickets.Stored("h1", original), Name: "a.png")] });
        return client;
    }

    private static async Task<string> Address(ChatClient client) =>
        (await client.Poll("0")).GetProperty("activities").EnumerateArray().Last().GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!;
}
