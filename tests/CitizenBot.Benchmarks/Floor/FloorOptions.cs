namespace CitizenBot.Benchmarks.Floor;

/// <summary>How the floor is started.</summary>
/// <param name="Url">Where it listens.</param>
/// <param name="IsPostgreSql">Else SQLite.</param>
/// <param name="Connection">The connection string of an empty database.</param>
/// <param name="BotApi">Base address of the Bot API, token included.</param>
/// <param name="Secret">What the webhook's header must say.</param>
internal sealed record FloorOptions(string Url, bool IsPostgreSql, string Connection, string BotApi, string Secret);
