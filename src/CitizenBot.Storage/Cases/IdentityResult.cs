namespace CitizenBot.Storage;

/// <summary>Whether an identity was opened; if so, the audit chain says by whom and why.</summary>
public abstract record IdentityResult
{
    private IdentityResult()
    {
    }

    /// <summary>The identity (JSON), null when the petition was filed without a name.</summary>
    public sealed record Opened(string? Identity) : IdentityResult;

    /// <summary>No such case.</summary>
    public sealed record Unknown : IdentityResult;

    /// <summary>A denouncer's identity needs a second, different person.</summary>
    public sealed record NeedsSecondPerson : IdentityResult;
}
