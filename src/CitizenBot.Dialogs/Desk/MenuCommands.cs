using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>The slash commands that a channel lists in its own menu, by language: only those that do something.</summary>
public static class MenuCommands
{
    private static readonly string[] Vietnamese = ["nopdon", "tracuu", "hosocuatoi", "quaylai", "huy", "ngonngu", "help"];
    private static readonly string[] English = ["file", "track", "mycases", "back", "cancel", "language", "help"];

    /// <summary>Name of each command, without its stroke, and the line that describes it.</summary>
    /// <param name="locale"><c>vi</c> or <c>en</c>.</param>
    /// <param name="official">True for the private chat of an official.</param>
    public static IReadOnlyList<(string Name, Line Description)> Of(string locale, bool official)
    {
        var isEnglish = locale == "en";
        IEnumerable<string> names = isEnglish ? English : Vietnamese;
        IEnumerable<string> ofOfficials = isEnglish ? ["work", "hotspots", "early", "report", "leave"] : ["viec", "diemnong", "dubao", "baocao", "nghi"];
        return [.. (official ? ofOfficials.Concat(names) : names).Select(name => (name, new Line("common.commands." + name)))];
    }
}
