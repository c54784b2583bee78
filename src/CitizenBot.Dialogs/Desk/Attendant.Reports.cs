using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Oversight;
using CitizenBot.Petitions.Oversight;

namespace CitizenBot.Dialogs.Desk;

/// <content>Reports on demand. The role is asked for again at every press, here and by the host.</content>
internal sealed partial class Attendant
{
    private OversightScope Scope => OversightAccess.Of(setting.Office.Official(context.OfficialId));

    /// <summary>The way to reports in the menu, for those who have any.</summary>
    private IEnumerable<Button> Reports => Scope == OversightScope.None ? [] : [Offer.Of(Acts.ReportMenu)];

    private bool DoReportAct(string act, string? period)
    {
        if (!act.StartsWith("report.", StringComparison.Ordinal))
        {
            return false;
        }

        var needs = act is Acts.ReportScores or Acts.ReportSpecial or Acts.ReportBacklog ? OversightScope.Whole
            : act is Acts.ReportChart or Acts.ReportTable or Acts.ReportOverdue ? OversightScope.Codes
            : OversightScope.Counts;
        if (Scope < needs)
        {
            before.Add(Line("reports.not-yours"));
            Current();
            return true;
        }

        DropErrand();
        if (act == Acts.ReportMenu)
        {
            OpenReports();
            return true;
        }

        var key = (ReportPeriod.Parse(period) ?? ReportPeriod.Of(ReportSpan.Week, context.Today)).Key;
        var what = act switch
        {
            Acts.ReportScores => OversightOf.Scores,
            Acts.ReportSpecial => OversightOf.Special,
            Acts.ReportBacklog => OversightOf.Backlog,
            Acts.ReportTable => OversightOf.Workbook,
            _ => OversightOf.Report,
        };
        if (Known(new OversightOf(what, key, ActivityId), out var answer))
        {
            Tell(act, key, answer);
        }

        return true;
    }

    /// <summary>Which report? It waits for nothing: its buttons stay.</summary>
    private void OpenReports()
    {
        if (Scope == OversightScope.None)
        {
            before.Add(Line("reports.not-yours"));
            Home();
            return;
        }

        DropErrand();
        Add(ReportMessages.Menu(Scope, context.Today));
        EndErrand(quiet: true);
    }

    private void Tell(string act, string key, OversightAnswer answer)
    {
        IReadOnlyList<Message> told = act switch
        {
            Acts.ReportScores => ScoreMessages.For(ReportPeriod.Parse(key)!, answer.Scores, setting.Office),
            Acts.ReportSpecial => SpecialMessages.For(answer.Special, setting.Office),
            Acts.ReportBacklog when answer.Backlog is { } backlog => [BacklogMessage.For(backlog, setting.Office)],
            Acts.ReportTable when answer.Report is not null => [ReportTable.For(answer, setting.Office)],
            Acts.ReportChart when answer.Report is { } report => [ReportChart.For(report, setting.Office)],
            Acts.ReportOverdue when answer.Report is { } report => OverdueMessages.For(report, answer.Scope, setting.Office),
            _ when answer.Report is { } report => [ReportMessages.For(report, answer.Scope, setting.Office, onDemand: true)],
            _ => [Plain(Line("reports.not-yours"))],
        };
        foreach (var message in told)
        {
            Add(message);
        }

        EndErrand(quiet: true);
    }
}
