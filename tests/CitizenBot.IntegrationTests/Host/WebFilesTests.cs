using System.Text;
using System.Text.Json;
using CitizenBot.Conversation.Activities;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>Files of the web chat between the endpoints and the database.</summary>
public sealed class WebFilesTests
{
    /// <summary>One figure: what is taken is what is told.</summary>
    [Fact]
    public void ALowerLimit_IsWhatTheBotNames()
    {
        Assert.Equal(ChannelAbilities.UsualLargestFile, new WebChatChannel(new DirectLineOptions()).Abilities.LargestFile);
        Assert.Equal(5_000_000, new WebChatChannel(new DirectLineOptions { MaxFileBytes = 5_000_000 }).Abilities.LargestFile);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AnUpload_IsOneTurn_AndARepeatStoresNothing(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        var page = house.Page("page");
        await page.Start("");

        var first = await Upload(house, "u1", "sổ đỏ", new UploadedFile("a.jpg", "image/jpeg", [1, 2, 3], 3), new UploadedFile("b.pdf", "application/pdf", null, 25_000_000));
        var second = await Upload(house, "u1", "sổ đỏ", new UploadedFile("a.jpg", "image/jpeg", [1, 2, 3], 3));

        Assert.Equal(("u1", "u1"), (first, second));
        Assert.Equal(1L, Convert.ToInt64((await RawSql.Run(files, "SELECT count(*) FROM files"))[0][0], System.Globalization.CultureInfo.InvariantCulture));
        var echo = Assert.Single(await page.Log(replay: false), said => said.From?.Role == "user");
        Assert.Equal(["a.jpg", "b.pdf"], echo.Attachments!.Select(one => one.Name));
        Assert.All(echo.Attachments!, one => Assert.Null(one.ContentUrl));
        Assert.Equal("u1", echo.ClientActivityId);
    }

    [Fact]
    public async Task AnUpload_IntoAChatThatWasErased_KeepsNothing()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);
        await house.Page("page").Start("");
        await house.Web.Forget("page", TestHouse.Stop);

        await Upload(house, "u1", "", new UploadedFile("a.jpg", "image/jpeg", [1], 1));

        Assert.Empty(await RawSql.Run(files, "SELECT id FROM files"));
    }

    [Fact]
    public async Task AFileTheBotSends_BecomesAnAddressWhenTheLogIsRead_ThatEndsWithTheSignIn_AndOpensNothingForARevokedOfficial()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);
        var page = house.Page("page");
        await page.Link(await house.Invitation("truong-kinh-te"));
        var chat = (await house.Store.LoadChat(WebChatChannel.Name, "page", TestHouse.Stop))!;
        await house.Shelf.Put(chat.Id, "h1", "a.png", "image/png", "photo", [0x89, .. "PNG\r\n\x1a\n"u8], stop: TestHouse.Stop);
        house.Time.Advance(TimeSpan.FromHours(11));

        await Send(house, new OutgoingFile("ảnh.png", "image/png", "h1", Original: true, _ => Task.FromResult<byte[]?>(null)), masked: "•••");
        var shown = Assert.Single((await page.Log(replay: false))[^1].Attachments!);
        await page.Shown();
        var replayed = (await page.Log(replay: true))[^1];

        Assert.Equal("ảnh.png", shown.Name);
        Assert.StartsWith("v3/directline/conversations/page/files/h1?t=", shown.ContentUrl, StringComparison.Ordinal);
        var signer = new TokenSigner(house.Opened.Database.Keys.Lookup.KeyFor("web chat tokens"));
        var ticket = Assert.IsType<TokenReading.Valid>(signer.Read(shown.ContentUrl!.Split("?t=")[1], TokenPurpose.File, house.Now)).Claims;
        Assert.Equal((await house.Web.SignedInUntil("page", TestHouse.Stop))!.Value, ticket.Expires, TimeSpan.FromSeconds(1));
        Assert.Equal(("•••", "ảnh.png"), (replayed.Text, Assert.Single(replayed.Attachments!).Name));
        Assert.Equal("a.png", (await house.Web.OpenFile("page", "h1", original: true, TestHouse.Stop))!.Name);
        await house.Store.Unlink("truong-kinh-te", TestHouse.Stop);
        Assert.Null(await house.Web.OpenFile("page", "h1", original: true, TestHouse.Stop));
    }

    [Fact]
    public async Task ATextMadeForTheMessage_TravelsInIt_AndOneThatIsGoneIsLeftOut()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);
        var page = house.Page("page");
        await page.Start("");

        await Send(house, new OutgoingFile("KT-7M4XP-3.txt", "text/plain", null, Original: false, _ => Task.FromResult<byte[]?>("ảnh.jpg 9f86"u8.ToArray())));
        await Send(house, new OutgoingFile("x.txt", "text/plain", null, Original: false, _ => Task.FromResult<byte[]?>(null)));

        var log = await page.Log(replay: false);
        var text = Assert.Single(log[^2].Attachments!);
        Assert.Equal(("KT-7M4XP-3.txt", "text/plain"), (text.Name, text.ContentType));
        Assert.Equal("ảnh.jpg 9f86", Encoding.UTF8.GetString(Convert.FromBase64String(text.ContentUrl!.Split("data:text/plain;charset=utf-8;base64,")[1])));
        Assert.Null(log[^1].Attachments);
    }

    private static async Task<string> Upload(TestHouse house, string id, string text, params UploadedFile[] files)
    {
        var activity = new Activity { Text = text, Locale = "vi-VN", ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = id }) };
        return Assert.IsType<ReceiveResult.Accepted>(await house.Web.Upload("page", "dl_user", activity, ActivityJson.Write(activity), files, TestHouse.Stop)).Id;
    }

    /// <summary>What the pump does with a message that has a file.</summary>
    private static async Task Send(TestHouse house, OutgoingFile file, string? masked = null)
    {
        var chat = (await house.Store.LoadChat(WebChatChannel.Name, "page", TestHouse.Stop))!;
        var outgoing = new Outgoing(chat.Id, "page", "vi", "Tệp đây.", masked, [], MessageKind.Question) { File = file };
        var sent = Assert.IsType<SendResult.Sent>(await new WebChatChannel(new DirectLineOptions()).Send(outgoing, TestHouse.Stop));
        await house.Store.Commit(new TurnCommit { At = house.Now, Said = sent.Log }, TestHouse.Stop);
    }
}
