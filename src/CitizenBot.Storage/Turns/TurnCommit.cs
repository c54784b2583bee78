namespace CitizenBot.Storage;

/// <summary>All that one turn, job or press changes: written in one short transaction or not at all.</summary>
/// <remarks>Every part is optional; a job has no inbox key and no chat. Texts are given and kept as plain strings here: they are sealed on the way in.</remarks>
public sealed record TurnCommit
{
    /// <summary>The instant of the turn (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The key of the update that is answered; seen before means <see cref="CommitOutcome.Duplicate"/>.</summary>
    public InboxKey? Inbox { get; init; }

    /// <summary>The chat's new state.</summary>
    public ChatWrite? Chat { get; init; }

    /// <summary>What the person said, for the log of a web chat. What the bot says gets there when the pump sends it.</summary>
    public LogWrite? Said { get; init; }

    /// <summary>New and changed cases.</summary>
    public IReadOnlyList<CaseWrite> Cases { get; init; } = [];

    /// <summary>Files that came with what is answered; their content is fetched after the commit.</summary>
    public IReadOnlyList<FileWrite> Files { get; init; } = [];

    /// <summary>Files that become part of a case, which may be new in this commit.</summary>
    public IReadOnlyList<FileAttach> AttachFiles { get; init; } = [];

    /// <summary>New and changed clocks.</summary>
    public IReadOnlyList<ClockRow> Clocks { get; init; } = [];

    /// <summary>New and changed follow-ups.</summary>
    public IReadOnlyList<FollowUpRow> FollowUps { get; init; } = [];

    /// <summary>Clocks that a sweep has looked at.</summary>
    public IReadOnlyList<ClockMove> ClockMoves { get; init; } = [];

    /// <summary>Follow-ups that a sweep has looked at.</summary>
    public IReadOnlyList<FollowUpMove> FollowUpMoves { get; init; } = [];

    /// <summary>Cases whose official has acted: alerts that wait for an answer there are answered.</summary>
    public IReadOnlyList<string> AnsweredAlerts { get; init; } = [];

    /// <summary>New and changed leaves of officials.</summary>
    public IReadOnlyList<LeaveRow> Leaves { get; init; } = [];

    /// <summary>Words of new petitions, of which only fingerprints are kept.</summary>
    public IReadOnlyList<FingerprintWrite> Fingerprints { get; init; } = [];

    /// <summary>New and changed hotspots.</summary>
    public IReadOnlyList<HotspotRow> Hotspots { get; init; } = [];

    /// <summary>Files of a draft that goes on in another chat.</summary>
    public IReadOnlyList<FileMove> MoveFiles { get; init; } = [];

    /// <summary>Entries for the audit chains.</summary>
    public IReadOnlyList<AuditWrite> Audit { get; init; } = [];

    /// <summary>Told keys, each with the messages that go out only if the key is new.</summary>
    public IReadOnlyList<ToldWrite> Told { get; init; } = [];

    /// <summary>Buttons that are shown by this turn.</summary>
    public IReadOnlyList<ButtonRow> Buttons { get; init; } = [];

    /// <summary>Token of the button that was pressed.</summary>
    public string? UsedButton { get; init; }

    /// <summary>Messages out.</summary>
    public IReadOnlyList<OutboxWrite> Outbox { get; init; } = [];

    /// <summary>Notices whose person has no chat.</summary>
    public IReadOnlyList<ParkedWrite> Parked { get; init; } = [];

    /// <summary>Links a chat to an official or group; what was parked for them is released to it.</summary>
    public LinkWrite? Link { get; init; }

    /// <summary>A PIN that was tried.</summary>
    public PinTry? PinTry { get; init; }

    /// <summary>An update that this program could not digest.</summary>
    public DeadLetterWrite? DeadLetter { get; init; }
}
