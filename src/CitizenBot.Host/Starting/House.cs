using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Words;
using CitizenBot.Dialogs.Notices;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Host;

/// <summary>What is read from files at the start and never changes while the host runs: the office, the law, the calendar, the words.</summary>
public sealed record House(Office Office, RuleBook Rules, WorkCalendar Calendar, DialogCatalog Dialogs, Speaker Speaker, NoticeMessages Notices);
