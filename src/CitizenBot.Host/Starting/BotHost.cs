using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.Host.Channels.Telegram;
using CitizenBot.Host.Delivery;
using CitizenBot.Host.Files;
using CitizenBot.Host.Hotspots;
using CitizenBot.Host.Jobs;
using CitizenBot.Host.Operators;
using CitizenBot.Host.Oversight;
using CitizenBot.Host.Settings;
using CitizenBot.Host.Turns;
using CitizenBot.Host.Web;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Storage;
using Hangfire;

namespace CitizenBot.Host.Starting;

/// <summary>Puts the host together: the opened database, the house read from files, channels, turns, delivery, jobs, pages.</summary>
public static class BotHost
{
    /// <summary>Where the web chat is served when nothing else is said.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Builds the web application over an opened database; nothing is sent or served until it is started.</summary>
    /// <param name="opened">Database, house and clock, see <see cref="OpenedHouse"/>.</param>
    /// <param name="args">Settings of the command line, <c>--urls</c> among them.</param>
    /// <param name="more">Further channels; tests add theirs.</param>
    public static WebApplication Build(OpenedHouse opened, string[] args, params IChannel[] more)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Hangfire", LogLevel.Warning);
        AddServices(builder.Services, opened, more);
        var app = builder.Build();
        Map(app, opened);
        return app;
    }

    /// <summary>What turns, delivery and jobs need, without anything that runs by itself; <c>run-job</c> uses just this.</summary>
    public static void AddWork(IServiceCollection services, OpenedHouse opened, IEnumerable<IChannel> more)
    {
        var house = opened.House;
        services.AddSingleton(opened.Time);
        services.AddSingleton(opened.Settings);
        services.AddSingleton(opened.Database);
        services.AddSingleton(opened.Store);
        services.AddSingleton(house);
        services.AddSingleton(house.Speaker);
        services.AddSingleton(new OfficeZone(house.Office.TimeZone));
        services.AddSingleton(new CaseViews(house.Office, house.Rules, house.Calendar));
        services.AddSingleton(opened.Desk);
        services.AddSingleton(new DirectLineOptions());
        services.AddSingleton<IChannel, WebChatChannel>();
        if (opened.Settings.Telegram.IsOn)
        {
            services.AddTelegram(opened.Settings.Telegram);
        }

        foreach (var channel in more)
        {
            services.AddSingleton(channel);
        }

        services.AddSingleton<ChannelDirectory>();
        services.AddSingleton<ChannelLeases>();
        services.AddSingleton<ConversationSignals>();
        services.AddSingleton<WakeUp>();
        services.AddSingleton<Renderer>();
        services.AddSingleton<Courier>();
        services.AddSingleton<NoticePost>();
        services.AddSingleton<FileSignals>();
        services.AddSingleton<EvidenceShelf>();
        services.AddSingleton<IFileShelf>(provider => provider.GetRequiredService<EvidenceShelf>());
        services.AddSingleton<StartLinks>();
        services.AddSingleton<PaperPrinter>();
        services.AddSingleton<Enclosures>();
        services.AddSingleton(new EvidencePatience(TimeSpan.FromSeconds(5)));
        services.AddSingleton<CaseReader>();
        services.AddSingleton<Absences>();
        services.AddSingleton<WorkScopes>();
        services.AddSingleton<WorkPages>();
        services.AddSingleton<LeaveWork>();
        services.AddSingleton<CaseEvidence>();
        services.AddSingleton<DraftMove>();
        services.AddSingleton<Farewell>();
        services.AddSingleton<CasePrints>();
        services.AddSingleton<Openings>();
        services.AddSingleton<DataRights>();
        services.AddSingleton<OversightReader>();
        services.AddSingleton<Matters>();
        services.AddSingleton<HotspotCases>();
        services.AddSingleton<HotspotPost>();
        services.AddSingleton<HotspotLetters>();
        services.AddSingleton<HotspotTasks>();
        services.AddSingleton<IFollowUp>(host => host.GetRequiredService<HotspotTasks>());
        services.AddSingleton<HotspotWork>();
        services.AddSingleton<DeskLookups>();
        services.AddSingleton<UrgeWork>();
        services.AddSingleton<LatePapers>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<FilingWork>();
        services.AddSingleton<EvidenceWork>();
        services.AddSingleton<ActWork>();
        services.AddSingleton<CaseWork>();
        services.AddSingleton<TroubleDesk>();
        services.AddSingleton<TurnPipeline>();
        services.AddSingleton<DeadLetterReplay>();
        services.AddSingleton<IFollowUp, UnansweredAlerts>();
        services.AddSingleton<IFollowUp, CaseUrgings>();
        services.AddSingleton<IFollowUp, UnitUrgings>();
        services.AddSingleton<IFollowUp, PapersFollowUp>();
        services.AddSingleton<IFollowUp, ScansFollowUp>();
        services.AddSingleton<IFollowUp, OpeningFollowUp>();
        services.AddSingleton<IFollowUp, DataRequestFollowUp>();
        services.AddSingleton<DeadlineSweep>();
        services.AddSingleton<IJob>(provider => provider.GetRequiredService<DeadlineSweep>());
        services.AddSingleton<IJob, FollowUpSweep>();
        services.AddSingleton<IJob, DigestJob>();
        services.AddSingleton<HotspotScan>();
        services.AddSingleton<IJob>(host => host.GetRequiredService<HotspotScan>());
        services.AddSingleton<IJob, HotspotBurst>();
        services.AddSingleton<IJob, Housekeeping>();
        services.AddSingleton<IJob, LogRoot>();
        services.AddSingleton<IJob, Retention>();
        services.AddSingleton<IJob>(provider => ActivatorUtilities.CreateInstance<OversightReports>(provider, ReportSpan.Week));
        services.AddSingleton<IJob>(provider => ActivatorUtilities.CreateInstance<OversightReports>(provider, ReportSpan.Month));
        services.AddSingleton<JobRuns>();
        services.AddSingleton<JobRunner>();
    }

    private static void AddServices(IServiceCollection services, OpenedHouse opened, IEnumerable<IChannel> more)
    {
        AddWork(services, opened, more);
        services.AddSingleton<IDirectLineBackend, WebChatBackend>();
        services.AddSingleton(new TokenSigner(opened.Database.Keys.Lookup.KeyFor("web chat tokens")));
        services.AddSingleton(new OperatorGate(opened.Settings.Operator));
        services.AddSingleton<OutboxPump>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxPump>());
        services.AddSingleton<FileFetcher>();
        services.AddHostedService(provider => provider.GetRequiredService<FileFetcher>());
        services.AddHostedService<HostEar>();
        if (opened.Settings.Telegram.IsOn)
        {
            services.AddHostedService(provider => provider.GetRequiredService<TelegramStart>());
            services.AddHostedService(provider => provider.GetRequiredService<TelegramPolling>());
        }

        services.AddJobs(opened.Settings.Database.Provider == "PostgreSql" ? opened.Settings.ConnectionStrings.CitizenBot : null);
    }

    private static void Map(WebApplication app, OpenedHouse opened)
    {
        app.MapWebChat();
        var options = app.Services.GetRequiredService<DirectLineOptions>();
        app.MapDirectLine(options);
        var name = opened.House.Office.Name;
        app.MapGet("/webchat/config", (TimeProvider time, OfficeZone zone) => Results.Json(
            new WebChatConfig(new BilingualName(name.Vi, name.En), options.MaxFileBytes, opened.IsDemo ? new WebChatDemo(zone.Today(time.GetUtcNow().UtcDateTime)) : null),
            Conversation.Activities.ActivityJson.Options));
        app.MapHealth();
        if (opened.Settings.Telegram.Receive == "Webhook")
        {
            app.MapTelegram(opened.Settings.Telegram);
        }

        app.UseHangfireDashboard("/hangfire", new DashboardOptions { Authorization = [app.Services.GetRequiredService<OperatorGate>()], DisplayStorageConnectionString = false });
    }
}
