namespace CitizenBot.Conversation.Activities;

/// <summary>The kinds of activity the project speaks; others may arrive and are passed over.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string ConversationUpdate = "conversationUpdate";
    public const string EndOfConversation = "endOfConversation";
}
