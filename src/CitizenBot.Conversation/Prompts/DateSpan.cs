namespace CitizenBot.Conversation.Prompts;

/// <summary>Which days a question takes, seen from the day on which the reply arrived.</summary>
public enum DateSpan
{
    PastOrToday,
    TodayOrLater,
    Any,
}
