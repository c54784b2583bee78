using System.Text.Json.Nodes;
using CitizenBot.Host.Channels;
using CitizenBot.IntegrationTests.Host;
using CitizenBot.IntegrationTests.Telegram.BotApi;

namespace CitizenBot.IntegrationTests.Telegram;

/// <summary>A person in a Telegram chat with the bot: what is said goes over the wire, and what is heard is what the bot's calls showed, edits included.</summary>
internal sealed class TelegramTalk(TelegramHouse house, BotApiUser user) : Talk(house.House, user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))
{
    private const string OnKeyboard = "keyboard:";

    public BotApiUser User => user;

    public BotApiChat Chat => user.Chat;

    /// <summary>Does something as the person, takes it and gives the answer.</summary>
    public async Task<string> Do(Action<BotApiUser> act)
    {
        act(user);
        await house.Turn();
        return await News();
    }

    /// <summary>Fetches the files that were sent, as the host does beside the turns.</summary>
    public Task Store() => house.House.Fetch();

    public override Task<IReadOnlyList<Said>> Heard() => Task.FromResult<IReadOnlyList<Said>>(
        [.. house.Server.Calls.Where(call => call.Method is "sendMessage" or "editMessageText" or "sendDocument" or "sendPhoto")
            .Where(call => call.ChatId == user.Chat.Id && call is { Refused: null, Fault: null })
            .Select(call => new Said(Plain(call["text"] + call["caption"]), Buttons(call["reply_markup"])))]);

    protected override async Task Send(string? text, string? token, string? start)
    {
        if (start is not null)
        {
            user.Start(start);
        }
        else if (token?.StartsWith(OnKeyboard, StringComparison.Ordinal) == true)
        {
            user.PressKeyboard(token[OnKeyboard.Length..]);
        }
        else if (token is not null)
        {
            user.PressData(user.Chat.Messages.Last(message => message.Buttons.Any(button => button.CallbackData == token)).Id, token);
        }
        else
        {
            user.Say(text!);
        }

        await house.Turn();
    }

    private static string Plain(string html) =>
        System.Net.WebUtility.HtmlDecode(html.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal));

    private static IReadOnlyList<OutgoingButton> Buttons(string markup)
    {
        if (markup.Length == 0 || JsonNode.Parse(markup) is not JsonObject keyboard)
        {
            return [];
        }

        var inline = (keyboard["inline_keyboard"] as JsonArray ?? []).SelectMany(row => row!.AsArray()).Select(button => new OutgoingButton((string)button!["text"]!, (string)button["callback_data"]!));
        var reply = (keyboard["keyboard"] as JsonArray ?? []).SelectMany(row => row!.AsArray()).Select(button => (string)button!["text"]!).Select(label => new OutgoingButton(label, OnKeyboard + label));
        return [.. inline, .. reply];
    }
}

/// <summary>Presses that name the message they are on.</summary>
internal static class Presses
{
    /// <summary>Presses the button on the newest message that speaks of this.</summary>
    public static async Task PressNewest(this BotApiUser user, string label, string about, TelegramTalk talk)
    {
        user.PressOn(user.Chat.Messages.Last(message => message.Text.Contains(about, StringComparison.Ordinal) && message.Buttons.Any(button => button.Label == label)).Id, label);
        await talk.Do(_ => { });
    }
}
