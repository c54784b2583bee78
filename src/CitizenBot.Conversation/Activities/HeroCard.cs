using System.Text.Json;

namespace CitizenBot.Conversation.Activities;

/// <summary>A card whose buttons stay usable after other messages: notices and case cards.</summary>
/// <param name="Title">Shown in bold; may be missing.</param>
/// <param name="Text">The words of the card.</param>
/// <param name="Buttons">In the order they are shown.</param>
public sealed record HeroCard(string? Title = null, string? Text = null, IReadOnlyList<CardAction>? Buttons = null)
{
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>The card as it travels in <see cref="Activity.Attachments"/>.</summary>
    public Attachment ToAttachment() => new(ContentType, JsonSerializer.SerializeToElement(this, ActivityJson.Options));
}
