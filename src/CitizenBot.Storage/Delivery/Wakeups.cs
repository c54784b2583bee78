namespace CitizenBot.Storage;

/// <summary>The PostgreSQL notification channels between hosts that share a database.</summary>
internal static class Wakeups
{
    public const string Outbox = "citizenbot_outbox";
    public const string Log = "citizenbot_log";
}
