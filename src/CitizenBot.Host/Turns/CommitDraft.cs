using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Gathers what a turn or a job will write, piece by piece, until it becomes one commit.</summary>
public sealed class CommitDraft
{
    public List<CaseWrite> Cases { get; } = [];

    public List<ClockRow> Clocks { get; } = [];

    public List<AuditWrite> Audit { get; } = [];

    /// <summary>What happened to cases in this turn, as it also stands in <see cref="Audit"/>.</summary>
    public List<(string Code, CaseEvent Event)> Events { get; } = [];

    public List<ToldWrite> Told { get; } = [];

    public List<ButtonRow> Buttons { get; } = [];

    public List<OutboxWrite> Outbox { get; } = [];

    public List<ParkedWrite> Parked { get; } = [];

    /// <summary>See <see cref="Delivery.OutboxBody.AsOf"/>.</summary>
    public DateTime? AsOf { get; init; }

    public LinkWrite? Link { get; set; }

    public PinTry? PinTry { get; set; }

    /// <summary>True when this turn closes and erases the chat, after it has answered.</summary>
    public bool Forget { get; set; }

    public TurnCommit ToCommit(DateTime at) => new()
    {
        At = at,
        Cases = Cases,
        Clocks = Clocks,
        Audit = Audit,
        Told = Told,
        Buttons = Buttons,
        Outbox = Outbox,
        Parked = Parked,
        Link = Link,
        PinTry = PinTry,
    };
}
