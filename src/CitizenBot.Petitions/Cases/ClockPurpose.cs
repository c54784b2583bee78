namespace CitizenBot.Petitions.Cases;

/// <summary>What a clock of a case is for. Kept with clocks: names never change.</summary>
public static class ClockPurpose
{
    /// <summary>Say whether a complaint is taken up.</summary>
    public const string Accept = "accept";

    /// <summary>Say whether a denunciation is taken up.</summary>
    public const string Initial = "initial";

    /// <summary>The longest a denunciation may be examined when several places must be checked; shown, not warned of.</summary>
    public const string InitialLongest = "initial-longest";

    /// <summary>Send a denunciation on when another body is competent; shown, not warned of, since it may never apply.</summary>
    public const string Transfer = "transfer";

    /// <summary>Resolve what was taken up.</summary>
    public const string Resolve = "resolve";

    /// <summary>Tell who proposed or reported something how it is handled.</summary>
    public const string Reply = "reply";

    /// <summary>Whether officials are reminded of such a clock.</summary>
    public static bool Warns(string purpose) => purpose is not (InitialLongest or Transfer);
}
