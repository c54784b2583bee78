namespace CitizenBot.Conversation.Activities;

/// <summary>Buttons that answer the message they come with and are over once it is answered.</summary>
/// <param name="Actions">In the order they are shown.</param>
/// <param name="To">Whom they are for; nobody named means everybody.</param>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions, IReadOnlyList<string>? To = null);
