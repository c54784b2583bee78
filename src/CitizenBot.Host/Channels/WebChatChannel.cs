using System.Text.Json;
using CitizenBot.Conversation.Activities;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.Storage;

namespace CitizenBot.Host.Channels;

/// <summary>The built-in web chat. To send is to write into the conversation's log, in the transaction that marks the message sent.</summary>
public sealed class WebChatChannel(DirectLineOptions options) : IChannel
{
    public const string Name = "web";

    public string Id => Name;

    public ChannelAbilities Abilities { get; } = new(LongestText: 16_000, Buttons: true, Edit: false, Upload: true, RequestLocation: false) { LargestFile = options.MaxFileBytes };

    public async Task<SendResult> Send(Outgoing outgoing, CancellationToken cancellation)
    {
        var file = outgoing.File is { } sent ? await File(sent, cancellation) : null;
        // The masked words keep a stored file: an official comes back to it, and a page's ticket for it ends by itself.
        var shownOnce = outgoing.File is { ShownOnce: true };
        var masked = outgoing.MaskedText is not null || shownOnce
            ? ActivityJson.Write(Activity(outgoing, outgoing.MaskedText ?? outgoing.Text, shownOnce ? null : file))
            : null;
        var log = new LogWrite(outgoing.ChatId, FromBot: true, ActivityJson.Write(Activity(outgoing, outgoing.Text, file)), masked);
        return new SendResult.Sent(Log: log);
    }

    /// <summary>A file of ours is a word that becomes an address when the log is read; one made for the message travels in it.</summary>
    private static async Task<Attachment?> File(OutgoingFile file, CancellationToken cancellation)
    {
        if (file.Handle is { } handle) return new Attachment(file.ContentType, ContentUrl: FileTickets.Stored(handle, file.Original), Name: file.Name);
        var type = file.ContentType.Split(';')[0];
        return await file.Open(cancellation) is { } content
            ? new Attachment(type, ContentUrl: $"data:{type}{(type == "text/plain" ? ";charset=utf-8" : "")};base64,{Convert.ToBase64String(content)}", Name: file.Name)
            : null;
    }

    /// <summary>Id and timestamp are given when the log is read: they follow from the row's place in it.</summary>
    private static Activity Activity(Outgoing outgoing, string text, Attachment? file)
    {
        CardAction[] actions = [.. outgoing.Buttons.Select(Action)];
        var isCard = outgoing.Kind == MessageKind.Card;
        Attachment[] attachments = [.. isCard && actions.Length > 0 ? [new HeroCard(Buttons: actions).ToAttachment()] : Array.Empty<Attachment>(), .. file is null ? Array.Empty<Attachment>() : [file]];
        return new Activity
        {
            From = new ChannelAccount("bot", Role: "bot"),
            Text = text,
            // Words of a person stand in it: in markdown a client would load the pictures they name.
            TextFormat = "plain",
            Locale = outgoing.Locale == "en" ? "en-GB" : "vi-VN",
            SuggestedActions = !isCard && actions.Length > 0 ? new SuggestedActions(actions) : null,
            Attachments = attachments.Length > 0 ? attachments : null,
            ChannelData = outgoing.Kind == MessageKind.Receipt
                ? JsonSerializer.SerializeToElement(new { citizenbot = new { kind = "receipt" } })
                : null,
        };
    }

    private static CardAction Action(OutgoingButton button) =>
        new("messageBack", button.Label, button.Label, button.Label, JsonSerializer.SerializeToElement(new { t = button.Token }));
}
