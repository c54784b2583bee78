namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>What <see cref="TokenSigner.Read"/> found.</summary>
public abstract record TokenReading
{
    private TokenReading() { }

    public sealed record Valid(TokenClaims Claims) : TokenReading;

    /// <summary>It was ours, and its time is over.</summary>
    public sealed record Expired : TokenReading;

    /// <summary>Not signed with our key, or for another purpose.</summary>
    public sealed record Foreign : TokenReading;
}
