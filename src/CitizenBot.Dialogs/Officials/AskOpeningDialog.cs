using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Asks for a second authorised person to open who denounces: the reason in words, then what will follow.</summary>
internal static class AskOpeningDialog
{
    public const string Id = "ask-opening";

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var code = turn.Subject ?? "";
        if (await turn.Lookup(new CaseCardFor(code, Id)) is not { } card)
        {
            return new DialogEnd.NotYours();
        }

        if (card.Case.Anonymous)
        {
            return new DialogEnd.Say(new Line("ask-opening.refused.no-name"));
        }

        var args = new Args { ["caseCode"] = Arg.Code(code) };
        var reason = await turn.Prompt((turn.Text("reason") with { Args = args, Private = true }).Or(ActReview.Cancel));
        if (!reason.HasValue)
        {
            return new DialogEnd.Stopped(code);
        }

        switch (await turn.Prompt(turn.Choice("review") with { Args = args }))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new AskOpeningCommand(code, reason.Value!));
            case ActReview.Change:
                turn.Drop("reason");
                turn.Drop("review");
                return await Run(turn);
            default:
                return new DialogEnd.Stopped(code);
        }
    }
}
