namespace CitizenBot.Storage;

/// <summary>A message to put into a lane.</summary>
/// <param name="Lane">The lane, that is the chat, it goes out by.</param>
/// <param name="Class">What it is for; order holds within one class.</param>
/// <param name="Body">What the channel will render; opaque here, sealed at rest, erased once sent.</param>
public sealed record OutboxWrite(string Lane, OutboxClass Class, string Body)
{
    /// <summary>Not to be sent before (UTC): quiet hours, digest, album. Null is at once.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>The case it speaks of.</summary>
    public string? CaseCode { get; init; }

    /// <summary>It replaces what still waits in this lane under the same key.</summary>
    public string? CoalesceKey { get; init; }
}
