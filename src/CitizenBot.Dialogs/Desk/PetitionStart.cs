using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What a petition begins with: a first sentence, a place and field from a notice board's link, a wish for help with the kind.</summary>
internal static class PetitionStart
{
    /// <summary>Start value: the person wants help with the kind.</summary>
    public const string Choose = "choose";

    public static void Fill(AnswerSheet sheet, Reply? words, string? start, Office office, DeskContext context, string activityId)
    {
    }
}
