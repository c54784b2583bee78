using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>Hears on PostgreSQL what other hosts and verbs committed, and wakes the pump and the open pages of this one.</summary>
public sealed class HostEar(BotStore store, WakeUp pump, ConversationSignals signals) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        store.Listen(pump.Ring, _ => signals.RingAll(), stoppingToken);
}
