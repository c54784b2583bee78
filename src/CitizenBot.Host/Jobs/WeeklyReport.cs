using CitizenBot.Host.Delivery;
using CitizenBot.Host.Oversight;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>The report of the last week, Monday to Sunday.</summary>
public sealed class WeeklyReport(BotStore store, House house, OversightReader reader, NoticePost post, WakeUp pump, TimeProvider realTime)
    : OversightReports(ReportSpan.Week, store, house, reader, post, pump, realTime)
{
    public override string Name => "report-weekly";
}
