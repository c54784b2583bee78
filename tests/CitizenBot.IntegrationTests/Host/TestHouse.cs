using CitizenBot.Host.Channels;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Files;
using CitizenBot.Host.Jobs;
using CitizenBot.Host.Settings;
using CitizenBot.Host.Starting;
using CitizenBot.Host.Turns;
using CitizenBot.IntegrationTests.Storage;
using CitizenBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>The whole host over a real database, without its web server and without anything that runs by itself: a test turns the crank.</summary>
/// <remarks>Disposing it is the death of the process: memory is gone, the files of the <see cref="DatabaseFixture"/> stay for the next one.</remarks>
internal sealed class TestHouse : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private int names;

    private TestHouse(DatabaseFixture files, OpenedHouse opened, CapturedLog log, IEnumerable<IChannel> channels)
    {
        (Files, Opened, Log) = (files, opened, log);
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        BotHost.AddWork(collection, opened, channels);
        collection.AddSingleton<OutboxPump>();
        collection.AddSingleton(new TokenSigner(opened.Database.Keys.Lookup.KeyFor("web chat tokens")));
        collection.AddSingleton<FileFetcher>();
        // Clocks of tests stand still: nobody waits for what a test turns by hand.
        collection.AddSingleton(new EvidencePatience(TimeSpan.Zero));
        collection.AddSingleton<WebChatBackend>();
        services = collection.BuildServiceProvider();
    }

    public DatabaseFixture Files { get; }

    public OpenedHouse Opened { get; }

    public CapturedLog Log { get; }

    public FakeTimeProvider Time => Files.Time;

    public DateTime Now => Files.Now;

    public BotStore Store => Opened.Store;

    public TurnPipeline Turns => services.GetRequiredService<TurnPipeline>();

    public OutboxPump Pump => services.GetRequiredService<OutboxPump>();

    public FileFetcher Fetcher => services.GetRequiredService<FileFetcher>();

    public FileSignals Signals => services.GetRequiredService<FileSignals>();

    public EvidenceShelf Shelf => services.GetRequiredService<EvidenceShelf>();

    public Enclosures Enclosures => services.GetRequiredService<Enclosures>();

    public CaseWork Work => services.GetRequiredService<CaseWork>();

    public DeskLookups Lookups => services.GetRequiredService<DeskLookups>();

    public JobRunner Jobs => services.GetRequiredService<JobRunner>();

    public WebChatBackend Web => services.GetRequiredService<WebChatBackend>();

    public DeadLetterReplay Replay => services.GetRequiredService<DeadLetterReplay>();

    /// <summary>A part of the host.</summary>
    public T Part<T>() where T : notnull => services.GetRequiredService<T>();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<TestHouse> Open(DatabaseFixture files, params IChannel[] channels) => Open(files, OpenMode.Host, channels);

    public static Task<TestHouse> Open(DatabaseFixture files, OpenMode mode, params IChannel[] channels) => Open(files, Settings(files), mode, channels);

    public static async Task<TestHouse> Open(DatabaseFixture files, HostSettings settings, OpenMode mode, params IChannel[] channels) =>
        new(files, await OpenedHouse.Open(settings, mode, files.Time, null, Stop), new CapturedLog(), channels);

    /// <summary>Settings as an operator would write them, with an office file of its own: the sample that a newcomer tries has no quiet hours.</summary>
    public static HostSettings Settings(DatabaseFixture files) => new()
    {
        Organization = new OrganizationSettings { File = OfficeFile(files) },
        Data = new DataSettings { Directory = files.Options.DataDirectory },
        Keys = new DirectorySettings { Directory = files.Options.KeysDirectory },
        Database = new DatabaseSettings { Provider = files.Options.Provider.ToString() },
        ConnectionStrings = new ConnectionStringSettings { CitizenBot = files.Options.ConnectionString ?? "" },
    };

    /// <summary>The same settings on a command line.</summary>
    public static string[] Arguments(DatabaseFixture files) =>
    [
        $"--Organization:File={OfficeFile(files)}", $"--Data:Directory={files.Options.DataDirectory}", $"--Keys:Directory={files.Options.KeysDirectory}",
        $"--Database:Provider={files.Options.Provider}", $"--ConnectionStrings:CitizenBot={files.Options.ConnectionString}",
    ];

    /// <summary>A page of the web chat.</summary>
    public WebTalk Page(string name) => new(this, name);

    /// <summary>A chat of the scripted messenger.</summary>
    public MessengerTalk Chat(ScriptedChannel channel, string name) => new(this, channel, name);

    /// <summary>Sends what is due now; gives how many sends were tried.</summary>
    public async Task<int> Deliver()
    {
        var tried = 0;
        while (await Pump.Round(Stop) is > 0 and var handled)
        {
            tried += handled;
        }

        return tried;
    }

    /// <summary>Fetches what can be fetched now; gives how many were tried.</summary>
    public async Task<int> Fetch()
    {
        var tried = 0;
        while (await Fetcher.Round(Stop) is > 0 and var handled)
        {
            tried += handled;
        }

        return tried;
    }

    /// <summary>A chat of the messenger that is linked to an official, by an invitation as the verb makes it.</summary>
    public async Task<MessengerTalk> Official(ScriptedChannel channel, string person)
    {
        var talk = Chat(channel, $"{person}-{++names}");
        await talk.Link(await Invitation(person));
        return talk;
    }

    public Task<string> Invitation(string person) => Store.CreateInvitation(person, Now.AddHours(48), Stop);

    public async Task<string> Sweep() => await Jobs.Run("deadline-sweep", Time, Stop);

    /// <summary>Breaks the chat of a page, or mends it: gives the state it had.</summary>
    public async Task<string> SetState(string conversation, string state)
    {
        var chat = (await Store.LoadChat("web", conversation, Stop))!;
        await Store.Commit(new TurnCommit { At = Now, Chat = new ChatWrite(chat.Id, chat.Version, state) }, Stop);
        return chat.State!;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Opened.DisposeAsync();
    }

    private static string OfficeFile(DatabaseFixture files)
    {
        var path = Path.Combine(files.Folder, "office.yaml");
        if (!File.Exists(path))
        {
            using var sample = typeof(OfficeSource).Assembly.GetManifestResourceStream($"offices/{OfficeSource.Sample}")!;
            using var file = File.Create(path);
            sample.CopyTo(file);
        }

        return path;
    }
}
