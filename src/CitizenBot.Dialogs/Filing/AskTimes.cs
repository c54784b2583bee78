using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Whether the same decision was complained about before; a second complaint normally goes to the superior (Điều 7 Luật Khiếu nại).</summary>
internal static class AskTimes
{
    public static async Dialog<EarlierFiling> Run(TurnContext turn, Filing filing, bool isAct)
    {
        var said = await turn.Prompt(turn.Choice("decision/times") with { Slot = isAct ? "act" : "prompt" });
        if (said == "answered")
        {
            turn.Say("decision.times.answered", new Args { ["superiorOffice"] = filing.Superior });
        }

        return said switch
        {
            "answered" => EarlierFiling.Answered,
            "sent" => EarlierFiling.SentNoAnswer,
            _ => EarlierFiling.First,
        };
    }
}
