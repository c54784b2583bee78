using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>Six digits, with or without a space.</summary>
internal sealed record PinPrompt : Prompt<PinTyped>
{
    public override bool TakesNumbers => true;

    public override Reading<PinTyped> Read(Reply reply) => Unreadable(reply) is { } retry
        ? retry
        : Pin.Parse(reply.Text!) is { } pin ? new PinTyped(pin.Digits, reply.ActivityId) : new Retry("not-a-pin");
}

/// <summary>A PIN as typed, and the message that carried it: each message is one try.</summary>
internal sealed record PinTyped(string Digits, string ActivityId);
