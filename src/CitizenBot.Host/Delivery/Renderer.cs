using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Channels;
using CitizenBot.Storage;

namespace CitizenBot.Host.Delivery;

/// <summary>Puts a message of the outbox into words at the moment it is sent, in the language of its chat.</summary>
public sealed class Renderer(Speaker speaker)
{
    /// <summary>The message in words, and what goes with it as a file.</summary>
    public (Outgoing Words, Enclosure? Enclosed) Render(OutboxRow row, ChannelAbilities abilities, DateTime now)
    {
        var body = OutboxBody.FromJson(row.Body);
        var spoken = speaker.Say(body.Message, row.Locale, body.AsOf ?? now, abilities);
        var words = new Outgoing(
            row.Lane,
            row.Conversation,
            row.Locale,
            spoken.Text,
            spoken.MaskedText == spoken.Text ? null : spoken.MaskedText,
            Buttons(body, spoken),
            body.Message.Kind)
        {
            Id = row.Id,
            Class = row.Class,
            Replaces = body.Replaces,
            // A notice or card that comes in between ends no question.
            OpenMessage = row.Class == OutboxClass.Reply && body.Message.Kind != MessageKind.Card ? row.OpenMessage : null,
        };
        return (words, body.Message.Enclosure);
    }

    /// <summary>A button may be left out where the channel cannot do what it does, so tokens are found by the button's place in the message.</summary>
    private static IReadOnlyList<OutgoingButton> Buttons(OutboxBody body, Spoken spoken)
    {
        var tokens = body.Message.Buttons.Zip(body.Tokens).ToLookup(pair => pair.First.Means, pair => pair.Second);
        return [.. spoken.Buttons.Select(button => new OutgoingButton(button.Text, tokens[button.Means].First(), button.Means.Value switch
        {
            "share-location" => "location",
            "share-phone" => "phone",
            _ => null,
        }))];
    }
}
