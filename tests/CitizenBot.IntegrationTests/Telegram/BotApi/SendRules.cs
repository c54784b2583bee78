using System.Text.Json.Nodes;

namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>What a text or caption must be. Its length counts after parsing, in code points: a bold Vietnamese letter is one.</summary>
internal static class SendRules
{
    public const int LongestText = 4096;
    public const int LongestCaption = 1024;

    public static FormattedText Text(CallParameters call)
    {
        if (call.Text("text").Length == 0)
        {
            throw Refusal.BadRequest("message text is empty");
        }

        var text = Format(call, "text", "entities");
        if (text.Plain.Length == 0)
        {
            throw Refusal.BadRequest("message text is empty");
        }

        return text.Plain.EnumerateRunes().Count() <= LongestText ? text : throw Refusal.BadRequest("message is too long");
    }

    public static FormattedText Caption(CallParameters call)
    {
        var text = Format(call, "caption", "caption_entities");
        return text.Plain.EnumerateRunes().Count() <= LongestCaption ? text : throw Refusal.BadRequest("message caption is too long");
    }

    private static FormattedText Format(CallParameters call, string name, string entities)
    {
        var given = call.Text(name);
        switch (call.Text("parse_mode").ToLowerInvariant())
        {
            case "html":
                var (plain, found) = HtmlEntities.Parse(given);
                return Trimmed(plain, given, found);
            case "" or "none":
                return Trimmed(given, Escape(given), [.. (call.Parsed(entities) as JsonArray ?? []).OfType<JsonObject>()]);
            default:
                // The real server knows two kinds of Markdown as well; we write HTML only, so a test should hear of anything else.
                throw Refusal.BadRequest("unsupported parse_mode");
        }
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The real server cuts white space off both ends, and what marked only that.</summary>
    private static FormattedText Trimmed(string plain, string html, IReadOnlyList<JsonObject> entities)
    {
        var text = plain.Trim();
        var cut = plain.Length - plain.TrimStart().Length;
        var kept = new JsonArray();
        foreach (var entity in entities)
        {
            var from = Math.Max((int)entity["offset"]! - cut, 0);
            var to = Math.Min((int)entity["offset"]! + (int)entity["length"]! - cut, text.Length);
            if (to > from)
            {
                var moved = (JsonObject)entity.DeepClone();
                (moved["offset"], moved["length"]) = (from, to - from);
                kept.Add((JsonNode)moved);
            }
        }

        return new FormattedText(text, html, kept);
    }
}

/// <summary>A text as it is shown, as it was given, and what is marked in it.</summary>
internal sealed record FormattedText(string Plain, string Html, JsonArray Entities);
