using System.Globalization;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Facts of a decision as placeholders: days (yyyy-MM-dd) as dates, everything else as text.</summary>
public static class FactArgs
{
    /// <summary>The placeholders, by the names of the facts.</summary>
    public static Args Of(IReadOnlyDictionary<string, string> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var args = new Args();
        foreach (var (name, value) in facts)
        {
            args.Add(name, DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Arg.Date(day) : Arg.Text(value));
        }

        return args;
    }
}
