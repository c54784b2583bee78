using CitizenBot.Host.Delivery;
using CitizenBot.Host.Oversight;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>The report of the last calendar month.</summary>
public sealed class MonthlyReport(BotStore store, House house, OversightReader reader, NoticePost post, WakeUp pump, TimeProvider realTime)
    : OversightReports(ReportSpan.Month, store, house, reader, post, pump, realTime)
{
    public override string Name => "report-monthly";
}
