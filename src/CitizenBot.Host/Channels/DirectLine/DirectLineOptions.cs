namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>Limits of the Direct Line server. The defaults suit one office; tests shorten them.</summary>
public sealed record DirectLineOptions
{
    /// <summary>Longer than a lunch break: Microsoft's client ends the session for good on a 403.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How long our own page may come back to a conversation after its last visit.</summary>
    public TimeSpan ResumeLifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>A stream address is a secret that stands in access logs, so it is good for one opening soon.</summary>
    public TimeSpan StreamTicketLifetime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Empty frames at this pace keep proxies from closing a quiet stream, and find a page that is gone.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a stream shows again that an answer is being written; Web Chat's dots fade after five seconds.</summary>
    public TimeSpan TypingEvery { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>New tokens one address may take in a minute. Mobile networks here put many people behind one address.</summary>
    public int TokensPerMinute { get; init; } = 120;

    /// <summary>Bytes of one activity: 4,000 characters written as JSON escapes, and room for what a client adds.</summary>
    public int MaxActivityBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes of the activity in an upload: Microsoft's client adds a small copy of each picture.</summary>
    public int MaxUploadActivityBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of one file; a larger one is read and thrown away, and the bot says so.</summary>
    public int MaxFileBytes { get; init; } = Files.FileLimits.Largest;

    /// <summary>Files of one upload.</summary>
    public int MostFiles { get; init; } = 10;

    /// <summary>Bytes of one upload, all in all; reading stops there.</summary>
    public long MaxUploadBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Bytes of all uploads that are being received at one time.</summary>
    public long MaxUploadMemory { get; init; } = 128 * 1024 * 1024;
}
