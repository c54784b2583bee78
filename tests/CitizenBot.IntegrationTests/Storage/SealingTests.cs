using System.Security.Cryptography;
using System.Text;
using CitizenBot.Storage;
using CitizenBot.Storage.Sealing;

namespace CitizenBot.IntegrationTests.Storage;

public sealed class SealingTests
{
    private const string Planted = "Nguyễn Thị Trồng Sẵn";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Seal_OpensOnlyUnderItsKeyAtItsPlaceUnchanged()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var sealedText = Seal.Text(key, Planted, "cases/sealed_identity/KT-1")!;

        Assert.Equal(Planted, Seal.OpenText(key, sealedText, "cases/sealed_identity/KT-1"));
        Assert.Equal(Encoding.UTF8.GetByteCount(Planted) + Seal.Overhead, sealedText.Length);
        Assert.Throws<CryptographicException>(() => Seal.OpenText(RandomNumberGenerator.GetBytes(32), sealedText, "cases/sealed_identity/KT-1"));
        Assert.Throws<CryptographicException>(() => Seal.OpenText(key, sealedText, "cases/sealed_identity/KT-2"));
        Assert.Throws<CryptographicException>(() => Seal.OpenText(key, sealedText, "cases/sealed_content/KT-1"));
        for (var i = 0; i < sealedText.Length; i++)
        {
            var changed = (byte[])sealedText.Clone();
            changed[i] ^= 1;
            Assert.Throws<CryptographicException>(() => Seal.OpenText(key, changed, "cases/sealed_identity/KT-1"));
        }
    }

    [Fact]
    public async Task Keys_AreMadeAtAFirstStartForTheOwnerAlone()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var database = await house.Open();

        Assert.Equal(["denouncer.1.key", "lookup.1.key", "master.1.key"], Directory.GetFiles(house.Options.KeysDirectory).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        Assert.All(Directory.GetFiles(house.Options.KeysDirectory), f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(f)));
        Assert.Equal(3, database.Keys.Fingerprints().Count);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Open_WithoutTheKeysOfItsSealedRows_IsRefusedAndMakesNoNewOnes(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using (var first = await house.Open())
        {
            await new BotStore(first).OpenChat("web", "c", "vi", Cancel);
        }
        Directory.Move(house.Options.KeysDirectory, house.Options.KeysDirectory + ".away");

        var missing = await Assert.ThrowsAsync<StartRefusedException>(() => house.Open());
        Assert.Contains("is not in", missing.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(house.Options.KeysDirectory));

        KeyRing.Open(house.Options.KeysDirectory, mayCreate: true);
        var others = await Assert.ThrowsAsync<StartRefusedException>(() => house.Open());
        Assert.Contains("are not those of this database", others.Message, StringComparison.Ordinal);

        await RawSql.Run(house, "DELETE FROM meta");
        var forgotten = await Assert.ThrowsAsync<StartRefusedException>(() => house.Open());
        Assert.Contains("forgotten the fingerprints", forgotten.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Identity_SwappedBetweenRows_DoesNotOpen(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using var database = await house.Open();
        var store = new BotStore(database);
        await store.Commit(new TurnCommit { At = house.Now, Cases = [Some.Case("KT-A", house.Now), Some.Case("KT-B", house.Now)] }, Cancel);
        await RawSql.Run(house, "UPDATE cases SET sealed_content = (SELECT sealed_content FROM cases WHERE code = 'KT-A'), wrapped_key = (SELECT wrapped_key FROM cases WHERE code = 'KT-A') WHERE code = 'KT-B'");
        await using var fresh = await house.Open(OpenMode.Visitor);

        await Assert.ThrowsAsync<CryptographicException>(() => new BotStore(fresh).LoadCaseContent("KT-B", Cancel));
        Assert.NotNull(await new BotStore(fresh).LoadCaseContent("KT-A", Cancel));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task APlantedName_IsNowhereInClear(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        await using (var database = await house.Open())
        {
            var store = new BotStore(database);
            await PlantEverywhere(store, house.Now);
            Assert.Empty(await TablesThatShow(house));
            Assert.Empty(FilesThatShow(house));
        }
        // Also after the last connection folded the write-ahead log into the file.
        Assert.Empty(FilesThatShow(house));
        Assert.True(provider == DatabaseProvider.PostgreSql || new FileInfo(house.SqliteFile).Length > 0);
    }

    [Fact]
    public async Task TheSearchForAPlantedName_FindsOneInClear()
    {
        await using var house = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var database = await house.Open();
        await new BotStore(database).SetMeta("slip", Planted, Cancel);

        Assert.Equal(["meta"], await TablesThatShow(house));
        Assert.NotEmpty(FilesThatShow(house));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RotateKeys_KeepsEverythingReadableWithoutTheOldKeys(DatabaseProvider provider)
    {
        await using var house = await DatabaseFixture.Create(provider);
        string chat, dead;
        await using (var database = await house.Open())
        {
            var store = new BotStore(database);
            chat = await PlantEverywhere(store, house.Now);
            dead = Assert.Single(await store.DeadLetters(Cancel)).Id;
            Assert.Equal(7, await KeyRotation.Run(database, Cancel));
        }
        File.Delete(Path.Combine(house.Options.KeysDirectory, "master.1.key"));
        File.Delete(Path.Combine(house.Options.KeysDirectory, "denouncer.1.key"));
        await using var again = await house.Open();
        var read = new BotStore(again);

        Assert.Contains(Planted, (await read.LoadChat(chat, Cancel))!.State, StringComparison.Ordinal);
        Assert.Contains(Planted, await read.LoadCaseContent("KT-D", Cancel), StringComparison.Ordinal);
        Assert.Equal(Planted, Assert.IsType<IdentityResult.Opened>(await read.OpenIdentity("KT-D", "an", "xác minh", "binh", Cancel)).Identity);
        Assert.Equal(Planted, (await read.DeadLetter(dead, Cancel))!.Body);
        Assert.True(await read.CheckPin("KT-C", "482915", Cancel));
        Assert.Equal(1, await read.ReleaseParked("head", chat, Cancel));
        Assert.Null((await read.VerifyLog(Cancel)).Broken);
    }

    private static async Task<string> PlantEverywhere(BotStore store, DateTime now)
    {
        var chat = await store.OpenChat("web", "c", "vi", Cancel);
        CaseWrite Full(string code, bool isSealed)
        {
            var write = Some.Case(code, now, chat.Id, isSealed);
            return write with { Row = write.Row with { Record = Planted }, Content = Planted, Identity = Planted, Person = Planted };
        }
        var result = await store.Commit(
            new TurnCommit
            {
                At = now, Inbox = new("web", "c", "m"), Chat = new(chat.Id, 0, Planted), Said = new(chat.Id, false, Planted, Planted),
                Cases = [Full("KT-C", false), Full("KT-D", true)], Clocks = [Some.Clock("KT-C", "k", now) with { Rest = Planted }],
                Audit = [new("KT-C", "citizen", "filed", Planted)], Outbox = [Some.Reply(chat.Id, Planted), Some.Reply(chat.Id, Planted)],
                Parked = [new("head", OutboxClass.Alert, Planted)], DeadLetter = new("web", "c", "m", Planted, "Bug"), PinTry = new(chat.Id, Planted, false),
                Buttons = [new ButtonRow { Token = ButtonRow.NewToken(), Value = Planted, Until = now.AddDays(1) }],
            },
            Cancel);
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
        var lanes = await store.ClaimLanes("run", 1, now, TimeSpan.FromMinutes(1), cancel: Cancel);
        var row = Assert.Single(await store.ReadDue("run", lanes, now, Cancel));
        await store.Complete("run", [new Delivered(row.Lane, row.Id, null, new LogWrite(row.Lane, true, row.Body))], now, Cancel);
        return chat.Id;
    }

    private static async Task<List<string>> TablesThatShow(DatabaseFixture house)
    {
        var postgres = house.Options.Provider == DatabaseProvider.PostgreSql;
        var tables = await RawSql.Run(
            house,
            postgres ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public'" : "SELECT name FROM sqlite_master WHERE type = 'table'");
        Assert.True(tables.Count > 17);
        var shown = new List<string>();
        foreach (var table in tables.Select(t => (string)t[0]!))
        {
            var cells = (await RawSql.Run(house, $"SELECT * FROM \"{table}\"")).SelectMany(row => row);
            if (cells.Any(c => Shows(c is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(c?.ToString() ?? ""))))
            {
                shown.Add(table);
            }
        }
        return shown;
    }

    private static List<string> FilesThatShow(DatabaseFixture house) =>
        [.. Directory.GetFiles(house.Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "host.lock").Where(f =>
        {
            using var file = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            return Shows(copy.ToArray());
        })];

    private static bool Shows(byte[] bytes) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Planted)) >= 0 || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Trồng")) >= 0;

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
