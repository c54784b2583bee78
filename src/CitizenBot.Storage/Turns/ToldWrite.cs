namespace CitizenBot.Storage;

/// <summary>"This person was told this": the ledger entry, and the messages that go out only when it is new.</summary>
/// <param name="Key">Unique for ever, for example <c>deadline:clock:due:stage:person</c>.</param>
/// <param name="CaseCode">Whose case, so that the ledger can end with it.</param>
/// <param name="Skipped">True when a later stage spoke instead.</param>
public sealed record ToldWrite(string Key, string? CaseCode, bool Skipped = false)
{
    /// <summary>The clock or follow-up whose move lets it be told (see <see cref="ClockMove"/>); null when nothing must move.</summary>
    public string? Mover { get; init; }

    /// <summary>Written only when the key is new.</summary>
    public IReadOnlyList<FollowUpRow> FollowUps { get; init; } = [];

    /// <summary>Sent only when the key is new.</summary>
    public IReadOnlyList<OutboxWrite> Outbox { get; init; } = [];

    /// <summary>Parked only when the key is new.</summary>
    public IReadOnlyList<ParkedWrite> Parked { get; init; } = [];

    /// <summary>Buttons of those messages.</summary>
    public IReadOnlyList<ButtonRow> Buttons { get; init; } = [];
}
