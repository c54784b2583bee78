using System.Security.Cryptography;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

/// <content>How long files are kept, and from whom: erased chats, loose files, new keys, damaged contents.</content>
public sealed partial class FileTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Forget_ErasesWhatNoCaseTook(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await Came(store, house.Now, "filed", "loose", "coming");
        await Store(store, house.Now, "filed", "loose");
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-A", house.Now, chat)], AttachFiles = [new("KT-A", chat, ["filed"], [])] }, Cancel);

        await store.Forget(chat, cancel: Cancel);

        Assert.Empty(await RawSql.Run(house, "SELECT 1 FROM files WHERE id <> 'filed' AND (state <> 3 OR wrapped_key IS NOT NULL OR sealed_meta IS NOT NULL OR blob IS NOT NULL OR owner IS NOT NULL)"));
        Assert.Equal(2, Contents(house).Length);
        Assert.NotNull(await store.ReadFile("filed", original: true, Cancel));
        Assert.Null(await store.ReadFile("loose", original: true, Cancel));
        // The fetch that was under way when the person left.
        Assert.False(await store.FileStored("run", "coming", Content("coming"), Nothing, Cancel));
        Assert.Empty(await store.ClaimFiles("run", 9, house.Now.AddDays(1), Lease, Cancel));
        Assert.Equal(2, Contents(house).Length);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Housekeeping_ErasesLooseFilesOfSilentChats_AndSweepsContentsWithoutARow(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await Came(store, house.Now, "filed", "loose");
        await Store(store, house.Now, "filed", "loose");
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-A", house.Now, chat)], AttachFiles = [new("KT-A", chat, ["filed"], [])] }, Cancel);
        await new FileShelf(house.Options.FilesDirectory, house.Time).Put([1, 2, 3], Cancel);
        Assert.Equal(0, await store.SweepFiles(house.Now.AddDays(-1), Cancel));
        Assert.Equal(0, await store.EraseLooseFiles(house.Now.AddDays(-31), Cancel));

        house.Time.Advance(TimeSpan.FromDays(32));
        var talking = await Came(store, house.Now, "fresh");
        Assert.Equal(1, await store.EraseLooseFiles(house.Now.AddDays(-31), Cancel));
        Assert.Equal(1, await store.SweepFiles(house.Now.AddDays(-1), Cancel));

        Assert.Equal(2, Contents(house).Length);
        Assert.NotNull(await store.ReadFile("filed", original: true, Cancel));
        Assert.Equal(FileState.Removed, (await store.Files(["loose"], Cancel))[0].State);
        Assert.Equal(talking, (await store.Files(["fresh"], Cancel))[0].ChatId);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RotateKeys_KeepsFilesReadableWithoutTheOldKeys(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using (var database = await house.Open())
        {
            var store = new BotStore(database);
            await Came(store, house.Now, "h1");
            await Store(store, house.Now, "h1");
            // The chat's key and the file's.
            Assert.Equal(2, await CitizenBot.Storage.Sealing.KeyRotation.Run(database, Cancel));
        }
        File.Delete(Path.Combine(house.Options.KeysDirectory, "master.1.key"));
        File.Delete(Path.Combine(house.Options.KeysDirectory, "denouncer.1.key"));
        await using var again = await house.Open();

        Assert.Equal(Content("h1").Original, await new BotStore(again).ReadFile("h1", original: true, Cancel));
        Assert.Equal("name of h1", (await new BotStore(again).Files(["h1"], Cancel))[0].Meta!.Name);
    }

    [Fact]
    public async Task AContentThatWasChangedMovedOrLost_IsShownToNobody()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Came(store, house.Now, "h1", "h2");
        await Store(store, house.Now, "h1", "h2");
        var name = (string)(await RawSql.Run(house, "SELECT blob FROM files WHERE id = 'h1'"))[0][0]!;
        var path = Assert.Single(Contents(house), path => Path.GetFileName(path) == name);

        var bytes = await File.ReadAllBytesAsync(path, Cancel);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        Assert.Contains("was changed", (await Assert.ThrowsAsync<FileDamagedException>(() => store.ReadFile("h1", original: true, Cancel))).Message, StringComparison.Ordinal);

        File.Delete(path);
        Assert.Contains("from its backup", (await Assert.ThrowsAsync<FileDamagedException>(() => store.ReadFile("h1", original: true, Cancel))).Message, StringComparison.Ordinal);

        // Another file's content, whole and with its right name, but another key and another place.
        await RawSql.Run(house, "UPDATE files SET blob = (SELECT blob FROM files WHERE id = 'h2') WHERE id = 'h1'");
        await Assert.ThrowsAsync<CryptographicException>(() => store.ReadFile("h1", original: true, Cancel));
        Assert.NotNull(await store.ReadFile("h2", original: true, Cancel));
    }
}
