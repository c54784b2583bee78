using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The only consent that is asked: messages about the case in this chat. Who declines is told nothing unasked; at the counter there is no chat to tell.</summary>
internal static class AskNotices
{
    public const string Line = "notices";

    public static async Dialog<bool> Run(TurnContext turn, Filing filing)
    {
        if (turn.Subject == FilingDialog.AtCounter)
        {
            return false;
        }

        // The careful answer comes first where somebody else may see the screen.
        var question = turn.Confirm("notices/wanted");
        var wanted = await turn.Prompt(filing.IsDenunciation
            ? question with { Slot = Kinds.Denunciation, Choices = [new(ConfirmPrompt.No), new(ConfirmPrompt.Yes)] }
            : question);
        filing.SayEdited(turn, Line);
        return wanted;
    }
}
