using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Finds the kind by two or three plain questions, for who does not know the words of the law.</summary>
internal static class FindKind
{
    public static async Dialog<string> Run(TurnContext turn)
    {
        var harmed = await turn.Prompt(SpokenChoicePrompt.Of(turn.Choice("kind/harmed")));
        if (harmed == "yes" || (harmed == "not-sure" && await turn.Prompt(SpokenChoicePrompt.Of(turn.Choice("kind/paper"))) == "yes"))
        {
            return await turn.Prompt(turn.Choice("kind/rather")) switch
            {
                "punish" => Kinds.Denunciation,
                "both" => await ComplaintFirst(turn),
                _ => Kinds.Complaint,
            };
        }

        return await turn.Prompt(turn.Choice("kind/say")) switch
        {
            "wrongdoer" => Kinds.Denunciation,
            "fix" => Kinds.Feedback,
            _ => Kinds.Proposal,
        };
    }

    /// <summary>Two petitions: the complaint comes first because its time is limited; either answer goes on with it.</summary>
    private static async Dialog<string> ComplaintFirst(TurnContext turn)
    {
        await turn.Prompt(turn.Choice("kind/both"));
        return Kinds.Complaint;
    }
}
