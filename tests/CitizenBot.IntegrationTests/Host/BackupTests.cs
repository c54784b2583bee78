using System.IO.Compression;
using System.Text;
using CitizenBot.Host.Cli;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;
using Npgsql;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The drill: a served database is saved, everything is lost, and the office goes on from the file and the keys.</summary>
public sealed class BackupTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Drill_BackupWhileServed_RestoredElsewhere_GoesOn(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var elsewhere = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        var saved = Path.Combine(elsewhere.Folder, "saved.zip");
        Filed filed;
        await using (var house = await TestHouse.Open(files, messenger))
        {
            messenger.Give("photo", FileFetchTests.Jpeg());
            await FileFetchTests.Send(house, "photo");
            await house.Fetch();
            filed = await house.Page("citizen").FileComplaint();
            var made = await Verb(files, verbs => verbs.Backup(TestHouse.Arguments(files), saved, TestHouse.Stop));
            Assert.Equal(0, made.Code);
            Assert.Contains("The keys are not in it", made.Output, StringComparison.Ordinal);
            // What comes later is not in it, and the file is not written over.
            await house.Page("late").FileComplaint();
            Assert.Equal(2, (await Verb(files, verbs => verbs.Backup(TestHouse.Arguments(files), saved, TestHouse.Stop))).Code);
        }

        foreach (var key in Directory.EnumerateFiles(files.Options.KeysDirectory))
        {
            Assert.DoesNotContain(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(key, TestHouse.Stop)), Encoding.Latin1.GetString(await File.ReadAllBytesAsync(saved, TestHouse.Stop)), StringComparison.Ordinal);
        }

        // Without the keys nothing is written; with them it is whole.
        var early = await Verb(elsewhere, verbs => verbs.Restore(TestHouse.Arguments(elsewhere), saved, TestHouse.Stop));
        Assert.Equal(2, early.Code);
        Assert.Contains("Put the key files back from their backup", early.Output, StringComparison.Ordinal);
        CopyKeys(files, elsewhere);
        var restored = await Verb(elsewhere, verbs => verbs.Restore(TestHouse.Arguments(elsewhere), saved, TestHouse.Stop));
        Assert.Equal((0, restored.Output), (restored.Code, restored.Output));
        Assert.Contains("chains hold", restored.Output, StringComparison.Ordinal);

        await using (var house = await TestHouse.Open(elsewhere, messenger))
        {
            Assert.Contains("120 m2", await house.Store.LoadCaseContent(filed.Code, TestHouse.Stop), StringComparison.Ordinal);
            Assert.Single(await RawSql.Run(elsewhere, "SELECT code FROM cases"));
            Assert.NotNull((await house.Shelf.Original("photo", TestHouse.Stop))?.Content);
            Assert.Contains($"Hồ sơ {filed.Code}", await house.Page("another").Walk("tra cuu", filed.Code, filed.Pin), StringComparison.Ordinal);
            await house.Page("new").FileComplaint();
            Assert.Null((await house.Store.VerifyLog(TestHouse.Stop)).Broken);
        }

        var again = await Verb(elsewhere, verbs => verbs.Restore(TestHouse.Arguments(elsewhere), saved, TestHouse.Stop));
        Assert.Equal(2, again.Code);
        Assert.Matches("exists|not empty", again.Output);
    }

    /// <summary>Turns go on while the copy is made: it must be of one instant, every chain whole and every case with its clocks.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task BackupDuringWrites_IsOfOneInstant(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var elsewhere = await DatabaseFixture.Create(provider);
        var saved = Path.Combine(elsewhere.Folder, "saved.zip");
        await using (var database = await files.Open())
        {
            var store = new BotStore(database);
            await store.Commit(new TurnCommit { At = files.Now, Cases = [Some.Case("KT-A", files.Now)] }, TestHouse.Stop);
            using var enough = new CancellationTokenSource();
            var writer = Task.Run(async () =>
            {
                for (var i = 0; !enough.IsCancellationRequested; i++)
                {
                    await store.Commit(new TurnCommit { At = files.Now, Cases = [Some.Case($"KT-{i}", files.Now)], Audit = [new($"KT-{i}", "an", "filed", "x"), new("KT-A", "an", "also")] }, TestHouse.Stop);
                }
            }, TestHouse.Stop);
            await Backup.Write(database, saved, TestHouse.Stop);
            await enough.CancelAsync();
            await writer;
        }

        CopyKeys(files, elsewhere);
        await Restore.Read(elsewhere.Options, saved, elsewhere.Time, TestHouse.Stop);
        await using var restored = await elsewhere.Open();
        Assert.Null((await new BotStore(restored).VerifyLog(TestHouse.Stop)).Broken);
        Assert.Empty(await RawSql.Run(elsewhere, "SELECT code FROM cases WHERE code <> 'KT-A' AND code NOT IN (SELECT case_code FROM audit)"));
    }

    [Fact]
    public async Task FileThatIsNoBackupOrOfAnotherDatabase_IsRefused()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var elsewhere = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var path = Path.Combine(files.Folder, "x.zip");
        await File.WriteAllTextAsync(path, "no zip", TestHouse.Stop);
        await Assert.ThrowsAsync<BackupRefusedException>(() => Restore.Read(elsewhere.Options, path, files.Time, TestHouse.Stop));

        File.Delete(path);
        await using (var database = await files.Open())
        {
            await Backup.Write(database, path, TestHouse.Stop);
        }

        CopyKeys(files, elsewhere);
        await Assert.ThrowsAsync<BackupRefusedException>(() => Restore.Read(elsewhere.Options with { Provider = DatabaseProvider.PostgreSql }, path, files.Time, TestHouse.Stop));
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            archive.GetEntry("citizenbot.db")!.Delete();
        }

        await Assert.ThrowsAsync<BackupRefusedException>(() => Restore.Read(elsewhere.Options, path, files.Time, TestHouse.Stop));
        Assert.False(File.Exists(elsewhere.SqliteFile));
    }

    private static void CopyKeys(DatabaseFixture from, DatabaseFixture to)
    {
        Directory.CreateDirectory(to.Options.KeysDirectory);
        foreach (var key in Directory.EnumerateFiles(from.Options.KeysDirectory))
        {
            File.Copy(key, Path.Combine(to.Options.KeysDirectory, Path.GetFileName(key)));
        }
    }

    private static async Task<(int Code, string Output)> Verb(DatabaseFixture files, Func<VerbActions, Task<int>> verb)
    {
        using var output = new StringWriter();
        var code = await verb(new HostVerbs(files.Time, output, output).Actions);
        NpgsqlConnection.ClearAllPools();
        return (code, output.ToString());
    }
}
