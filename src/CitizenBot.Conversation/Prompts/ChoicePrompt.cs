using CitizenBot.Conversation.Matching;

namespace CitizenBot.Conversation.Prompts;

/// <summary>A question with fixed answers: gives the value of the one that was pressed, named or numbered.</summary>
public sealed record ChoicePrompt : Prompt<string>
{
    public override bool TakesOnlyChoices => true;

    public override Reading<string> Read(Reply reply)
    {
        if (ChoiceMatch.Find(this, reply) is { } choice)
        {
            return Reading<string>.Chosen(choice.Value, choice.Value);
        }

        return ChoiceMatch.AsksForMore(this, reply)
            ? new Retry("more", Suggestions: [.. Choices.Skip(ChoiceMatch.FirstPage)])
            : Unreadable(reply) ?? NotAChoice(reply);
    }
}
