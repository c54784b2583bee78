using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Turns;
using CitizenBot.Storage;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace CitizenBot.Host.Channels.Telegram;

/// <summary>The commands Telegram shows beside the text box: everyone's, and an official's own in their own chat. No protection: the desk checks again.</summary>
public sealed class TelegramMenus(TelegramBot bot, BotStore store, Speaker speaker, TimeProvider time, ILogger<TelegramMenus> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Vietnamese = ["nopdon", "tracuu", "hosocuatoi", "quaylai", "huy", "ngonngu", "help"];
    private static readonly string[] English = ["file", "track", "mycases", "back", "cancel", "language", "help"];
    private static readonly Dictionary<string, string[]> OfOfficials = new() { ["vi"] = ["viec"], ["en"] = ["work"] };

    /// <summary>For private chats; a client in English sees English ones, every other the Vietnamese. Groups have none.</summary>
    public async Task ForEveryone(CancellationToken stop)
    {
        await bot.Client.SetMyCommands(Named(Vietnamese, "vi"), BotCommandScope.AllPrivateChats(), cancellationToken: stop);
        await bot.Client.SetMyCommands(Named(English, "en"), BotCommandScope.AllPrivateChats(), "en", stop);
    }

    /// <summary>For every chat that is linked to an official now.</summary>
    public async Task ForOfficials(CancellationToken stop)
    {
        foreach (var chat in (await store.LinkedChats(TelegramChannel.Name, stop)).Where(chat => !Person.IsGroup(chat.Person!)))
        {
            await ForOfficial(chat.Conversation, stop);
        }
    }

    /// <summary>For the chat of one official, just linked.</summary>
    public async Task ForOfficial(string conversation, CancellationToken stop)
    {
        using var limit = new TimeLimit(time, Patience, stop);
        var scope = BotCommandScope.Chat(TelegramAddress.Parse(conversation).Chat);
        try
        {
            await bot.Client.SetMyCommands(Named([.. OfOfficials["vi"], .. Vietnamese], "vi"), scope, cancellationToken: limit.Token);
            await bot.Client.SetMyCommands(Named([.. OfOfficials["en"], .. English], "en"), scope, "en", limit.Token);
        }
        catch (Exception fault) when (fault is RequestException or HttpRequestException or OperationCanceledException)
        {
            // A chat that is gone has no menu; the command typed works all the same.
            log.LogWarning("The commands of an official's chat could not be set ({Type})", fault.GetType().Name);
        }
    }

    private IEnumerable<BotCommand> Named(IEnumerable<string> commands, string locale) =>
        commands.Select(command => new BotCommand(command, speaker.Say(new Line($"common.commands.{command}"), locale, time.GetUtcNow().UtcDateTime)));
}
