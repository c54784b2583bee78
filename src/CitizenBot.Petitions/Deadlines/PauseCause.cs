namespace CitizenBot.Petitions.Deadlines;

/// <summary>Why a limit may rest.</summary>
public enum PauseCause
{
    /// <summary>Tạm đình chỉ.</summary>
    Suspension,

    /// <summary>The citizen was asked for something. No rule read so far lets a limit rest for it.</summary>
    Supplement,
}
