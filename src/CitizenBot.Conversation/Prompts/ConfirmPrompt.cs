using CitizenBot.Conversation.Matching;

namespace CitizenBot.Conversation.Prompts;

/// <summary>A yes-or-no question. "Dạ" alone is courtesy, no answer: it is asked again.</summary>
public sealed record ConfirmPrompt : Prompt<bool>
{
    public const string Yes = "yes";

    public const string No = "no";

    public override bool TakesOnlyChoices => true;

    public override Reading<bool> Read(Reply reply) => ChoiceMatch.Find(this, reply)?.Value switch
    {
        Yes => Reading<bool>.Chosen(true, Yes),
        No => Reading<bool>.Chosen(false, No),
        _ => Unreadable(reply) ?? NotAChoice(reply),
    };
}
