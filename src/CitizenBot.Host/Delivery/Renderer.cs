using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Channels;
using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>Puts a message of the outbox into words at the moment it is sent, in the language of its chat.</summary>
public sealed class Renderer(Speaker speaker)
{
    public Outgoing Render(OutboxRow row, ChannelAbilities abilities, DateTime now)
    {
        var body = OutboxBody.FromJson(row.Body);
        var spoken = speaker.Say(body.Message, row.Locale, body.AsOf ?? now, abilities);
        return new Outgoing(
            row.Lane,
            row.Conversation,
            row.Locale,
            spoken.Text,
            spoken.MaskedText == spoken.Text ? null : spoken.MaskedText,
            [.. spoken.Buttons.Zip(body.Tokens, (button, token) => new OutgoingButton(button.Text, token))],
            body.Message.Kind);
    }
}
