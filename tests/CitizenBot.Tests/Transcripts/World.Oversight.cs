using CitizenBot.Dialogs.Oversight;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Tests.Transcripts;

/// <content>Reports over the cases of the trial world.</content>
internal sealed partial class World
{
    /// <summary>The morning on which reports are owed, at 07:30 of the office.</summary>
    public IReadOnlyList<Heard> Report(ReportSpan span, DateOnly on)
    {
        Now = Office.Utc(on, new TimeOnly(7, 30));
        var heard = new List<Heard>();
        foreach (var period in ReportPeriod.Owed(span, on, WorkCalendar.Shipped))
        {
            foreach (var chat in chats.Values.Where(chat => OversightAccess.Of(Office.Official(chat.OfficialId)) != OversightScope.None))
            {
                if (told.TryAdd($"report:{period.Key}:{chat.OfficialId}", Now))
                {
                    var answer = Oversee(chat, new OversightOf(OversightOf.Report, period.Key, ""));
                    heard.AddRange(ReportMessages.Owed(answer.Report!, answer.Scope, Office).Select(message => Hear(chat, message, StateOf(chat).Locale, notice: true)));
                }
            }
        }

        return heard;
    }

    private OversightAnswer Oversee(WorldChat chat, OversightOf asked)
    {
        var scope = OversightAccess.Of(Office.Official(chat.OfficialId));
        if (scope == OversightScope.None || ReportPeriod.Parse(asked.Period) is not { } period)
        {
            return new OversightAnswer(OversightScope.None);
        }

        var today = Office.Day(Now);
        var facts = cases.Values.Select(one => CaseFacts.Of(one.State, Office, chat.OfficialId!)).ToList();
        var report = OversightReckoning.Report(facts, period, today, WorkCalendar.Shipped);
        return new OversightAnswer(scope)
        {
            Report = scope == OversightScope.Counts ? report with { Overdue = [], OverdueBy = [], Holders = [] } : report,
            Scores = Scorecard.Of(facts, Office, new HashSet<string>(), period, today, WorkCalendar.Shipped),
            Special = SpecialCases.Of(cases.Values.Select(one => one.State), Office, chat.OfficialId!, today, WorkCalendar.Shipped),
            Backlog = Backlog.Of(facts, ReportPeriod.Of(ReportSpan.Month, today).From, today),
        };
    }
}
