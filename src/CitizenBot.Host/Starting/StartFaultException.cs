namespace CitizenBot.Host.Starting;

/// <summary>Something the operator must mend before the host can start; its message is all that is printed.</summary>
public sealed class StartFaultException(string message) : Exception(message);
