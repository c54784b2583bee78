using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Names whose answers may stay unread because another path was taken in the end (another kind, no name, alone).</summary>
/// <remarks>
/// The story and what is wanted are not among them: a finished petition that passed over what a person told would be a fault,
/// and the framework says so. What is set aside stays in the sheet until the petition is filed.
/// </remarks>
internal static class OtherPaths
{
    private static readonly string[] ByPath =
    [
        "start", "notice", "kind", "field", "place", "decision", "secrecy", "name", "accused", "person", "protection", "joint", "review",
        "wanted/in-vietnamese", "wanted/vietnamese", "story/in-vietnamese", "story/vietnamese", "story/short", AskSimilar.Section,
    ];

    public static void SetAside(TurnContext turn)
    {
        foreach (var section in ByPath)
        {
            turn.SetAside(section);
        }
    }
}
