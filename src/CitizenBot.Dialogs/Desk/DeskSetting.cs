using CitizenBot.Petitions.Deadlines;

namespace CitizenBot.Dialogs.Desk;

/// <summary>What the desk knows from the start: the office, the law, the calendar, the dialogs.</summary>
public sealed record DeskSetting
{
    public required RuleBook Rules { get; init; }

    public required WorkCalendar Calendar { get; init; }
}
