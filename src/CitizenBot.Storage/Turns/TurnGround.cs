namespace CitizenBot.Storage;

/// <summary>What a turn begins with.</summary>
/// <param name="Seen">True when the update was answered before: answer 200 and stop.</param>
/// <param name="Chat">Its chat; null when nobody spoke from there yet.</param>
/// <param name="Button">The button that was pressed; null without one, and for a token that is unknown.</param>
public sealed record TurnGround(bool Seen, ChatRow? Chat, ButtonRow? Button);
