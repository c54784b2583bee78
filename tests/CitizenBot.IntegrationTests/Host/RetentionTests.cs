using CitizenBot.Host.Cli;
using CitizenBot.Host.Starting;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>What the office's rules no longer keep: listed first, then gone for good, while the chain holds.</summary>
public sealed class RetentionTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ErasedCase_KeepsCodesDatesAndItsChain_AndNothingOfAnybody(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        Filed filed, complaint;
        await using (var house = await TestHouse.Open(files, messenger))
        {
            filed = await Closed(house, messenger);
            complaint = await house.Page("complainant").FileComplaint();
            Assert.Contains("everything is kept", await Run(house), StringComparison.Ordinal);
        }

        await Rules(files, "apply: false");
        At(files, 2026, 11, 25);
        await using (var house = await TestHouse.Open(files, messenger))
        {
            Assert.Contains("0 cases (closed-cases, feedback, 1 years)", await Run(house), StringComparison.Ordinal);
            At(files, 2027, 11, 25);
            Assert.Contains("0 cases", await Run(house), StringComparison.Ordinal);
            At(files, 2027, 11, 27);
            var (code, output) = await Verb(files);
            Assert.Equal(0, code);
            Assert.Matches($"dry run of rules [0-9a-f]{{8}}: 1 cases \\(closed-cases, feedback, 1 years\\) {filed.Code}\\. Nothing was written\\. .*apply: true", output);
            Assert.NotNull(await house.Store.LoadCaseContent(filed.Code, TestHouse.Stop));
        }

        await Rules(files, "apply: true");
        await using (var house = await TestHouse.Open(files, messenger))
        {
            var before = (await house.Store.LoadCase(filed.Code, TestHouse.Stop))!;
            var blobs = Blobs(files);
            var key = (byte[])(await RawSql.Run(files, $"SELECT wrapped_key FROM cases WHERE code = '{filed.Code}'"))[0][0]!;
            var result = await Run(house);
            Assert.Contains($"erased by rules", result, StringComparison.Ordinal);
            Assert.Contains($"1 cases (closed-cases, feedback, 1 years) {filed.Code}", result, StringComparison.Ordinal);

            var after = (await house.Store.LoadCase(filed.Code, TestHouse.Stop))!;
            Assert.Null(await house.Store.LoadCaseContent(filed.Code, TestHouse.Stop));
            Assert.False(await house.Store.CheckPin(filed.Code, filed.Pin.Replace(" ", "", StringComparison.Ordinal), TestHouse.Stop));
            Assert.Equal(
                (before.Row.FiledOn, before.Row.ClosedOn, before.Row.Unit, before.Row.Field, before.Row.Kind, before.Row.InTime),
                (after.Row.FiledOn, after.Row.ClosedOn, after.Row.Unit, after.Row.Field, after.Row.Kind, after.Row.InTime));
            Assert.Equal(before.Clocks.Select(clock => clock.DueOn), after.Clocks.Select(clock => clock.DueOn));
            Assert.Null(after.Row.FiledByChat);
            var audit = await house.Store.ReadAudit(filed.Code, TestHouse.Stop);
            Assert.All(audit.SkipLast(1), entry => Assert.Null(entry.Detail));
            Assert.Equal(("retention-erased", "closed-cases, feedback, 1 years"), (audit[^1].Act, audit[^1].Detail));
            var verdict = await house.Store.VerifyLog(TestHouse.Stop);
            Assert.Equal((null, true), (verdict.Broken, verdict.Erased > 0));
            Assert.True(Blobs(files) < blobs);
            Assert.DoesNotContain(Directory.EnumerateFiles(files.Options.DataDirectory, "citizenbot.db*"), path => Holds(path, key));

            // The other case is as it was, and a second run finds nothing more.
            Assert.NotNull(await house.Store.LoadCaseContent(complaint.Code, TestHouse.Stop));
            Assert.Contains("0 cases", await Run(house), StringComparison.Ordinal);
            using var output = new StringWriter();
            await new HostVerbs(files.Time, output, output).Actions.VerifyLog(TestHouse.Arguments(files), null, null, TestHouse.Stop);
            Assert.Contains("details erased by retention", output.ToString(), StringComparison.Ordinal);

            // Nobody gets more out of it than its dates.
            var official = house.Page("later");
            await official.Link(await house.Invitation("ha-tang-do-thi"));
            await official.Say("/hoso");
            Assert.DoesNotContain("Nội dung", await official.Say(filed.Code), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Apply_WithoutAListOfTheSameRulesThatIsOldEnough_OnlyLists()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var messenger = new ScriptedChannel();
        Filed filed;
        await using (var house = await TestHouse.Open(files, messenger))
        {
            filed = await Closed(house, messenger);
        }

        At(files, 2027, 12, 1);
        await Rules(files, "apply: true");
        await using (var house = await TestHouse.Open(files, messenger))
        {
            Assert.Contains("They are erased from 2027-12-08 on", await Run(house), StringComparison.Ordinal);
            At(files, 2027, 12, 7);
            Assert.Contains("They are erased from 2027-12-08 on", await Run(house), StringComparison.Ordinal);
        }

        // Another rule is another list.
        At(files, 2027, 12, 8);
        await Rules(files, "apply: true", years: 2);
        await using (var house = await TestHouse.Open(files, messenger))
        {
            Assert.Contains("They are erased from 2027-12-15 on", await Run(house), StringComparison.Ordinal);
            Assert.NotNull(await house.Store.LoadCaseContent(filed.Code, TestHouse.Stop));
        }

        await Rules(files, "apply: true");
        await using (var house = await TestHouse.Open(files, messenger))
        {
            Assert.Contains(filed.Code, await Run(house), StringComparison.Ordinal);
            Assert.Null(await house.Store.LoadCaseContent(filed.Code, TestHouse.Stop));
        }
    }

    [Fact]
    public async Task FaultyRules_AreToldWithTheirLines()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        await Rules(files, "aply: true\n  dry-run-days: soon", years: 0);

        var fault = await Assert.ThrowsAsync<StartFaultException>(() => TestHouse.Open(files));

        Assert.All((string[])["unknown key 'aply'", "'dry-run-days'", "'keep-years'"], part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    /// <summary>Feedback with a photo, closed on 25/11/2026.</summary>
    private static async Task<Filed> Closed(TestHouse house, ScriptedChannel messenger)
    {
        var official = await house.Official(messenger, "ha-tang-do-thi");
        messenger.Give("photo", FileFetchTests.Jpeg());
        var citizen = house.Page("citizen");
        await citizen.Walk(Walks.Feedback);
        var filed = Talk.Receipt((await citizen.Heard())[^1].Text);
        await FileFetchTests.Send(house, "photo");
        await house.Fetch();
        await RawSql.Run(house.Files, $"UPDATE files SET case_code = '{filed.Code}'");
        await official.News();
        await official.Press("Đã nhận");
        // How a case is closed is told elsewhere; here it only has to be.
        await RawSql.Run(house.Files, $"UPDATE cases SET closed_on = '2026-11-25', stage = 'Closed' WHERE code = '{filed.Code}'");
        return filed;
    }

    private static async Task Rules(DatabaseFixture files, string apply, int years = 1)
    {
        _ = TestHouse.Settings(files);
        var path = Path.Combine(files.Folder, "office.yaml");
        var office = (await File.ReadAllTextAsync(path, TestHouse.Stop)).Split("\nretention-rules:")[0].TrimEnd('\n');
        await File.WriteAllTextAsync(path, $"{office}\nretention-rules:\n  {apply}\n  rules:\n    - {{ what: closed-cases, kind: feedback, keep-years: {years} }}\n", TestHouse.Stop);
    }

    /// <summary>The old key must not lie about in a free page or in the write-ahead log.</summary>
    private static bool Holds(string path, byte[] key)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray().AsSpan().IndexOf(key) >= 0;
    }

    private static int Blobs(DatabaseFixture files) =>
        Directory.EnumerateFiles(Path.Combine(files.Options.DataDirectory, "files"), "*", SearchOption.AllDirectories).Count();

    private static Task<string> Run(TestHouse house) => house.Jobs.Run("retention", house.Time, TestHouse.Stop);

    private static async Task<(int Code, string Output)> Verb(DatabaseFixture files)
    {
        using var output = new StringWriter();
        var code = await new HostVerbs(files.Time, output, output).Actions.RunJob(TestHouse.Arguments(files), "retention", null, TestHouse.Stop);
        return (code, output.ToString());
    }

    private static void At(DatabaseFixture files, int year, int month, int day)
    {
        var at = new DateTimeOffset(year, month, day, 3, 0, 0, TimeSpan.Zero);
        if (at > files.Time.GetUtcNow())
        {
            files.Time.SetUtcNow(at);
        }
    }
}
