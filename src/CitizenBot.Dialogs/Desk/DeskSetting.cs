using CitizenBot.Conversation.Words;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What the desk knows from the start: the office, the law, the calendar, the dialogs.</summary>
public sealed record DeskSetting
{
    public required Office Office { get; init; }

    public required RuleBook Rules { get; init; }

    public required WorkCalendar Calendar { get; init; }

    /// <summary>Definitions of all dialogs, with the words by which choices are typed.</summary>
    public required DialogCatalog Dialogs { get; init; }
}
