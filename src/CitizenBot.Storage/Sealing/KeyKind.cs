namespace CitizenBot.Storage.Sealing;

/// <summary>The three secrets of a house, each for one use.</summary>
public enum KeyKind
{
    /// <summary>Wraps the data key of each chat and case.</summary>
    Master = 1,

    /// <summary>Wraps the key over the identity of a denouncer, so that it can be kept by fewer hands.</summary>
    Denouncer = 2,

    /// <summary>Keys the HMAC by which persons and PINs are compared without being readable.</summary>
    Lookup = 3,
}
