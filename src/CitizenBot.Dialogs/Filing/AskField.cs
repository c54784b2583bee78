using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>What it is about: guessed from the first sentence or from the link on a notice board, confirmed by the person.</summary>
internal static class AskField
{
    /// <summary>The field's id; null when the person does not know.</summary>
    public static async Dialog<Field?> Run(TurnContext turn, Filing filing)
    {
        var office = filing.Office;
        var guess = turn.Given(turn.Text(FilingDialog.StartField), out var linked) ? office.Field(linked) : null;
        guess ??= filing.FirstWords is { } words ? office.GuessField(words) : null;
        if (guess is not null && filing.SentFirst && turn.ReplyTo("field/which") is null && turn.ReplyTo("field/guess") is null
            && !(filing.IsEditing(AskPlace.Line) && turn.ReplyTo("place/where") is null))
        {
            // A photo and its caption: the field stays a guess, the review shows it as one.
            return null;
        }

        if (guess is not null)
        {
            var yes = Choices.YesNamed(guess.Id, Filing.Inside(guess.Name), [guess.Name.Vi, guess.Name.En]);
            var said = await turn.Prompt(turn.Choice("field/guess", [yes, new(Choices.Other)]) with
            {
                Args = new Args { ["fieldName"] = Filing.Inside(guess.Name) },
            });
            if (said != Choices.Other)
            {
                return office.Field(said);
            }
        }

        var chosen = await turn.Prompt(turn.Choice("field/which", [.. office.Fields.Select(field => Choices.Named(field.Id, field.Name, field.Keywords)), new(Choices.Unknown)]));
        return office.Field(chosen);
    }
}
