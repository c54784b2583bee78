using System.Text;
using CitizenBot.Conversation;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Files;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;
using SkiaSharp;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>What people sent is fetched after their turn, looked at, and kept.</summary>
public sealed class FileFetchTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WhatWasSent_IsFetchedAfterTheTurn_EachWithItsAnswer(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        var photo = Jpeg();
        channel.Give("photo", photo);
        channel.Give("broken", photo[..50]);
        channel.Give("page", Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"));
        channel.Give("nothing", []);
        channel.Give("huge", new byte[25 * 1024 * 1024]);
        channel.Answer("refused", new FetchResult.Lost("too-large"));
        await Send(house, "photo", "broken", "page", "nothing", "huge", "refused", "unknown");
        Assert.All(await house.Shelf.List(Handles, TestHouse.Stop), view => Assert.Equal("received", view.State));

        Assert.Equal(7, await house.Fetch());

        var views = await house.Shelf.List(Handles, TestHouse.Stop);
        Assert.Equal(
            [
                "photo.jpg stored image/jpeg", "broken.jpg stored image/jpeg broken", "page-jpg.html stored text/html name",
                "nothing.jpg failed empty", "huge.jpg failed too-large", "refused.jpg failed too-large", "unknown.jpg failed gone",
            ],
            views.Select(view => string.Join(' ', new[] { view.Name, view.State, view.Found, view.Failure, view.Odd }.OfType<string>())));
        Assert.Equal("ảnh sổ đỏ", views[0].Caption);
        Assert.Equal(photo, (await house.Shelf.Original("photo", TestHouse.Stop))!.Content);
        var copy = (await house.Shelf.View("photo", TestHouse.Stop))!;
        Assert.Equal(("photo.jpg", "image/jpeg", true), (copy.Name, copy.ContentType, copy.Content.AsSpan().IndexOf("Exif"u8) < 0));
        Assert.Null(await house.Shelf.View("broken", TestHouse.Stop));
        Assert.Null(await house.Shelf.View("page", TestHouse.Stop));
        Assert.Equal("text/html", (await house.Shelf.Original("page", TestHouse.Stop))!.ContentType);
        Assert.Null(await house.Shelf.Original("huge", TestHouse.Stop));
    }

    [Fact]
    public async Task AChannelThatCannotNow_IsAskedAgain_AndGivenUpAfterTwentyTries()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        channel.Answer("later", new FetchResult.RetryAfter(TimeSpan.FromSeconds(30), "429"));
        channel.Contents["never"] = _ => throw new HttpRequestException("https://files.example/secret-token");
        await Send(house, "later", "never");

        Assert.Equal(2, await house.Fetch());
        channel.Give("later", Jpeg());
        house.Time.Advance(TimeSpan.FromSeconds(29));
        await house.Fetch();
        Assert.Equal("received", (await house.Shelf.List(["later"], TestHouse.Stop))[0].State);
        house.Time.Advance(TimeSpan.FromSeconds(1));
        await house.Fetch();
        Assert.Equal("stored", (await house.Shelf.List(["later"], TestHouse.Stop))[0].State);

        var tries = (await house.Store.Files(["never"], TestHouse.Stop))[0].Attempts;
        while ((await house.Shelf.List(["never"], TestHouse.Stop))[0].State == "received" && tries < 30)
        {
            house.Time.Advance(TimeSpan.FromHours(1));
            tries += await house.Fetch();
        }

        Assert.Equal((20, "gone"), (tries, (await house.Shelf.List(["never"], TestHouse.Stop))[0].Failure));
        Assert.DoesNotContain("secret-token", house.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFetchThatHangs_IsGivenUpBeforeItsLeaseEnds()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        var asked = new TaskCompletionSource();
        channel.Contents["slow"] = stop =>
        {
            asked.TrySetResult();
            return new TaskCompletionSource<FetchResult>().Task.WaitAsync(stop);
        };
        await Send(house, "slow");

        var round = house.Fetcher.Round(TestHouse.Stop);
        await asked.Task;
        house.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(1, await round);
        channel.Give("slow", Jpeg());
        house.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await house.Fetch());
        Assert.Equal("stored", (await house.Shelf.List(["slow"], TestHouse.Stop))[0].State);
    }

    [Fact]
    public async Task AFileOfAChannelThatThisHostLacks_WaitsWithoutCounting()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);
        var chat = await house.Store.OpenChat("elsewhere", "an", "vi", TestHouse.Stop);
        await house.Store.Commit(
            new TurnCommit { At = house.Now, Files = [new FileWrite("h", chat.Id, new FileMeta { Kind = "photo", Channel = "elsewhere", FileId = "x" })] }, TestHouse.Stop);

        Assert.Equal(1, await house.Fetch());

        var row = (await house.Store.Files(["h"], TestHouse.Stop))[0];
        Assert.Equal((FileState.Received, 0), (row.State, row.Attempts));
    }

    [Fact]
    public async Task AFullOrForbiddenShelf_LosesNothing()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var channel = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, channel);
        channel.Give("photo", Jpeg());
        await Send(house, "photo");
        // A file stands where the folder should be.
        await File.WriteAllTextAsync(files.Options.FilesDirectory, "x", TestHouse.Stop);

        Assert.Equal(1, await house.Fetch());
        var row = (await house.Store.Files(["photo"], TestHouse.Stop))[0];
        Assert.Equal((FileState.Received, 0), (row.State, row.Attempts));
        File.Delete(files.Options.FilesDirectory);
        house.Time.Advance(TimeSpan.FromMinutes(5));
        await house.Fetch();

        Assert.Equal("stored", (await house.Shelf.List(["photo"], TestHouse.Stop))[0].State);
    }

    [Fact]
    public async Task AnUpload_IsKeptAtOnce_OrRefusedWithItsReason()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);
        var chat = await house.Store.OpenChat("web", "an", "vi", TestHouse.Stop);

        var kept = await house.Shelf.Put(chat.Id, "h", "sổ đỏ.png", "image/png", "photo", Jpeg(), "mặt trước", TestHouse.Stop);
        var empty = await house.Shelf.Put(chat.Id, "e", "a.png", null, "photo", [], stop: TestHouse.Stop);
        var huge = await house.Shelf.Put(chat.Id, "b", "a.png", null, "photo", new byte[FileLimits.Largest + 1], stop: TestHouse.Stop);

        Assert.Equal(("h", null, "empty", "too-large"), (kept.Handle, kept.Refused, empty.Refused, huge.Refused));
        Assert.Equal("", empty.Handle + huge.Handle);
        var view = Assert.Single(await house.Shelf.List(["h", "e", "b"], TestHouse.Stop));
        Assert.Equal(("sổ đỏ-png.jpg", "stored", "name", "mặt trước"), (view.Name, view.State, view.Odd, view.Caption));
        Assert.Equal(0, await house.Fetch());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WhatStandsInAFile_ItsNameAndItsWords_AreNowhereInClear(DatabaseProvider provider)
    {
        string[] planted = ["zqcontentx", "zqnamex", "zqcaptionx", "zqfileidx", "zqtypex"];
        await using var files = await DatabaseFixture.Create(provider);
        var channel = new ScriptedChannel();
        var house = await TestHouse.Open(files, channel);
        await using (house)
        {
            channel.Give("zqfileidx", Encoding.UTF8.GetBytes("Tên tôi là zqcontentx."));
            var file = new ReplyFile("h", "zqnamex.txt", "zqtypex", 20);
            await Take(house, "zqcaptionx", new InboundFile(file, "zqfileidx"), new InboundFile(file with { Handle = "gone" }, "zqfileidx zqfileidx"));
            await house.Fetch();
            var chat = (await house.Store.LoadChat("test", "an", TestHouse.Stop))!;
            await house.Shelf.Put(chat.Id, "w", "zqnamex.jpg", "zqtypex", "photo", [.. Jpeg(), .. "zqcontentx"u8], "zqcaptionx", TestHouse.Stop);
            Assert.Equal(["stored", "failed", "stored"], (await house.Shelf.List(["h", "gone", "w"], TestHouse.Stop)).Select(view => view.State));
            Assert.Empty(Shown(files, planted));
            Assert.NotEmpty(Directory.GetFiles(files.Options.FilesDirectory, "*", SearchOption.AllDirectories));
        }

        Assert.Empty(Shown(files, planted));
        Assert.DoesNotContain(planted, plant => house.Log.Text.Contains(plant, StringComparison.Ordinal));
        foreach (var table in provider == DatabaseProvider.PostgreSql ? await RawSql.Run(files, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'") : [])
        {
            var rows = string.Join('\n', (await RawSql.Run(files, $"SELECT t::text FROM \"{table[0]}\" t")).Select(row => row[0]));
            Assert.DoesNotContain(planted, plant => rows.Contains(plant, StringComparison.Ordinal) || rows.Contains(Convert.ToHexStringLower(Encoding.ASCII.GetBytes(plant)), StringComparison.Ordinal));
        }
    }

    /// <summary>One message with a file for each id; the id is also handle and name.</summary>
    internal static Task Send(TestHouse house, params string[] ids) =>
        Take(house, "ảnh sổ đỏ", [.. ids.Select(id => new InboundFile(new ReplyFile(id, $"{id}.jpg", "image/jpeg", 1) { Kind = "photo" }, id))]);

    internal static async Task Take(TestHouse house, string? text, params InboundFile[] sent) =>
        Assert.Equal(
            TurnOutcome.Done,
            await house.Turns.Take(
                new InboundMessage { Channel = "test", Conversation = "an", ActivityId = sent[0].File.Handle, Text = text, Files = sent, Raw = "" }, TestHouse.Stop));

    internal static byte[] Jpeg()
    {
        using var bitmap = new SKBitmap(64, 48);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }

    private static string[] Handles => ["photo", "broken", "page", "nothing", "huge", "refused", "unknown"];

    private static List<string> Shown(DatabaseFixture files, string[] planted) =>
        [.. Directory.GetFiles(files.Folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith("host.lock", StringComparison.Ordinal)).Where(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            var text = Encoding.Latin1.GetString(copy.ToArray());
            return planted.Any(plant => text.Contains(plant, StringComparison.OrdinalIgnoreCase));
        })];
}
