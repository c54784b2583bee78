using CitizenBot.Storage;

namespace CitizenBot.Host.Settings;

/// <summary>All settings of the host. README lists them; <c>appsettings.sample.json</c> has each with its default.</summary>
public sealed record HostSettings
{
    public DataSettings Data { get; init; } = new();

    public DatabaseSettings Database { get; init; } = new();

    public ConnectionStringSettings ConnectionStrings { get; init; } = new();

    public OrganizationSettings Organization { get; init; } = new();

    public TelegramSettings Telegram { get; init; } = new();

    public DirectorySettings Keys { get; init; } = new();

    public DirectorySettings Files { get; init; } = new();

    public DirectorySettings Dialogs { get; init; } = new();

    public OperatorSettings Operator { get; init; } = new();

    public DemoSettings Demo { get; init; } = new();

    /// <summary>Where keys live: <c>Keys:Directory</c>, or <c>keys</c> under the data folder.</summary>
    public string KeysDirectory => Keys.Directory is { Length: > 0 } chosen ? chosen : Path.Combine(Data.Directory, "keys");

    /// <summary>Where the sealed contents of files live: <c>Files:Directory</c>, or <c>files</c> under the data folder. Hosts that share a database share it.</summary>
    public string FilesDirectory => Files.Directory is { Length: > 0 } chosen ? chosen : Path.Combine(Data.Directory, "files");

    /// <summary>The same in the words of the storage.</summary>
    public DatabaseOptions ToDatabaseOptions() => new(
        Database.Provider == "PostgreSql" ? DatabaseProvider.PostgreSql : DatabaseProvider.Sqlite, ConnectionStrings.CitizenBot, Data.Directory, KeysDirectory)
    {
        FilesDirectory = FilesDirectory,
    };
}

/// <summary>Where everything lives that the host writes and no other setting places.</summary>
public sealed record DataSettings
{
    /// <value>Default <c>data</c>, below the folder the host was started in.</value>
    public string Directory { get; init; } = "data";
}

/// <summary>Which database keeps the cases.</summary>
public sealed record DatabaseSettings
{
    /// <value><c>Sqlite</c> (default: one file under <c>Data:Directory</c>) or <c>PostgreSql</c>.</value>
    public string Provider { get; init; } = "Sqlite";
}

/// <summary>How to reach the database.</summary>
public sealed record ConnectionStringSettings
{
    /// <value>Needed for PostgreSQL; empty for SQLite means <c>citizenbot.db</c> under <c>Data:Directory</c>.</value>
    public string CitizenBot { get; init; } = "";
}

/// <summary>The office that is served.</summary>
public sealed record OrganizationSettings
{
    /// <value>Path of the office file; empty (default) serves the sample office, phường Kiến Tường.</value>
    public string File { get; init; } = "";

    /// <value>IANA zone that overrides the office file's; empty (default) keeps the file's.</value>
    public string TimeZone { get; init; } = "";
}

/// <summary>The Telegram channel.</summary>
public sealed record TelegramSettings
{
    /// <value>What @BotFather gave: digits, a colon, letters. A secret.</value>
    public string BotToken { get; init; } = "";

    /// <value>Default <c>https://api.telegram.org</c>.</value>
    public string ApiBaseUrl { get; init; } = "https://api.telegram.org";

    /// <value><c>Off</c> (default), <c>Polling</c> or <c>Webhook</c>.</value>
    public string Receive { get; init; } = "Off";

    /// <value>Where Telegram posts updates, ending in <c>/telegram/webhook</c>; plain http is taken by a Bot API server of one's own only.</value>
    public string WebhookUrl { get; init; } = "";

    /// <value>1 to 256 of <c>A-Z a-z 0-9 _ -</c>; Telegram sends it along so that nobody else can post updates.</value>
    public string WebhookSecret { get; init; } = "";

    /// <value>Messages a second of the whole bot; 30 (default) is Telegram's limit without paid broadcasts.</value>
    public double MessagesPerSecond { get; init; } = 30;

    /// <value>Messages a second in one chat after a short burst; default 1.</value>
    public double MessagesPerSecondInChat { get; init; } = 1;

    /// <value>Messages a minute in one group; default 20.</value>
    public int MessagesPerMinuteInGroup { get; init; } = 20;

    /// <summary>Whether the channel is on.</summary>
    public bool IsOn => Receive != "Off";
}

/// <summary>A folder; empty means the default that README names.</summary>
public sealed record DirectorySettings
{
    public string Directory { get; init; } = "";
}

/// <summary>Who may see operator pages from another machine.</summary>
public sealed record OperatorSettings
{
    /// <value>Password of the user <c>operator</c>; empty (default) keeps operator pages on the loopback address.</value>
    public string Password { get; init; } = "";
}

/// <summary>Settings that only a database made by <c>demo</c> honours.</summary>
public sealed record DemoSettings
{
    /// <value>The day (yyyy-MM-dd) the demo takes for today; empty (default) is the real one.</value>
    public string Today { get; init; } = "";
}
