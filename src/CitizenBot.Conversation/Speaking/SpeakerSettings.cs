namespace CitizenBot.Conversation.Speaking;

/// <summary>What the speaker must know of the office.</summary>
public sealed record SpeakerSettings
{
    /// <summary>The office's time zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Working days from today (not counted) to a due day (counted); for a day that is over, minus the working days since.</summary>
    public required Func<DateOnly, DateOnly, int> WorkingDaysLeft { get; init; }

    /// <summary>Words of the office file that any sentence may use (<c>officePhone</c>, <c>signingPlace</c>).</summary>
    public IReadOnlyDictionary<string, LocalizedArg> OfficeWords { get; init; } = new Dictionary<string, LocalizedArg>();
}
