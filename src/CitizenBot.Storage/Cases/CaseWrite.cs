namespace CitizenBot.Storage;

/// <summary>A case to insert (version 0) or to change (the version that was read).</summary>
/// <param name="Row">Clear part and record.</param>
public sealed record CaseWrite(CaseRow Row)
{
    /// <summary>True for a denunciation: the kind is not stored in clear and the identity goes under the second master key. Only looked at on insert.</summary>
    public bool Sealed { get; init; }

    /// <summary>What the petition says (JSON); null leaves what is there.</summary>
    public string? Content { get; init; }

    /// <summary>Who filed it (JSON); null leaves what is there.</summary>
    public string? Identity { get; init; }

    /// <summary>The PIN in clear; only its HMAC is stored. Null leaves what is there.</summary>
    public string? Pin { get; init; }

    /// <summary>The normalised phone or identity number, else the chat address; only its HMAC is stored. Null leaves what is there.</summary>
    public string? Person { get; init; }
}
