using System.Text.Json;
using CitizenBot.Conversation.Activities;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Channels;
using CitizenBot.Host.Channels.DirectLine;
using CitizenBot.Storage;

namespace CitizenBot.Tests.Transcripts;

/// <summary>What a message becomes at its channel, made by the channel's own code: it must be taken there as it is.</summary>
internal static class Surface
{
    public static void Check(string channel, Spoken spoken, MessageKind kind, string locale)
    {
        IReadOnlyList<OutgoingButton> buttons = [.. spoken.Buttons.Select(button => new OutgoingButton(button.Text, ButtonRow.NewToken(), TelegramSurface.Shares(button)))];
        switch (channel)
        {
            case "telegram":
                TelegramSurface.Check(spoken.Text, buttons);
                break;
            case "web":
                OnThePage(spoken.Text, buttons, kind, locale);
                break;
        }
    }

    /// <summary>The page gets plain text and every button with its label and token, on a card or below the question.</summary>
    private static void OnThePage(string text, IReadOnlyList<OutgoingButton> buttons, MessageKind kind, string locale)
    {
        Assert.DoesNotContain(buttons, button => button.Shares is not null);
        var channel = new WebChatChannel(new DirectLineOptions());
        Assert.InRange(text.EnumerateRunes().Count(), 1, channel.Abilities.LongestText);
        var sent = Assert.IsType<SendResult.Sent>(channel.Send(new Outgoing("chat", "page", locale, text, null, buttons, kind), CancellationToken.None).Result);
        var activity = ActivityJson.Read(sent.Log!.Activity);
        Assert.Equal(("plain", text, locale == "en" ? "en-GB" : "vi-VN"), (activity.TextFormat, activity.Text, activity.Locale));
        var actions = kind == MessageKind.Card && buttons.Count > 0
            ? Assert.Single(activity.Attachments!).Content!.Value.Deserialize<HeroCard>(ActivityJson.Options)!.Buttons
            : activity.SuggestedActions?.Actions ?? [];
        Assert.Equal(buttons.Select(button => (button.Label, button.Token)), actions!.Select(action => (action.Title!, action.Value!.Value.GetProperty("t").GetString()!)));
    }
}
