using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenBot.Benchmarks.Floor;

/// <summary>What waits in the floor's outbox: words, labels and the token of each button, in clear.</summary>
internal sealed record FloorBody(string Text, string[] Labels, string[] Tokens, string? Shares)
{
    /// <summary>True when the message itself carries its buttons.</summary>
    [JsonIgnore]
    public bool HasButtons => Tokens.Length > 0 && Shares is null;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static FloorBody Of(byte[] bytes) => JsonSerializer.Deserialize<FloorBody>(bytes)!;
}
