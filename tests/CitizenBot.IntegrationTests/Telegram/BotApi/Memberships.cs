using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>How the bot learns what became of it in a chat: my_chat_member.</summary>
internal static class Memberships
{
    private static readonly string[] Rights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
        "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories", "can_pin_messages", "can_manage_topics",
    ];

    public static JsonObject Change(BotApiServer server, BotApiChat chat, BotApiPerson by, string before, string after) => new()
    {
        ["chat"] = chat.ToJson(),
        ["from"] = by.ToJson(),
        ["date"] = server.Time.GetUtcNow().ToUnixTimeSeconds(),
        ["old_chat_member"] = Member(server, before),
        ["new_chat_member"] = Member(server, after),
    };

    private static JsonObject Member(BotApiServer server, string status)
    {
        var member = new JsonObject { ["user"] = server.Bot.ToJson(), ["status"] = status };
        switch (status)
        {
            case "kicked":
                member["until_date"] = 0;
                break;
            case "administrator":
                (member["can_be_edited"], member["is_anonymous"]) = (false, false);
                foreach (var right in Rights)
                {
                    member[right] = right == "can_manage_chat";
                }

                break;
        }

        return member;
    }
}
