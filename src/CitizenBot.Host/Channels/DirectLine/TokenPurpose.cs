namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>What a token is good for; one made for one purpose is refused for another.</summary>
public enum TokenPurpose
{
    /// <summary>The bearer token of the API: two hours.</summary>
    Chat,

    /// <summary>Opens one stream within a minute; it stands in an address and so in logs.</summary>
    Stream,

    /// <summary>Kept by our own page to fetch a new chat token after days; good for nothing else.</summary>
    Resume,

    /// <summary>Fetches one file of a conversation's log; it stands in an address, see <see cref="FileTickets"/>.</summary>
    File,
}
