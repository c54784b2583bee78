using System.Text.Json;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Hands a kept update in again, as if it had just arrived, under an id of its own so that it is not taken for a repeat.</summary>
public sealed class DeadLetterReplay(TurnPipeline turns)
{
    /// <returns>False when it failed again.</returns>
    public async Task<bool> Run(DeadLetterRow letter, string body, CancellationToken stop)
    {
        var message = JsonSerializer.Deserialize<InboundMessage>(body)!;
        // What was said stands in the log already.
        var again = message with { ActivityId = $"replay-{letter.Id}", Echo = null, IsReplay = true };
        return await turns.Take(again, stop) is TurnOutcome.Done or TurnOutcome.Duplicate;
    }
}
