using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Filing;

/// <summary>What the person wants the office to do (Điều 8 Luật Khiếu nại).</summary>
internal static class AskWanted
{
    public const string Line = "wanted";
    public const string What = "wanted/what";

    public static async Dialog<string> Run(TurnContext turn, Filing filing)
    {
        var said = await filing.AskText(turn, Line, turn.Text(What).Or());
        var added = await InVietnamese.Ask(turn, filing, "wanted", said.Value!);
        return added is null ? said.Value! : $"{said.Value}\n{added.Text}";
    }
}
