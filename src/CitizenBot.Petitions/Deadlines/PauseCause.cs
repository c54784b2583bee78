namespace CitizenBot.Petitions.Deadlines;

/// <summary>Why a limit may rest.</summary>
public enum PauseCause
{
    /// <summary>Tạm đình chỉ.</summary>
    Suspension,

    /// <summary>Giám định: an expert assessment was sought and its conclusion has not come. Known for denunciations only.</summary>
    Assessment,

    /// <summary>The citizen was asked for something. No rule read so far lets a limit rest for it.</summary>
    Supplement,
}
