using CitizenBot.Conversation;
using CitizenBot.Conversation.Matching;
using CitizenBot.Conversation.Prompts;

namespace CitizenBot.Dialogs.Filing;

/// <summary>A choice that is also understood when something is added behind it: "có, biên bản phạt" is yes.</summary>
internal sealed record SpokenChoicePrompt : Prompt<string>
{
    public static SpokenChoicePrompt Of(ChoicePrompt prompt) =>
        new() { Name = prompt.Name, Slot = prompt.Slot, Args = prompt.Args, Choices = prompt.Choices, Vocabulary = prompt.Vocabulary };

    public override bool TakesOnlyChoices => true;

    public override Reading<string> Read(Reply reply)
    {
        if (ChoiceMatch.Find(this, reply) is { } choice)
        {
            return Reading<string>.Chosen(choice.Value, choice.Value);
        }

        if (Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var first = reply.Text!.Split([',', '.', ';', '\n'], 2)[0];
        return ChoiceMatch.Find(this, reply with { Text = first }) is { } meant ? Reading<string>.Chosen(meant.Value, meant.Value) : NotAChoice(reply);
    }
}
