using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Which of the four kinds it is: guessed from the first sentence, chosen, or found by two or three plain questions, and overruled at will.</summary>
/// <remarks>The office goes by the content of a petition, not by its title, so a wrong choice costs nothing and no answer here is final.</remarks>
internal static class AskKind
{
    public const string Line = "kind";
    public const string Help = "help";

    /// <param name="turn">The run.</param>
    /// <param name="filing">Knows the first words.</param>
    /// <param name="isAnother">True when the kind that was guessed from a photo is not the right one: then it is chosen outright.</param>
    public static async Dialog<string> Run(TurnContext turn, Filing filing, bool isAnother)
    {
        var asksForHelp = filing.FirstWords is { } words && Kinds.AsksForHelp(words);
        var guess = filing.FirstWords is { } first && !asksForHelp ? Kinds.Guess(first) : null;

        // Chosen outright, or asked again at the review: what was guessed from the first sentence is out of date.
        var outright = turn.ReplyTo("kind/guess") is null
            && (isAnother || turn.ReplyTo("kind/which") is not null || (filing.IsEditing(Line) && turn.ReplyTo("kind/harmed") is null));
        var said = outright ? Choices.Other : asksForHelp ? Help : guess is null ? Choices.Other : await Guess(turn, guess);
        if (said == Choices.Other)
        {
            said = await turn.Prompt(Which(turn, "kind/which", Help));
        }

        if (said != Help)
        {
            return said;
        }

        var found = await FindKind.Run(turn);
        var agreed = await turn.Prompt(turn.Choice("kind/found", [OfKind(found, yes: true), new(Choices.Other), Choices.Person]) with { Slot = found });
        return agreed == Choices.Other ? await turn.Prompt(Which(turn, "kind/final")) : agreed;
    }

    /// <summary>The kind that was guessed, when it is right; "other" or "help" otherwise.</summary>
    private static Ask<string> Guess(TurnContext turn, string guess)
    {
        var yes = Choices.YesNamed(guess, Arg.Wording("file-petition.kind." + guess), []);
        return turn.Prompt(turn.Choice("kind/guess", guess == Kinds.Feedback ? [yes, new(Choices.Other)] : [yes, new(Choices.Other), new(Help)]) with { Slot = guess });
    }

    private static KindPrompt Which(TurnContext turn, string name, params IReadOnlyList<string> more) =>
        new()
        {
            Name = name,
            Vocabulary = turn.Definition.Vocabulary,
            Choices = [.. Kinds.All.Select(kind => OfKind(kind)), .. more.Select(value => new Choice(value))],
        };

    private static Choice OfKind(string kind, bool yes = false) => new(kind, Words: yes ? Choices.YesWords : null);
}
