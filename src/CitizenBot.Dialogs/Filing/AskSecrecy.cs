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
        var told = await turn.Prompt(turn.Choice("secrecy/told"));
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
