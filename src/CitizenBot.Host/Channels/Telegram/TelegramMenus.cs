using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
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

    /// <summary>For private chats; a client in English sees English ones, every other the Vietnamese. Groups have none.</summary>
    public async Task ForEveryone(CancellationToken stop)
    {
        await bot.Client.SetMyCommands(Named("vi", official: false), BotCommandScope.AllPrivateChats(), cancellationToken: stop);
        await bot.Client.SetMyCommands(Named("en", official: false), BotCommandScope.AllPrivateChats(), "en", stop);
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
            await bot.Client.SetMyCommands(Named("vi", official: true), scope, cancellationToken: limit.Token);
            await bot.Client.SetMyCommands(Named("en", official: true), scope, "en", limit.Token);
        }
        catch (Exception fault) when (fault is RequestException or HttpRequestException or OperationCanceledException)
        {
            // A chat that is gone has no menu; the command typed works all the same.
            log.LogWarning("The commands of an official's chat could not be set ({Type})", fault.GetType().Name);
        }
    }

    private IEnumerable<BotCommand> Named(string locale, bool official) =>
        MenuCommands.Of(locale, official).Select(command => new BotCommand(command.Name, speaker.Say(command.Description, locale, time.GetUtcNow().UtcDateTime)));
}
