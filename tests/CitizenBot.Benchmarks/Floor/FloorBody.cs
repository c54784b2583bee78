using System.Text.Json;

namespace CitizenBot.Benchmarks.Floor;

/// <summary>What waits in the floor's outbox: words, labels and the token of each button, in clear.</summary>
internal sealed record FloorBody(string Text, string[] Labels, string[] Tokens)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static FloorBody Of(byte[] bytes) => JsonSerializer.Deserialize<FloorBody>(bytes)!;
}
