using CitizenBot.Benchmarks.Load;
using CitizenBot.Benchmarks.Report;
using CitizenBot.Benchmarks.Servers;
using CitizenBot.Benchmarks.Telegram;

namespace CitizenBot.Benchmarks;

/// <summary>One run: every measurement on a fresh database with a fresh process, floor and host taking turns.</summary>
internal sealed class Run(RunOptions options, TimeProvider time, TextWriter output)
{
    private readonly List<Line> lines = [];

    public async Task Go(CancellationToken stop)
    {
        await using var sink = await BotApiSink.Start(time);
        output.WriteLine(MarkdownTable.Head);
        foreach (var (name, server) in Databases())
        {
            foreach (var users in options.Users)
            {
                for (var round = 1; round <= options.Rounds; round++)
                {
                    foreach (var who in options.Who)
                    {
                        await Measure(sink, name, server, users, who, stored: 0, round, stop);
                    }

                    if (options.StoredCases > 0 && server is not null && users == options.Users.Max() && options.Who.Contains(Contender.Host))
                    {
                        await Measure(sink, name, server, users, Contender.Host, options.StoredCases, round, stop);
                    }
                }
            }
        }

        output.WriteLine();
        foreach (var line in Verdict.Of(lines))
        {
            output.WriteLine(line);
        }
    }

    private IEnumerable<(string Name, string? Server)> Databases()
    {
        if (options.Databases.Contains("sqlite"))
        {
            yield return ("SQLite", null);
        }

        if (options.Databases.Contains("postgresql") && options.Postgres is { Length: > 0 } server)
        {
            yield return ("PostgreSQL", server);
        }
    }

    private async Task Measure(BotApiSink sink, string name, string? server, int users, Contender who, int stored, int round, CancellationToken stop)
    {
        await using var database = await FreshDatabase.Make(server);
        var (process, webhook) = await new Launch(sink.Address, time).Start(who, database);
        await using (process)
        {
            if (stored > 0)
            {
                await StoredCases.Fill(database.Connection, stored);
            }

            try
            {
                var figures = await new ClosedLoop(sink, options.Think, time).Measure(process, webhook, users, options.WarmUp, options.Length, stop);
                var line = new Line(name, users, who, stored, round, figures);
                lines.Add(line);
                output.WriteLine(MarkdownTable.Row(line));
            }
            catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException)
            {
                throw new InvalidOperationException($"{name}, {who}, {users} users: {exception.Message}\nThe server's last words:\n{process.LastWords()}", exception);
            }
        }
    }
}
