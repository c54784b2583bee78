namespace CitizenBot.Petitions.Cases;

/// <summary>Who a petitioner is and how to reach them. Sealed apart from the story; a denouncer's under a key of its own.</summary>
/// <param name="IdNumber">Only digits are ever asked for, no picture of a card.</param>
/// <param name="SafeContact">A denouncer's safe way and hours.</param>
public sealed record Identity(string FullName, string? Address = null, string? Phone = null, string? IdNumber = null, string? SafeContact = null)
{
    /// <summary>Deliberately empty: a name must not end up in a log by being printed.</summary>
    public override string ToString() => nameof(Identity);
}
