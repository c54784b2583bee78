using CitizenBot.Host.Cli;
using CitizenBot.Host.Settings;
using CitizenBot.Host.Starting;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The verbs, beside a serving host and in a process of their own.</summary>
public sealed class VerbTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RunJob_BesideAServingHost_QueuesWhatTheHostSends(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var filed = await house.Page("citizen").FileComplaint();
        await official.News();
        house.Time.SetUtcNow(house.Opened.House.Office.Utc(new DateOnly(2026, 12, 4), new TimeOnly(8, 0)));

        using var output = new StringWriter();
        var code = await new HostVerbs(files.Time, output, TextWriter.Null).Actions.RunJob(TestHouse.Arguments(files), "deadline-sweep", null, TestHouse.Stop);

        Assert.Equal(0, code);
        // The official and, on the day itself, their head, who has no chat: that notice waits.
        Assert.Contains("2 notices queued", output.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"{filed.Code}: HÔM NAY", await official.News(), StringComparison.Ordinal);
        Assert.True((await house.Store.LastRun("deadline-sweep", cancel: TestHouse.Stop))!.Succeeded);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RunJobOnADay_InADatabaseThatIsNoDemo_IsRefused(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        using var error = new StringWriter();

        var code = await new HostVerbs(files.Time, TextWriter.Null, error).Actions.RunJob(TestHouse.Arguments(files), "deadline-sweep", new DateOnly(2026, 12, 4), TestHouse.Stop);

        Assert.Equal(2, code);
        Assert.Contains("--on needs a database that 'demo' made", error.ToString(), StringComparison.Ordinal);
        Assert.Null(await house.Store.LastRun("deadline-sweep", cancel: TestHouse.Stop));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RevokedInvitation_ByTheVerb_UnlinksAndStopsOpenInvitations(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var official = await house.Official(messenger, "truong-kinh-te");
        var open = await house.Invitation("truong-kinh-te");
        using var output = new StringWriter();

        await new HostVerbs(files.Time, output, TextWriter.Null).Actions.Invite(TestHouse.Arguments(files), "truong-kinh-te", true, TestHouse.Stop);

        Assert.Contains("1 open invitations withdrawn, 1 chats unlinked", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("không còn dùng được", await house.Chat(messenger, "late").Start($"inv-{open}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Việc của anh/chị", await official.Say("/viec"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_SecondHostOnOneDataFolder_IsRefusedWithASentence()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);

        var second = await HostProcess.Run(files.Folder, ["serve", .. TestHouse.Arguments(files), "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(2, second.Code);
        Assert.Contains("Another host already serves", second.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LockFileOfADeadHost_DoesNotKeepTheNextOneOut()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        Directory.CreateDirectory(files.Options.DataDirectory);
        await File.WriteAllTextAsync(Path.Combine(files.Options.DataDirectory, "host.lock"), "4711", TestHouse.Stop);

        await using var house = await TestHouse.Open(files);

        Assert.StartsWith("Chào ông/bà", await house.Page("citizen").Say("xin chào"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_FaultySettings_AreAllToldInOneMessage()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);

        var refused = await HostProcess.Run(
            files.Folder, "serve", "--Database:Provider=Oracle", "--Telegram:Receive=Sometimes", "--Demo:Today=soon", "--Organization:File=nowhere.yaml");

        Assert.Equal(2, refused.Code);
        Assert.All(
            (string[])["Database:Provider is 'Oracle'", "Telegram:Receive is 'Sometimes'", "Demo:Today is 'soon'", "Organization:File is 'nowhere.yaml'"],
            fault => Assert.Contains(fault, refused.Error, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(files.Folder, "data")));
    }

    [Fact]
    public async Task Process_FaultyOfficeFile_IsToldWithItsLines()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var office = Path.Combine(files.Folder, "broken.yaml");
        await File.WriteAllTextAsync(office, "id: x\nname: { vi: X }\nhead: nobody\n", TestHouse.Stop);

        var refused = await HostProcess.Run(files.Folder, "doctor", $"--Organization:File={office}");

        Assert.Equal(2, refused.Code);
        Assert.Contains("  line ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_Due_ExplainsADateWithoutSettingsOrDatabase()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);

        var due = await HostProcess.Run(files.Folder, "due", "KN-TL-1", "--start", "2026-11-25", "--json");

        Assert.Equal(0, due.Code);
        using var json = System.Text.Json.JsonDocument.Parse(due.Output);
        Assert.Equal("2026-12-04", json.RootElement.GetProperty("due").GetString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(files.Folder));
    }

    [Fact]
    public async Task Process_VerbsBesideAServingHost_LookInviteAndVerify()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await using var house = await TestHouse.Open(files);
        await house.Page("citizen").FileComplaint();
        var arguments = TestHouse.Arguments(files);

        var doctor = await HostProcess.Run(files.Folder, ["doctor", .. arguments]);
        var invited = await HostProcess.Run(files.Folder, ["invite", "truong-kinh-te", .. arguments]);
        var unknown = await HostProcess.Run(files.Folder, ["invite", "nobody", .. arguments]);
        var verified = await HostProcess.Run(files.Folder, ["verify-log", .. arguments]);

        Assert.Equal(1, doctor.Code);
        Assert.Contains("ok    office UBND phường Kiến Tường", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("TO DO 1 notices wait for truong-kinh-te", doctor.Output, StringComparison.Ordinal);
        Assert.Equal(0, invited.Code);
        Assert.Contains("http://127.0.0.1:5080/#start=inv-", invited.Output, StringComparison.Ordinal);
        Assert.Equal(2, unknown.Code);
        Assert.Equal(0, verified.Code);
        Assert.Contains("chains hold", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAFolderWithoutOfficeFile_ServesTheSampleWithoutQuietHours()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var settings = TestHouse.Settings(files) with { Organization = new OrganizationSettings() };

        await using var house = await OpenedHouse.Open(settings, OpenMode.Host, files.Time, null, TestHouse.Stop);

        Assert.Null(house.House.Office.Quiet);
        Assert.Equal("UBND phường Kiến Tường", house.House.Office.Name.Vi);
    }
}
