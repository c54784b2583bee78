using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>The command menus by scope and language, and which of them a person sees.</summary>
internal sealed partial class CommandMenus
{
    private readonly Dictionary<(string Scope, string Language), JsonArray> menus = [];

    public JsonNode Set(CallParameters call)
    {
        var commands = call.Parsed("commands") as JsonArray ?? throw Refusal.BadRequest("parameter \"commands\" is required");
        if (commands.Count > 100)
        {
            throw Refusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        foreach (var command in commands)
        {
            if (!Command().IsMatch((string?)command?["command"] ?? ""))
            {
                throw Refusal.BadRequest("BOT_COMMAND_INVALID");
            }

            if (((string?)command!["description"])?.Length is not (>= 1 and <= 256))
            {
                throw Refusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }

        menus[Key(call)] = (JsonArray)commands.DeepClone();
        return true;
    }

    public JsonNode Get(CallParameters call) => menus.GetValueOrDefault(Key(call))?.DeepClone() ?? new JsonArray();

    public JsonNode Delete(CallParameters call)
    {
        menus.Remove(Key(call));
        return true;
    }

    /// <summary>The first menu that is set, each scope with the person's language before without.</summary>
    public IReadOnlyList<(string Command, string Description)> SeenBy(BotApiPerson person, BotApiChat chat)
    {
        string[] scopes = chat.IsPrivate
            ? [$"chat {chat.Id}", "all_private_chats", "default"]
            : [$"chat_member {chat.Id} {person.Id}", $"chat {chat.Id}", "all_group_chats", "default"];
        var language = person.LanguageCode is { Length: >= 2 } tag ? tag[..2] : "";
        var seen = scopes.SelectMany(scope => new[] { (scope, language), (scope, "") })
            .Select(key => menus.GetValueOrDefault(key)).FirstOrDefault(menu => menu is { Count: > 0 });
        return [.. (seen ?? []).Select(command => ((string)command!["command"]!, (string)command["description"]!))];
    }

    private static (string Scope, string Language) Key(CallParameters call)
    {
        var scope = call.Parsed("scope");
        var key = ((string?)scope?["type"] ?? "default") switch
        {
            var type and ("default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators") => type,
            var type and ("chat" or "chat_administrators") => $"{type} {scope!["chat_id"]}",
            "chat_member" => $"chat_member {scope!["chat_id"]} {scope["user_id"]}",
            _ => throw Refusal.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
        var language = call.Text("language_code");
        return language.Length is 0 or 2 ? (key, language) : throw Refusal.BadRequest("invalid language code specified");
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Command();
}
