using System.Text.Json;
using CitizenBot.Conversation.Activities;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Storage;

namespace CitizenBot.Host.Channels;

/// <summary>The built-in web chat. To send is to write into the conversation's log, in the transaction that marks the message sent.</summary>
public sealed class WebChatChannel : IChannel
{
    public const string Name = "web";

    public string Id => Name;

    public ChannelAbilities Abilities { get; } = new(LongestText: 16_000, Buttons: true, Edit: false, Upload: false, RequestLocation: false);

    public Task<SendResult> Send(Outgoing outgoing, CancellationToken cancellation)
    {
        var masked = outgoing.MaskedText is { } text ? ActivityJson.Write(Activity(outgoing, text)) : null;
        var log = new LogWrite(outgoing.ChatId, FromBot: true, ActivityJson.Write(Activity(outgoing, outgoing.Text)), masked);
        return Task.FromResult<SendResult>(new SendResult.Sent(Log: log));
    }

    /// <summary>Id and timestamp are given when the log is read: they follow from the row's place in it.</summary>
    private static Activity Activity(Outgoing outgoing, string text)
    {
        CardAction[] actions = [.. outgoing.Buttons.Select(Action)];
        var isCard = outgoing.Kind == MessageKind.Card;
        return new Activity
        {
            From = new ChannelAccount("bot", Role: "bot"),
            Text = text,
            // Words of a person stand in it: in markdown a client would load the pictures they name.
            TextFormat = "plain",
            Locale = outgoing.Locale == "en" ? "en-GB" : "vi-VN",
            SuggestedActions = !isCard && actions.Length > 0 ? new SuggestedActions(actions) : null,
            Attachments = isCard && actions.Length > 0 ? [new HeroCard(Buttons: actions).ToAttachment()] : null,
            ChannelData = outgoing.Kind == MessageKind.Receipt
                ? JsonSerializer.SerializeToElement(new { citizenbot = new { kind = "receipt" } })
                : null,
        };
    }

    private static CardAction Action(OutgoingButton button) =>
        new("messageBack", button.Label, button.Label, button.Label, JsonSerializer.SerializeToElement(new { t = button.Token }));
}
