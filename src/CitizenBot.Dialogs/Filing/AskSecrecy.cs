using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>How a denouncer is protected, what is not protected, and the choice to give a name or none.</summary>
/// <remarks>Without a name it is no denunciation by law (Điều 25 Luật Tố cáo), and that is said before, not after.</remarks>
internal static class AskSecrecy
{
    private const string Anonymous = "anonymous";

    /// <summary>Explains the secrecy of Điều 8.</summary>
    public static async Dialog<bool> Explain(TurnContext turn, Filing filing)
    {
        // On a service that is not the office's own, moving to the web page comes first.
        var question = turn.Choice("secrecy/told");
        var told = await turn.Prompt(filing.Channel.IsOutside
            ? question with { Slot = "outside", Choices = [Choices.MoveDraft, new("continue", new Line("file-petition.secrecy.told.choice.stay.label"), ["continue", "tiep tuc"]), new("more")] }
            : question);
        if (told == "more")
        {
            await turn.Prompt(turn.Choice("secrecy/told-more", [new("continue"), Choices.Person]) with { Args = new Args { ["discreetPhone"] = filing.DiscreetPhone } });
        }

        return true;
    }

    /// <summary>True when the person gives no name.</summary>
    public static async Dialog<bool> IsAnonymous(TurnContext turn, Filing filing)
    {
        var chosen = await turn.Prompt(turn.Choice("name/given"));
        if (chosen == "think")
        {
            chosen = await turn.Prompt(turn.Choice("name/decide", [new("named"), new(Anonymous), Choices.KeepDraft]) with
            {
                Args = new Args { ["discreetPhone"] = filing.DiscreetPhone },
            });
        }

        return chosen == Anonymous;
    }
}
