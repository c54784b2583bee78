using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>An account; one person may be in many chats.</summary>
internal sealed record BotApiPerson(long Id, string FirstName, string? LanguageCode)
{
    /// <summary>Whom an administrator who hides in a group is shown as, with the group in sender_chat.</summary>
    public static BotApiPerson GroupAnonymousBot { get; } = new(1087968824, "Group", null) { Username = "GroupAnonymousBot", IsBot = true };

    public string? Username { get; init; }

    public bool IsBot { get; init; }

    /// <summary>Without the plus, as it often comes.</summary>
    public string Phone => $"8490{Id % 10_000_000:D7}";

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        if (Username is not null)
        {
            json["username"] = Username;
        }

        if (LanguageCode is not null)
        {
            json["language_code"] = LanguageCode;
        }

        return json;
    }
}
