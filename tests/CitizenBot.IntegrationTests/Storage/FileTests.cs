using System.Security.Cryptography;
using System.Text;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Storage;

/// <summary>The lane of files: claimed, stored, told of, in both databases.</summary>
public sealed partial class FileTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AFile_IsClaimedStoredAndReadBack(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await Came(store, house.Now, "h1");

        var claimed = Assert.Single(await store.ClaimFiles("run", 3, house.Now, Lease, Cancel));
        Assert.Equal(("h1", chat, "id of h1", 1), (claimed.Handle, claimed.ChatId, claimed.Meta!.FileId, claimed.Attempts));
        Assert.True(await store.FileStored("run", "h1", Content("h1"), Nothing, Cancel));

        var stored = Assert.Single(await store.Files(["h1", "unknown"], Cancel));
        Assert.Equal((FileState.Stored, "image/png", "name", "name of h1"), (stored.State, stored.Meta!.Found, stored.Meta.Odd, stored.Meta.Name));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content("h1").Original)), stored.Meta.Sha256);
        Assert.Equal(Content("h1").Original, await store.ReadFile("h1", original: true, Cancel));
        Assert.Equal([1, 2, 3], await store.ReadFile("h1", original: false, Cancel));
        Assert.Empty(await store.ClaimFiles("run", 3, house.Now.AddDays(1), Lease, Cancel));
        Assert.Equal(2, Contents(house).Length);
        Assert.All(Contents(house), path => Assert.Equal(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        Assert.All(Contents(house), path => Assert.Equal("600 700", $"{Mode(path)} {Mode(Path.GetDirectoryName(path)!)}"));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task WhoLostTheLease_RecordsNothingAndLeavesNothing(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Came(store, house.Now, "h1");
        await store.ClaimFiles("slow", 3, house.Now, Lease, Cancel);
        house.Time.Advance(Lease);
        Assert.Single(await store.ClaimFiles("quick", 3, house.Now, Lease, Cancel));

        Assert.False(await store.FileStored("slow", "h1", Content("slow"), Nothing, Cancel));
        Assert.False(await store.FileFailed("slow", "h1", "gone", Nothing, Cancel));
        Assert.False(await store.FileLater("slow", "h1", house.Now, cancel: Cancel));
        Assert.Empty(Contents(house));
        Assert.Equal(FileState.Received, (await store.Files(["h1"], Cancel))[0].State);

        Assert.True(await store.FileStored("quick", "h1", Content("quick"), Nothing, Cancel));
        Assert.False(await store.FileStored("quick", "h1", Content("again"), Nothing, Cancel));
        Assert.Equal(Content("quick").Original, await store.ReadFile("h1", original: true, Cancel));
        Assert.Equal(2, Contents(house).Length);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Claims_RacingEachOther_NeverTakeTheSameFile(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var one = await house.Open();
        await using var two = await house.Open(provider == DatabaseProvider.Sqlite ? OpenMode.Visitor : OpenMode.Host);
        BotStore[] stores = [new(one), new(two)];
        var handles = Enumerable.Range(0, 30).Select(i => $"h{i:00}").ToArray();
        await Came(stores[0], house.Now, handles);

        async Task<List<string>> Take(int number)
        {
            var taken = new List<string>();
            while (await stores[number % 2].ClaimFiles($"run{number}", 3, house.Now, Lease, Cancel) is { Count: > 0 } claimed)
            {
                taken.AddRange(claimed.Select(file => file.Handle));
            }
            return taken;
        }
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => Take(number), Cancel)));

        Assert.Equal(handles, all.SelectMany(taken => taken).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Later_WaitsUntilThen_AndCountsTheTries(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await Came(store, house.Now, "h1");

        await store.ClaimFiles("run", 3, house.Now, Lease, Cancel);
        Assert.True(await store.FileLater("run", "h1", house.Now.AddSeconds(10), cancel: Cancel));
        Assert.Empty(await store.ClaimFiles("run", 3, house.Now.AddSeconds(9), Lease, Cancel));
        Assert.Equal(2, Assert.Single(await store.ClaimFiles("run", 3, house.Now.AddSeconds(10), Lease, Cancel)).Attempts);
        Assert.True(await store.FileLater("run", "h1", house.Now, counts: false, Cancel));
        Assert.Equal(1, (await store.Files(["h1"], Cancel))[0].Attempts);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Attach_TakesOnlyLooseFilesOfTheSameChat_AndAKnownHandleStaysAsItIs(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await Came(store, house.Now, "h1", "h2");
        var stranger = await Came(store, house.Now, "s1");
        await store.Commit(new TurnCommit { At = house.Now, Files = [Sent("h1", stranger)] }, Cancel);
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-A", house.Now, chat)], AttachFiles = [new("KT-A", chat, ["h2", "h1", "s1"], [])] }, Cancel);
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-B", house.Now, chat)], AttachFiles = [new("KT-B", chat, ["h1"], [])] }, Cancel);

        Assert.Equal(["h1", "h2"], (await store.FilesOf("KT-A", Cancel)).Select(file => file.Handle));
        Assert.Empty(await store.FilesOf("KT-B", Cancel));
        Assert.Null((await store.Files(["s1"], Cancel))[0].CaseCode);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TheRest_IsToldOnce_WhenTheLastOwedFileHasItsEnd(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var one = await house.Open();
        await using var two = await house.Open(provider == DatabaseProvider.Sqlite ? OpenMode.Visitor : OpenMode.Host);
        var (first, second) = (new BotStore(one), new BotStore(two));
        for (var i = 0; i < 10; i++)
        {
            var code = $"KT-{i}";
            var chat = await Came(first, house.Now, $"{i}a", $"{i}b");
            await first.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case(code, house.Now, chat)], AttachFiles = [new(code, chat, [$"{i}a", $"{i}b"], [$"{i}a", $"{i}b"])] }, Cancel);
            var left = Assert.Single(await first.ClaimFiles("left", 1, house.Now, Lease, Cancel)).Handle;
            var right = Assert.Single(await second.ClaimFiles("right", 1, house.Now, Lease, Cancel)).Handle;

            var ends = await Task.WhenAll(
                Task.Run(() => first.FileStored("left", left, Content(left), Rest, Cancel), Cancel),
                Task.Run(() => second.FileFailed("right", right, "gone", Rest, Cancel), Cancel));

            Assert.Equal([true, true], ends);
            Assert.Single(await RawSql.Run(house, $"SELECT 1 FROM outbox WHERE case_code = '{code}'"));
            Assert.Empty(await RawSql.Run(house, "SELECT 1 FROM files WHERE owed"));
        }
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task AFileStoredBetweenTheReceiptAndItsCommit_IsToldAllTheSame(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        var chat = await Came(store, house.Now, "h1");
        await store.ClaimFiles("run", 1, house.Now, Lease, Cancel);
        await store.FileStored("run", "h1", Content("h1"), Rest, Cancel);
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-A", house.Now, chat)], AttachFiles = [new("KT-A", chat, ["h1"], ["h1"])] }, Cancel);

        var claimed = Assert.Single(await store.ClaimFiles("run", 1, house.Now, Lease, Cancel));
        Assert.Equal(FileState.Stored, claimed.State);
        Assert.True(await store.FileTold("run", "h1", Rest, Cancel));

        var lane = Assert.Single(await store.ClaimLanes("pump", 9, house.Now, Lease, Cancel));
        Assert.Equal("KT-A: h1", Assert.Single(await store.ReadDue("pump", [lane], house.Now, Cancel)).Body);
        Assert.Empty(await store.ClaimFiles("run", 1, house.Now.AddDays(1), Lease, Cancel));
        Assert.Equal(Content("h1").Original, await store.ReadFile("h1", original: true, Cancel));
    }

    private static OutboxWrite? Nothing(SettledFiles settled) => null;

    private static OutboxWrite? Rest(SettledFiles settled) =>
        new(settled.FiledByChat!, OutboxClass.Reply, $"{settled.CaseCode}: {string.Join(' ', settled.Files.Select(file => file.Handle))}") { CaseCode = settled.CaseCode };

    private static FileContent Content(string handle) => new(Encoding.UTF8.GetBytes($"bytes of {handle}"), [1, 2, 3], "image/png", "name");

    private static FileWrite Sent(string handle, string chat) =>
        new(handle, chat, new FileMeta { Kind = "photo", Channel = "test", FileId = $"id of {handle}", Name = $"name of {handle}", Caption = "x" });

    /// <summary>A new chat that sent these files; gives its id.</summary>
    private static async Task<string> Came(BotStore store, DateTime now, params string[] handles)
    {
        var chat = await store.OpenChat("test", handles[0], "vi", Cancel);
        await store.Commit(new TurnCommit { At = now, Files = [.. handles.Select(handle => Sent(handle, chat.Id))] }, Cancel);
        return chat.Id;
    }

    private static async Task Store(BotStore store, DateTime now, params string[] handles)
    {
        await store.ClaimFiles("run", 9, now, Lease, Cancel);
        foreach (var handle in handles)
        {
            Assert.True(await store.FileStored("run", handle, Content(handle), Nothing, Cancel));
        }
    }

    private static string[] Contents(DatabaseFixture house) =>
        Directory.Exists(house.Options.FilesDirectory) ? Directory.GetFiles(house.Options.FilesDirectory, "*", SearchOption.AllDirectories) : [];

    private static string Mode(string path) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
