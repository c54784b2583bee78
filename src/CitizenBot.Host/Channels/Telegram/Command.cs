namespace CitizenBot.Host.Channels.Telegram;

/// <summary>A slash command: <c>/viec</c>, <c>/start payload</c>, in a group <c>/viec@our_bot</c>.</summary>
/// <param name="Text">The command as the desk knows it, without the bot's name.</param>
/// <param name="Start">The payload of <c>/start</c> (empty when there is none); null for any other command.</param>
internal sealed record Command(string Text, string? Start)
{
    /// <summary>The command a text is; null for other words, and for a command to another bot.</summary>
    public static Command? Of(string? text, string botName)
    {
        if (text is null || text.Length < 2 || text[0] != '/')
        {
            return null;
        }

        var parts = text.Split(' ', 2);
        var (name, addressed) = parts[0].Split('@', 2) is [var first, var second] ? (first, second) : (parts[0], null);
        if (addressed is not null && !addressed.Equals(botName, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = parts.Length > 1 ? parts[1].Trim() : "";
        return name == "/start" ? new Command(name, rest) : new Command(rest.Length == 0 ? name : $"{name} {rest}", null);
    }
}
