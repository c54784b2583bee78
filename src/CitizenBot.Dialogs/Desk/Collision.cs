using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Two officials acted at once: the second is told what the first did, and when.</summary>
public static class Collision
{
    /// <summary>Longer ago it is no collision but an old button.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    /// <summary>The refusal that names the other's act; null when nobody else has acted lately.</summary>
    /// <param name="events">History of the case, oldest first.</param>
    /// <param name="actor">Who was refused.</param>
    /// <param name="now">UTC.</param>
    /// <param name="office">Names the other.</param>
    public static CommandOutcome.Refused? Of(IReadOnlyList<CaseEvent> events, string actor, DateTime now, Office office)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(office);
        return events.LastOrDefault(happened => CaseEventKey.ForCitizen(happened.Key)) is { } last && last.Actor != actor && now - last.At <= Recent && office.Official(last.Actor) is { } other
            ? new CommandOutcome.Refused(Reason, new Args
            {
                ["title"] = Arg.Localized(other.Shown("vi"), other.Shown("en")),
                ["what"] = Arg.Wording("track-case.timeline." + last.Key),
                ["at"] = Arg.Instant(last.At),
            })
            : null;
    }

    /// <summary>Last part of its key.</summary>
    public const string Reason = "collision";
}
