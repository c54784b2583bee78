using CitizenBot.Host.Cli;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>What can be done to the log behind the program's back, and what says so.</summary>
public sealed class LogRootTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task NightlyRoot_GoesToTheOperator_Once_WithItsDay(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var @operator = await house.Official(messenger, "quan-tri");
        await house.Page("citizen").FileComplaint();
        await @operator.News();
        Night(house, 26);

        var run = await house.Jobs.Run("log-root", house.Time, TestHouse.Stop);
        await house.Jobs.Run("log-root", house.Time, TestHouse.Stop);

        Assert.Equal("", await @operator.News());
        house.Time.Advance(TimeSpan.FromHours(5));
        var told = await @operator.News();
        var root = run.Split(' ')[^1];
        Assert.Matches("^Nhật ký trước ngày 26/11/2026: [0-9]+ mục, không sai chỗ nào\\.\nGốc: " + root + "$", told);
        Assert.Contains("hold, and those before 2026-11-26 have the root", (await Verify(files, root, new(2026, 11, 26))).Output, StringComparison.Ordinal);

        // What happens later changes nothing about the root of that day.
        await house.Page("another").FileComplaint();
        Assert.Equal(0, (await Verify(files, root, new(2026, 11, 26))).Code);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "UPDATE audit SET act = 'accepted' WHERE seq = 1 AND case_code = '{0}'", "{0}, 1: the entry was changed")]
    [InlineData(DatabaseProvider.PostgreSql, "UPDATE audit SET actor = 'nobody' WHERE seq = 2 AND case_code = '{0}'", "{0}, 2: the entry was changed")]
    [InlineData(DatabaseProvider.Sqlite, "UPDATE audit SET sealed_detail = x'00' WHERE seq = 1 AND case_code = '{0}'", "{0}, 1: its detail was changed")]
    [InlineData(DatabaseProvider.Sqlite, "UPDATE audit SET sealed_detail = NULL WHERE seq = 2 AND case_code = '{0}'", "{0}, 2: its detail is gone, and no retention erased it")]
    [InlineData(DatabaseProvider.Sqlite, "DELETE FROM audit WHERE seq = 1 AND case_code = '{0}'", "{0}, 1: the entry is missing, the next one has the number 2")]
    [InlineData(DatabaseProvider.PostgreSql, "DELETE FROM audit WHERE seq = 2 AND case_code = '{0}'", "{0}, 2: the entry is missing, the next one has the number 3")]
    [InlineData(DatabaseProvider.Sqlite, "UPDATE audit SET seq = CASE seq WHEN 1 THEN 102 ELSE 101 END WHERE seq IN (1, 2) AND case_code = '{0}'; UPDATE audit SET seq = seq - 100 WHERE seq > 100", "{0}, 1: it does not follow the entry before it")]
    [InlineData(DatabaseProvider.PostgreSql, "UPDATE audit SET seq = CASE seq WHEN 1 THEN 102 ELSE 101 END WHERE seq IN (1, 2) AND case_code = '{0}'; UPDATE audit SET seq = seq - 100 WHERE seq > 100", "{0}, 1: it does not follow the entry before it")]
    [InlineData(DatabaseProvider.Sqlite, "DELETE FROM audit WHERE seq = 3 AND case_code = '{0}'", "{0}, 3: the chain must have 3 entries, its end is missing or was changed")]
    [InlineData(DatabaseProvider.PostgreSql, "DELETE FROM audit WHERE case_code = '{0}'", "{0}, 1: the chain must have 3 entries, its end is missing or was changed")]
    [InlineData(DatabaseProvider.Sqlite, "DELETE FROM audit_heads WHERE case_code = '{0}'", "{0}, 1: the chain has lost its head")]
    public async Task Tampering_IsNamed_AndTheOperatorIsAlarmedDaily(DatabaseProvider provider, string sql, string broken)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var @operator = await house.Official(messenger, "quan-tri");
        var official = await house.Official(messenger, "truong-kinh-te");
        var filed = await house.Page("citizen").FileComplaint();
        await official.News();
        await official.Press("Đã nhận");
        await @operator.News();

        await RawSql.Run(files, sql.Replace("{0}", filed.Code, StringComparison.Ordinal));

        var (code, output) = await Verify(files);
        Assert.Equal((1, "Broken: " + broken.Replace("{0}", filed.Code, StringComparison.Ordinal)), (code, output.Trim()));
        foreach (var day in (int[])[26, 27])
        {
            Night(house, day);
            await house.Jobs.Run("log-root", house.Time, TestHouse.Stop);
            house.Time.Advance(TimeSpan.FromHours(5));
            Assert.Contains($"Nhật ký của {filed.Code} không khớp từ mục", await @operator.News(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task BrokenLogThatIsPutBack_IsSaidToBeOver()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var @operator = await house.Official(messenger, "quan-tri");
        await house.Page("citizen").FileComplaint();
        await @operator.News();
        await RawSql.Run(files, "UPDATE audit SET actor = actor || '!'");
        Night(house, 26);
        await house.Jobs.Run("log-root", house.Time, TestHouse.Stop);
        await RawSql.Run(files, "UPDATE audit SET actor = substr(actor, 1, length(actor) - 1)");
        Night(house, 27);
        await house.Jobs.Run("log-root", house.Time, TestHouse.Stop);

        house.Time.Advance(TimeSpan.FromHours(5));
        Assert.Contains("đã khớp trở lại", await @operator.News(), StringComparison.Ordinal);
    }

    /// <summary>Whoever can write to the database can write a whole chain anew, with its head: it holds in itself.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ChainRewrittenWhole_ShowsAgainstTheRootOfAnEarlierDay(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        var first = await house.Page("citizen").FileComplaint();
        await house.Page("another").FileComplaint();
        Night(house, 26);
        var root = (await house.Jobs.Run("log-root", house.Time, TestHouse.Stop)).Split(' ')[^1];

        // The store itself writes the forged chain: every hash in it is right.
        await RawSql.Run(files, $"DELETE FROM audit WHERE case_code = '{first.Code}'");
        await RawSql.Run(files, $"DELETE FROM audit_heads WHERE case_code = '{first.Code}'");
        var forged = new TurnCommit
        {
            At = new DateTime(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc),
            Audit = [new AuditWrite(first.Code, "citizen", "filed"), new AuditWrite(first.Code, "system", "closed")],
        };
        await house.Store.Commit(forged, TestHouse.Stop);

        Assert.Equal(0, (await Verify(files)).Code);
        var (code, output) = await Verify(files, root, new(2026, 11, 26));
        Assert.Equal(1, code);
        Assert.StartsWith($"Broken: {first.Code}, 2: it or an entry before it was rewritten since 2026-11-26", output, StringComparison.Ordinal);
        Assert.Equal(2, (await Verify(files, root)).Code);

        // Without the list of heads only the day is known; a list that does not fit the root is not believed.
        var list = Directory.GetFiles(Path.Combine(files.Options.DataDirectory, "log-heads")).Single();
        await File.WriteAllLinesAsync(list, (await File.ReadAllLinesAsync(list, TestHouse.Stop)).Skip(1), TestHouse.Stop);
        Assert.Contains("Which one cannot be said", (await Verify(files, root, new(2026, 11, 26))).Output, StringComparison.Ordinal);
    }

    private static void Night(TestHouse house, int day) => house.Time.SetUtcNow(house.Opened.House.Office.Utc(new DateOnly(2026, 11, day), new TimeOnly(2, 30)));

    private static async Task<(int Code, string Output)> Verify(DatabaseFixture files, string? root = null, DateOnly? on = null)
    {
        using var output = new StringWriter();
        var code = await new HostVerbs(files.Time, output, output).Actions.VerifyLog(TestHouse.Arguments(files), root, on, TestHouse.Stop);
        return (code, output.ToString());
    }
}
