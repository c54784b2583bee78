using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CitizenBot.Conversation.Activities;
using CitizenBot.Host.Channels.DirectLine;

namespace CitizenBot.IntegrationTests.DirectLine;

/// <summary>Files on their way in, over real sockets, in the shape Microsoft's client sends them.</summary>
public sealed class UploadTests
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, .. new byte[200_000]];

    [Fact]
    public async Task WordsAndFiles_AreOneMessage_AndComeBackAsNames()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);

        var answer = await client.Upload("u1", "Đây là sổ đỏ của tôi", ("sổ đỏ.jpg", "image/jpeg", Picture), ("đơn.pdf", "application/pdf", [1, 2, 3]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual("", (await ChatClient.Json(answer)).GetProperty("id").GetString());
        var heard = Assert.Single(server.Backend.Processed);
        Assert.Equal((ActivityTypes.Message, "Đây là sổ đỏ của tôi"), (heard.Type, heard.Text));
        Assert.Equal(
            [("sổ đỏ.jpg", "image/jpeg", "photo", 200_003L), ("đơn.pdf", "application/pdf", "document", 3L)],
            server.Backend.Uploaded.Select(file => (file.Name, file.ContentType, file.Kind, file.Size!.Value)));
        Assert.Equal(Picture, server.Backend.Shelf.Files.Single(file => file.ContentType == "image/jpeg").Content);
        var echo = (await client.Poll()).GetProperty("activities")[0];
        Assert.Equal("u1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("[200003,3]", echo.GetProperty("channelData").GetProperty("attachmentSizes").GetRawText());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(["sổ đỏ.jpg", "đơn.pdf"], echo.GetProperty("attachments").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.DoesNotContain("contentUrl", echo.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARepeat_StoresNothingAgain_AndIsNoSecondTurn()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);

        var first = await ChatClient.Json(await client.Upload("u1", "một", ("a.jpg", "image/jpeg", Picture)));
        var second = await ChatClient.Json(await client.Upload("u1", "một", ("a.jpg", "image/jpeg", Picture)));
        await client.Upload("u2", "hai", ("a.jpg", "image/jpeg", Picture));

        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.Equal(["một", "hai"], server.Backend.Processed.Select(activity => activity.Text));
        Assert.Equal(2, server.Backend.Shelf.Puts.Count);
        Assert.All(server.Backend.Shelf.Puts, handle => Assert.Matches("^[A-Za-z0-9_-]{22}$", handle));
        Assert.Equal(2, server.Backend.Shelf.Puts.Distinct().Count());
    }

    [Fact]
    public async Task ATooLargeAndAnEmptyFile_AreSaidToTheBot_AndTheOthersAreTaken()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);

        var answer = await client.Upload("u1", null,
            ("ban-do.pdf", "application/pdf", new byte[25 * 1024 * 1024]), ("anh1.jpg", "image/jpeg", []), ("đủ.mp4", "video/mp4", new byte[20 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            [("ban-do.pdf", "too-large", 25L * 1024 * 1024, ""), ("anh1.jpg", "empty", 0L, ""), ("đủ.mp4", null, 20L * 1024 * 1024, server.Backend.Shelf.Puts.Single())],
            server.Backend.Uploaded.Select(file => (file.Name, file.Refused, file.Size!.Value, file.Handle)));
        Assert.Equal("video", server.Backend.Uploaded[2].Kind);
    }

    [Fact]
    public async Task TooManyFiles_AreRefusedAsAWhole()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);
        var files = Enumerable.Range(0, 11).Select(i => ($"{i}.jpg", "image/jpeg", new byte[] { 1 })).ToArray();

        var eleven = await client.Upload("u1", "một", files);
        var ten = await client.Upload("u2", "hai", files.AsSpan(0, 10));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, eleven.StatusCode);
        Assert.Equal("TooManyFiles", await ChatClient.Code(eleven));
        Assert.Contains("10 tệp", (await ChatClient.Json(eleven)).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, ten.StatusCode);
        Assert.Equal("hai", Assert.Single(server.Backend.Processed).Text);
        Assert.Equal(10, server.Backend.Shelf.Files.Count);
    }

    [Fact]
    public async Task ARequestOverTheLimit_IsStopped()
    {
        await using var server = await ChatServer.Start(new DirectLineOptions { MaxUploadBytes = 100_000 });
        await using var client = await Started(server);

        var answer = await client.Upload("u1", "một", ("a.jpg", "image/jpeg", Picture));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(server.Backend.Arrived);
        Assert.Empty(server.Backend.Shelf.Puts);
    }

    [Fact]
    public async Task WithoutRoom_TheClientIsAskedToComeBack_AndTheRoomIsFreeAgain()
    {
        await using var server = await ChatServer.Start(new DirectLineOptions { MaxUploadMemory = 256 * 1024 });
        await using var client = await Started(server);

        var full = await client.Upload("u1", "một", ("a.jpg", "image/jpeg", Picture), ("b.jpg", "image/jpeg", Picture));
        var fits = await client.Upload("u2", "hai", ("a.jpg", "image/jpeg", Picture));
        var again = await client.Upload("u3", "ba", ("a.jpg", "image/jpeg", Picture));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), full.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(2, server.Backend.Shelf.Files.Count);
    }

    [Fact]
    public async Task WhenTheBotIsDown_TheClientHearsIt_AndTheSameUploadWorksLater()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);
        server.Backend.Broken = true;
        var failed = await client.Upload("u1", "một", ("a.jpg", "image/jpeg", Picture));
        server.Backend.Broken = false;

        var answer = await client.Upload("u1", "một", ("a.jpg", "image/jpeg", Picture));

        Assert.Equal(HttpStatusCode.BadGateway, failed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(server.Backend.Processed);
        Assert.Single(server.Backend.Shelf.Files);
    }

    [Theory]
    [InlineData("hello", "text/plain", "no boundary")]
    [InlineData("hello", "multipart/form-data; boundary=b", "Unexpected end")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\ncut off", "multipart/form-data; boundary=b", "Unexpected end")]
    [InlineData("--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\r\n--b--\r\n", "multipart/form-data; boundary=b", "not multipart with an activity")]
    [InlineData("--b\r\nno header\r\n\r\nx\r\n--b--\r\n", "multipart/form-data; boundary=b", "not multipart with an activity")]
    public async Task ABrokenUpload_IsA400ThatNamesTheFault_AndNothingIsKept(string body, string type, string named)
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await client.Send(HttpMethod.Post, $"conversations/{client.Conversation}/upload", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(named, (await ChatClient.Json(answer)).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(server.Backend.Arrived);
        Assert.Empty(server.Backend.Shelf.Puts);
    }

    [Theory]
    [InlineData("C:\\Users\\Lan\\anh.jpg", "anh.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\tb.jpg", "ab.jpg")]
    [InlineData("", null)]
    public async Task AName_IsNoPathAndHasNoControlCharacters(string sent, string? kept)
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);
        // Written out as browsers do: UTF-8, as it stands.
        var body = $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{sent}\"\r\nContent-Type: image/jpeg\r\n\r\nx\r\n--b--\r\n";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        var answer = await client.Send(HttpMethod.Post, $"conversations/{client.Conversation}/upload", content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(kept, Assert.Single(server.Backend.Uploaded).Name);
    }

    [Fact]
    public async Task ALongName_KeepsItsEnding()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);

        await client.Upload("u1", null, ($"{new string('ả', 300)}.jpeg", "image/jpeg", [1]));

        Assert.Equal($"{new string('ả', 95)}.jpeg", Assert.Single(server.Backend.Uploaded).Name);
    }

    [Theory]
    [InlineData("image/jpeg", "photo")]
    [InlineData("image/heic", "photo")]
    [InlineData("image/svg+xml", "document")]
    [InlineData("audio/ogg; codecs=opus", "voice")]
    [InlineData("audio/mpeg", "audio")]
    [InlineData("VIDEO/mp4", "video")]
    [InlineData("text/html", "document")]
    public void Kind_FollowsTheTypeThatIsClaimed(string type, string kind) =>
        Assert.Equal(kind, new UploadedFile("a", type.Split(';')[0], [1], 1).Kind);

    [Fact]
    public async Task AnUploadOfWordsOnly_IsAMessage()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);

        await client.Upload("u1", "chỉ có lời");

        Assert.Equal("chỉ có lời", Assert.Single(server.Backend.Processed).Text);
        Assert.Empty(server.Backend.Uploaded);
    }

    [Fact]
    public async Task Words_AreHeldToTheLimitOfAMessage_ThoughTheActivityMayBeLarger()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);

        var answer = await client.Upload("u1", new string('x', 70_000), ("a.jpg", "image/jpeg", [1]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(server.Backend.Shelf.Puts);
    }

    [Fact]
    public async Task TwentyUploadsAtOnce_AreAllTaken()
    {
        await using var server = await ChatServer.Start();
        await using var client = await Started(server);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.Upload(i.ToString(CultureInfo.InvariantCulture), null, ($"{i}.jpg", "image/jpeg", Picture))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(20, server.Backend.Shelf.Files.Count);
    }

    private static async Task<ChatClient> Started(ChatServer server)
    {
        var client = new ChatClient(server);
        await client.Start();
        return client;
    }
}
