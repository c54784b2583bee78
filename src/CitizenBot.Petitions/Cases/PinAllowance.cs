namespace CitizenBot.Petitions.Cases;

/// <summary>What <see cref="PinGuard"/> says.</summary>
public abstract record PinAllowance
{
    private PinAllowance()
    {
    }

    /// <summary>Try; so many are left before the door closes.</summary>
    public sealed record Allowed(int Remaining) : PinAllowance;

    /// <summary>Not before an instant (UTC); a try until then is not even compared.</summary>
    public sealed record Slowed(DateTime Until, int Remaining) : PinAllowance;

    /// <summary>Closed until an instant (UTC).</summary>
    /// <param name="TellOperator">True once, at the try that closed the door.</param>
    public sealed record Locked(DateTime Until, bool TellOperator) : PinAllowance;
}
