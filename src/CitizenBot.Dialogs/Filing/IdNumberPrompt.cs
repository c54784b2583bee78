using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;

namespace CitizenBot.Dialogs.Filing;

/// <summary>A number of an identity card: 12 digits, or the 9 of the old card. It is never said back.</summary>
internal sealed record IdNumberPrompt : Prompt<string>
{
    public override bool TakesNumbers => true;

    public override Reading<string> Read(Reply reply)
    {
        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var digits = string.Concat(reply.Text!.Where(char.IsAsciiDigit));
        return digits.Length is 9 or 12 ? digits : new Retry("id-number");
    }
}
