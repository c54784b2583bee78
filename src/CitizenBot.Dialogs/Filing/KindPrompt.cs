using CitizenBot.Conversation;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The choice of a kind, understood also inside a sentence: "tôi muốn khiếu nại vụ thu hồi đất", "tôi không biết là loại đơn gì".</summary>
internal sealed record KindPrompt : Prompt<string>
{
    public override bool TakesOnlyChoices => true;

    public override Reading<string> Read(Reply reply)
    {
        if (ChoiceMatch.Find(this, reply) is { } choice)
        {
            return choice.Value;
        }

        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var text = reply.Text!;
        return Kinds.AsksForHelp(text) && Choices.Any(offered => offered.Value == AskKind.Help) ? AskKind.Help
            : Kinds.Named(text) is { } kind && Choices.Any(offered => offered.Value == kind) ? kind
            : NotAChoice(reply);
    }
}
