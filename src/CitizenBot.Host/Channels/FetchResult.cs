namespace CitizenBot.Host.Channels;

/// <summary>What became of one try to fetch a file.</summary>
public abstract record FetchResult
{
    private FetchResult() { }

    /// <summary>Here it is.</summary>
    public sealed record Fetched(byte[] Content) : FetchResult;

    /// <summary>Not now; the same handle may be tried again after this.</summary>
    public sealed record RetryAfter(TimeSpan Wait, string Why) : FetchResult;

    /// <summary>It cannot be had: <c>too-large</c> or <c>gone</c>.</summary>
    public sealed record Lost(string Why) : FetchResult;
}
