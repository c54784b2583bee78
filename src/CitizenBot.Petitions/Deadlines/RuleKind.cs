namespace CitizenBot.Petitions.Deadlines;

/// <summary>Whose limit it is.</summary>
public enum RuleKind
{
    /// <summary>An office or official must act within it.</summary>
    Duty,

    /// <summary>A citizen may act within it.</summary>
    Right,

    /// <summary>Something takes effect when it has passed.</summary>
    Effect,

    /// <summary>A ground for discipline when it has passed.</summary>
    Sanction,
}
