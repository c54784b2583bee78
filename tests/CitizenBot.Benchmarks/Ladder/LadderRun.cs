using System.Globalization;
using CitizenBot.Benchmarks.Servers;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Oversight;
using CitizenBot.Host.Jobs;
using CitizenBot.Host.Settings;
using CitizenBot.Host.Starting;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CitizenBot.Benchmarks.Ladder;

/// <summary>Measures what the clock costs an office with years of closed cases: sweeps, case cards, work lists, beside few and beside many.</summary>
/// <remarks>
/// The open cases are real and stay the same; between the two measurements only closed ones are added. The sweep "with stages" is that of a
/// morning on which a day is left of so many limits (the earlier stages were told on their days): each is a message of its own with two
/// buttons, a follow-up that waits for an answer, and a told key.
/// </remarks>
internal sealed class LadderRun(LadderOptions options, TimeProvider real, TextWriter output)
{
    private static readonly ChannelAbilities Abilities = new(4096, Buttons: true, Edit: true, Upload: true, RequestLocation: true);
    private static readonly DateOnly Filed = new(2026, 12, 7);
    private static readonly DateOnly Morning = new(2026, 12, 9);

    public async Task Go(CancellationToken stop)
    {
        await using var database = await FreshDatabase.Make(options.Postgres);
        var clock = new BenchClock(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero), real);
        var settings = new HostSettings
        {
            Organization = new OrganizationSettings { File = Path.Combine(Root(), "deploy/offices/phuong-kien-tuong.yaml") },
            Data = new DataSettings { Directory = Path.Combine(database.Folder, "data") },
            Keys = new DirectorySettings { Directory = Path.Combine(database.Folder, "keys") },
            Database = new DatabaseSettings { Provider = "PostgreSql" },
            ConnectionStrings = new ConnectionStringSettings { CitizenBot = database.Connection },
        };
        await using var house = await OpenedHouse.Open(settings, OpenMode.Host, clock, null, stop);
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        BotHost.AddWork(collection, house, []);
        await using var services = collection.BuildServiceProvider();
        await Link(house, stop);

        // The 7th working day after 01/12 is 10/12: on 09/12 a day is left. All others were filed too late to have a stage by then.
        var open = new OpenCases(house.Store, house.House);
        var office = house.House.Office;
        await open.File(options.Stages, office.Utc(new DateOnly(2026, 12, 1), new TimeOnly(9, 0)), PetitionKind.Complaint, stop);
        await open.File(options.Open - options.Stages, office.Utc(Filed, new TimeOnly(9, 0)), null, stop);
        await output.WriteLineAsync($"{options.Open} open cases filed");

        await ClosedCases.Fill(database.Connection, 0, options.Few - options.Open, stop);
        var few = await Measure(house, services, clock, database.Connection, options.Few, stop);
        await output.WriteLineAsync($"{options.Few} cases measured");
        await ClosedCases.Fill(database.Connection, options.Few - options.Open, options.Many - options.Open, stop);
        var many = await Measure(house, services, clock, database.Connection, options.Many, stop);
        foreach (var line in LadderReport.Of(few, many))
        {
            await output.WriteLineAsync(line);
        }
    }

    private async Task<LadderFigures> Measure(OpenedHouse house, ServiceProvider services, BenchClock clock, string connection, int cases, CancellationToken stop)
    {
        var (office, day) = (house.House.Office, Morning);
        var sweep = services.GetRequiredService<DeadlineSweep>();

        // What came before this morning was told on its days.
        clock.At = office.Utc(day.AddDays(-1), new TimeOnly(23, 50));
        await sweep.Run(clock, stop);
        var idle = new List<double>();
        for (var round = 0; round < 21; round++)
        {
            idle.Add(await Timed(() => sweep.Run(clock, stop)));
        }

        clock.At = office.Utc(day, LadderNotices.Morning);
        var said = "";
        var stages = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            stages.Add(await Timed(async () => said = await sweep.Run(clock, stop)));
            await MorningAgain.Make(connection, stop);
        }

        clock.At = office.Utc(day, new TimeOnly(9, 0));
        var lookups = services.GetRequiredService<DeskLookups>();
        var busiest = await Busiest(house, stop);
        var context = new DeskContext { Now = clock.At.UtcDateTime, Today = day, Channel = "web", Abilities = Abilities, OfficialId = busiest };
        var chat = (await house.Store.ChatsOf(busiest, stop))[0];
        var work = await Times(100, number => new WorkOfTheOfficial(new WorkView(), $"w{number}"), lookups, chat, context, stop);
        var filtered = 0.0;
        foreach (var view in (WorkView[])[new(WorkView.Overdue), new(WorkView.Week), new(WorkView.Waiting), new(WorkView.Unassigned), new(WorkView.Field, "ha-tang"), new(WorkView.Unit, "kp3"), new(WorkView.Fields)])
        {
            filtered = Math.Max(filtered, Quantile(await Times(25, number => new WorkOfTheOfficial(view, $"f{number}"), lookups, chat, context, stop), 0.5));
        }

        var codes = (await house.Store.WorkOf(new WorkScope([busiest], []), WorkFilter.All, null, 300, stop)).Select(row => row.Code).ToList();
        var card = await Times(codes.Count, number => new CaseCardFor(codes[number], "c"), lookups, chat, context, stop);
        var leader = context with { OfficialId = office.HeadId };
        var special = await Times(9, number => new OversightOf(OversightOf.Special, ReportPeriod.Of(ReportSpan.Week, day).Key, $"s{number}"), lookups, chat, leader, stop);
        return new LadderFigures(cases, Quantile(idle, 0.5), Quantile(stages, 0.5), said, (Quantile(card, 0.5), Quantile(card, 0.95)), (Quantile(work, 0.5), Quantile(work, 0.95)), filtered, Quantile(special, 0.5));
    }

    private async Task<List<double>> Times(int count, Func<int, Lookup> lookup, DeskLookups lookups, ChatRow chat, DeskContext context, CancellationToken stop)
    {
        var times = new List<double>();
        // The first few plan statements and compile code; a host has done that long ago.
        for (var number = -10; number < count; number++)
        {
            var asked = lookup(Math.Max(0, number));
            var time = await Timed(() => lookups.Perform(asked, chat, context, new CommitDraft(), stop));
            if (number >= 0)
            {
                times.Add(time);
            }
        }

        return times;
    }

    private async Task<double> Timed(Func<Task> work)
    {
        var start = real.GetTimestamp();
        await work();
        return real.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Quantile(IEnumerable<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    private static async Task<string> Busiest(OpenedHouse house, CancellationToken stop)
    {
        var most = (Official: "", Count: -1);
        foreach (var official in house.House.Office.Officials)
        {
            var count = (await house.Store.CountWork(new WorkScope([official.Id], []), Filed, Filed, stop)).All;
            most = count > most.Count ? (official.Id, count) : most;
        }

        return most.Official;
    }

    /// <summary>Every official has a chat, as an office that works with the bot.</summary>
    private static async Task Link(OpenedHouse house, CancellationToken stop)
    {
        foreach (var official in house.House.Office.Officials.Where(official => !official.Outside))
        {
            var chat = await house.Store.OpenChat("web", official.Id, "vi", stop);
            await house.Store.Commit(new TurnCommit { At = house.Time.GetUtcNow().UtcDateTime, Link = new LinkWrite(chat.Id, official.Id, null) }, stop);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CitizenBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmark does not run inside a checkout: no CitizenBot.sln above it.");
        }

        return folder.FullName;
    }
}
