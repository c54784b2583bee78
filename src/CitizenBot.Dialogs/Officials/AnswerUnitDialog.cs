using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Officials;

/// <summary>The head's answer to a supervisor who urged the department.</summary>
internal static class AnswerUnitDialog
{
    public const string Id = "answer-unit";

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        if (await turn.Lookup(new UrgingOf(turn.Subject ?? "", Id)) is not { } urging)
        {
            return new DialogEnd.NotYours();
        }

        var words = await turn.Prompt((turn.Text("words") with { Min = 2, Max = 500, Args = new() { ["why"] = Arg.Quote(urging.Words) } }).Or(ActReview.Cancel));
        if (!words.HasValue)
        {
            return new DialogEnd.Say(new Line("urge-unit.stopped"));
        }

        switch (await turn.Prompt(turn.Choice("review") with { Args = new() { ["words"] = Arg.Text(words.Value!) } }))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new AnswerUnitUrgeCommand(turn.Subject ?? "", words.Value!));
            case ActReview.Change:
                turn.Drop("words");
                turn.Drop("review");
                return await Run(turn);
            default:
                return new DialogEnd.Say(new Line("urge-unit.stopped"));
        }
    }
}
