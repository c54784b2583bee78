using CitizenBot.Host.Cli;
using CitizenBot.Host.Settings;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A bug keeps the message and says a kind word; an outage does nothing at all and asks the channel to send again.</summary>
public sealed class TroubleTests
{
    private const string Broken = """{"Locale": 5}""";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task TurnThatFails_BecomesADeadLetter_AndIsHandledOnceMended(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, messenger);
        var @operator = await house.Official(messenger, "quan-tri");
        var page = house.Page("citizen");
        await page.Say("xin chào");
        var good = await house.SetState("citizen", Broken);

        var kindWord = await page.Say("tra cuu giúp bà Qwzyxa");
        var letter = Assert.Single(await house.Store.DeadLetters(TestHouse.Stop));
        var early = await Replay(files, letter.Id);
        await house.SetState("citizen", good);
        var mended = await Replay(files, letter.Id);

        Assert.Contains("trục trặc", kindWord, StringComparison.Ordinal);
        Assert.Equal("update", letter.Kind);
        Assert.NotEqual("", await @operator.News());
        Assert.DoesNotContain("Qwzyxa", house.Log.Text + letter.Error, StringComparison.Ordinal);
        Assert.Equal((1, 0), (early, mended));
        Assert.NotEqual("", await page.News());
        Assert.Empty(await house.Store.DeadLetters(TestHouse.Stop));
        Assert.Equal(2, await Replay(files, letter.Id));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task ThirdFailureInARow_OffersToStartOver(DatabaseProvider provider)
    {
        await using var files = await DatabaseFixture.Create(provider);
        await using var house = await TestHouse.Open(files);
        var page = house.Page("citizen");
        await page.Say("xin chào");
        await house.SetState("citizen", Broken);

        var second = await page.Walk("một", "hai");
        var third = await page.Say("ba");

        Assert.DoesNotContain("làm lại từ đầu", second, StringComparison.Ordinal);
        Assert.Contains("làm lại từ đầu", third, StringComparison.Ordinal);
        Assert.Equal(3, (await house.Store.DeadLetters(TestHouse.Stop)).Count);
    }

    [Fact]
    public async Task OutageOfPostgreSql_WhileFiling_LeavesNothingHalfDone()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.PostgreSql);
        var server = new NpgsqlConnectionStringBuilder(files.Options.ConnectionString);
        await using var gate = new TcpGate(server.Host!, server.Port);
        (server.Host, server.Port) = ("127.0.0.1", gate.Port);
        var settings = TestHouse.Settings(files) with { ConnectionStrings = new ConnectionStringSettings { CitizenBot = server.ConnectionString } };

        await FileThroughAnOutage(files, settings, () =>
        {
            gate.Close();
            return Task.FromResult<Action>(gate.Open);
        });
    }

    [Fact]
    public async Task OutageOfSqlite_WhileFiling_LeavesNothingHalfDone()
    {
        await using var files = await DatabaseFixture.Create(DatabaseProvider.Sqlite);

        await FileThroughAnOutage(files, TestHouse.Settings(files), async () =>
        {
            // Another program holds the file for longer than the host waits.
            var holder = new SqliteConnection($"Data Source={files.SqliteFile};Pooling=false");
            await holder.OpenAsync(TestHouse.Stop);
            holder.BeginTransaction(deferred: false);
            return holder.Dispose;
        });
    }

    private static async Task FileThroughAnOutage(DatabaseFixture files, HostSettings settings, Func<Task<Action>> goAway)
    {
        var messenger = new ScriptedChannel();
        await using var house = await TestHouse.Open(files, settings, OpenMode.Host, messenger);
        var citizen = house.Chat(messenger, "citizen");
        await citizen.Walk([.. Walks.ComplaintToTheStory, .. Walks.ComplaintFromTheStory]);
        var update = citizen.Update("send", "Gửi đơn", await citizen.Token("Gửi đơn"));

        var comeBack = await goAway();
        var away = await house.Turns.Take(update, TestHouse.Stop);
        comeBack();
        var casesAfterwards = (await house.Store.OpenCases(TestHouse.Stop)).Count;
        var silence = await citizen.News();
        var back = await house.Turns.Take(update, TestHouse.Stop);

        Assert.Equal((TurnOutcome.Unavailable, TurnOutcome.Done), (away, back));
        Assert.Equal((0, ""), (casesAfterwards, silence));
        Assert.Equal(Talk.Receipt(await citizen.News()).Code, Assert.Single(await house.Store.OpenCases(TestHouse.Stop)).Code);
        Assert.Empty(await house.Store.DeadLetters(TestHouse.Stop));
    }

    /// <summary>The verb, beside the serving host.</summary>
    private static Task<int> Replay(DatabaseFixture files, string id) =>
        new HostVerbs(files.Time, TextWriter.Null, TextWriter.Null).Actions.ReplayDeadLetter(TestHouse.Arguments(files), id, TestHouse.Stop);
}
