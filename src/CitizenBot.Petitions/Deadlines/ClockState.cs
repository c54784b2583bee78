namespace CitizenBot.Petitions.Deadlines;

/// <summary>The life of a <see cref="Clock"/>.</summary>
public enum ClockState
{
    /// <summary>The limit runs, or has been overrun.</summary>
    Running,

    /// <summary>What was due has been done.</summary>
    Met,

    /// <summary>Ended without the thing being done: withdrawn, transferred.</summary>
    Stopped,

    /// <summary>Tạm đình chỉ: the limit rests until the case is taken up again; the days of rest are not counted.</summary>
    Paused,
}
