using System.CommandLine;
using CitizenBot.Benchmarks.Floor;
using CitizenBot.Benchmarks.Hotspots;
using CitizenBot.Benchmarks.Ladder;
using CitizenBot.Benchmarks.Servers;
using Npgsql;

namespace CitizenBot.Benchmarks;

/// <summary>The command line: without a verb it measures; <c>floor</c> is how it starts the floor as a process of its own.</summary>
internal static class BenchmarkVerbs
{
    private const string PostgresVariable = "CITIZENBOT_BENCH_POSTGRES";

    public static RootCommand Root(TimeProvider time, TextWriter output)
    {
        var root = new RootCommand("The cost of a turn: CitizenBot beside a bare floor that stores and sends the same, on this machine.");
        Measure(root, time, output);
        var run = new Command("run", "Measures (the default).");
        Measure(run, time, output);
        root.Add(run);
        root.Add(Floor(time));
        root.Add(LadderVerb(time, output));
        root.Add(Hotspots(time, output));
        return root;
    }

    private static void Measure(Command command, TimeProvider time, TextWriter output)
    {
        var users = new Option<int[]>("--users") { Description = "Users at once.", DefaultValueFactory = _ => [1, 8, 32], AllowMultipleArgumentsPerToken = true };
        var seconds = new Option<int>("--seconds") { Description = "Length of each measurement.", DefaultValueFactory = _ => 12 };
        var warmUp = new Option<int>("--warm-up") { Description = "Seconds before each that do not count.", DefaultValueFactory = _ => 4 };
        var think = new Option<int>("--think") { Description = "Milliseconds a user thinks before each answer." };
        var rounds = new Option<int>("--rounds") { Description = "How often floor and host take turns.", DefaultValueFactory = _ => 2 };
        var who = new Option<Contender[]>("--who") { Description = "Floor, Host or both.", DefaultValueFactory = _ => [Contender.Floor, Contender.Host], AllowMultipleArgumentsPerToken = true };
        var databases = new Option<string[]>("--databases") { Description = $"sqlite, postgresql or both; PostgreSQL needs {PostgresVariable}.", DefaultValueFactory = _ => ["sqlite", "postgresql"], AllowMultipleArgumentsPerToken = true };
        databases.AcceptOnlyFromAmong("sqlite", "postgresql");
        var stored = new Option<int>("--stored-cases") { Description = "Measures the host on PostgreSQL once more with so many cases stored." };
        foreach (var option in new Option[] { users, seconds, warmUp, think, rounds, who, databases, stored })
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                await new Run(
                    new RunOptions
                    {
                        Users = parsed.GetValue(users)!,
                        Length = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                        WarmUp = TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
                        Think = TimeSpan.FromMilliseconds(parsed.GetValue(think)),
                        Rounds = parsed.GetValue(rounds),
                        Who = parsed.GetValue(who)!,
                        Databases = parsed.GetValue(databases)!,
                        StoredCases = parsed.GetValue(stored),
                        Postgres = Environment.GetEnvironmentVariable(PostgresVariable),
                    },
                    time, output).Go(stop);
                return 0;
            }
            catch (Exception exception) when (exception is InvalidOperationException or NpgsqlException or OperationCanceledException)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
    }

    private static Command LadderVerb(TimeProvider time, TextWriter output)
    {
        var open = new Option<int>("--open") { Description = "Open cases.", DefaultValueFactory = _ => 50_000 };
        var few = new Option<int>("--few") { Description = "All cases of the first measurement.", DefaultValueFactory = _ => 100_000 };
        var many = new Option<int>("--many") { Description = "All cases of the second.", DefaultValueFactory = _ => 1_000_000 };
        var stages = new Option<int>("--stages") { Description = "Stages that come on the measured morning.", DefaultValueFactory = _ => 1_000 };
        var command = new Command("ladder", $"Sweeps, case cards and work lists beside many closed cases; needs {PostgresVariable}.") { open, few, many, stages };
        command.SetAction(async (parsed, stop) =>
        {
            if (Environment.GetEnvironmentVariable(PostgresVariable) is not { Length: > 0 } postgres)
            {
                await Console.Error.WriteLineAsync($"{PostgresVariable} is not set: run deploy/bench ladder");
                return 1;
            }

            await new LadderRun(new LadderOptions(parsed.GetValue(open), parsed.GetValue(few), parsed.GetValue(many), parsed.GetValue(stages), postgres), time, output).Go(stop);
            return 0;
        });
        return command;
    }

    private static Command Hotspots(TimeProvider time, TextWriter output)
    {
        var names = SizedSet.All.Select(set => set.Name).ToArray();
        var sets = new Option<string[]>("--sets") { Description = $"Which inputs: {string.Join(", ", names)}.", DefaultValueFactory = _ => names, AllowMultipleArgumentsPerToken = true };
        sets.AcceptOnlyFromAmong(names);
        var rounds = new Option<int>("--rounds") { Description = "How often each is measured.", DefaultValueFactory = _ => 5 };
        var cold = new Option<bool>("--cold") { Description = "Also runs the host's verb scan on the country, as a process, from files." };
        var study = new Option<bool>("--study") { Description = "Calibration and power on many towns instead: minutes." };
        var towns = new Option<int>("--towns") { Description = "Null towns of the study; a fifth as many with each plant.", DefaultValueFactory = _ => 1000 };
        var command = new Command("hotspots", "Measures the space-time scan: microseconds a replicate, and times faster than a plain one.") { sets, rounds, cold, study, towns };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(study))
            {
                new DetectionStudy(output).Run(parsed.GetValue(towns), stop);
                return 0;
            }

            new ScanSpeed(output).Run(parsed.GetValue(sets)!, parsed.GetValue(rounds), stop);
            if (parsed.GetValue(cold))
                await new ColdScan(time, output).Run(parsed.GetValue(rounds), stop);
            return 0;
        });
        return command;
    }

    private static Command Floor(TimeProvider time)
    {
        var url = new Option<string>("--url") { Required = true };
        var provider = new Option<string>("--provider") { Required = true };
        var connection = new Option<string>("--connection") { Required = true };
        var botApi = new Option<string>("--bot-api") { Required = true };
        var secret = new Option<string>("--secret") { Required = true };
        var command = new Command("floor", "Serves the bare floor; the measurement starts it.") { url, provider, connection, botApi, secret };
        command.SetAction((parsed, stop) => FloorServer.Run(
            new FloorOptions(
                parsed.GetValue(url)!, parsed.GetValue(provider) == "PostgreSql", parsed.GetValue(connection)!, parsed.GetValue(botApi)!, parsed.GetValue(secret)!),
            time, stop));
        return command;
    }
}
