using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Whether a denouncer asks for protection (Điều 47 to 58 Luật Tố cáo); kept in the sealed part.</summary>
internal static class AskProtection
{
    public const string Line = "protection";

    public static async Dialog<bool> Run(TurnContext turn, Filing filing)
    {
        var wanted = await turn.Prompt(turn.Confirm("protection/wanted") with { Choices = [new(ConfirmPrompt.No), new(ConfirmPrompt.Yes)] });
        filing.SayEdited(turn, Line);
        return wanted;
    }
}
