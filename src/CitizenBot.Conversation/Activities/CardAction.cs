using System.Text.Json;

namespace CitizenBot.Conversation.Activities;

/// <summary>A button.</summary>
/// <param name="Type"><c>messageBack</c> for all of ours: the press is a message that carries <paramref name="Value"/>.</param>
/// <param name="Title">The words on the button.</param>
/// <param name="Text">The text of the message a press sends.</param>
/// <param name="DisplayText">What is shown as said by the person.</param>
/// <param name="Value">What the press carries back, e.g. <c>{"t":"token"}</c>.</param>
public sealed record CardAction(string Type, string Title, string? Text = null, string? DisplayText = null, JsonElement? Value = null);
