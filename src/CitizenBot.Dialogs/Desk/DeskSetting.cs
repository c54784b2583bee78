using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Words;
using CitizenBot.Petitions.Cases;
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

    /// <summary>The dialog that takes a petition, in the language of the chat; null when it was not sent.</summary>
    public required Func<TurnContext, string, Dialog<FilePetition?>> Filing { get; init; }

    /// <summary>The receipt of a petition: the case and its PIN.</summary>
    public required Func<CaseView, string, IReadOnlyList<Message>> Receipt { get; init; }
}
