using System.Text.Json;
using CitizenBot.Dialogs.Oversight;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Storage;

namespace CitizenBot.Host.Oversight;

/// <summary>Reads what reports are made of, and gives each reader what their role allows and no more.</summary>
/// <remarks>No content and no identity is opened: codes, days, units, and of a denunciation who may know of it.</remarks>
public sealed class OversightReader(BotStore store, House house)
{
    private const int AtOnce = 500;

    /// <summary>Everything a report of a period needs, read once for all its readers.</summary>
    public async Task<OversightFacts> Facts(ReportPeriod period, DateOnly today, CancellationToken stop)
    {
        var rows = await store.CaseFigures(OversightReckoning.NeedsFrom(period), stop);
        var limits = await store.PassedLimits(period.Before.Through(today), period.SeenOn(today), stop);
        var sealedCodes = rows.Where(row => row.Kind is null).Select(row => row.Code).ToList();
        var records = await store.SealedRecords(sealedCodes, stop);
        return new OversightFacts(
            house.Office,
            rows,
            limits.Where(row => ClockPurpose.Warns(row.Purpose)).ToLookup(row => row.CaseCode, row => CaseFacts.Limit(JsonSerializer.Deserialize<Clock>(row.Rest!)!)),
            records.ToDictionary(one => one.Key, one => JsonSerializer.Deserialize<CaseRecord>(one.Value)!));
    }

    /// <summary>The answer to an official who asks; their role is looked up here and now.</summary>
    /// <param name="what">One of the constants of <see cref="OversightOf"/>.</param>
    /// <param name="period">Key of a period.</param>
    /// <param name="officialId">Who asks.</param>
    /// <param name="now">UTC.</param>
    /// <param name="stop">Stops the wait.</param>
    public async Task<OversightAnswer> Answer(string what, string period, string? officialId, DateTime now, CancellationToken stop)
    {
        var scope = OversightAccess.Of(house.Office.Official(officialId));
        if (scope == OversightScope.None || ReportPeriod.Parse(period) is not { } span)
        {
            return new OversightAnswer(OversightScope.None);
        }

        var today = house.Office.Day(now);
        switch (what)
        {
            case OversightOf.Report:
                return new OversightAnswer(scope) { Report = Report(await Facts(span, today, stop), span, today, scope, officialId!) };
            case OversightOf.Workbook when scope >= OversightScope.Codes:
                return new OversightAnswer(scope)
                {
                    Report = Report(await Facts(span, today, stop), span, today, scope, officialId!),
                    Special = SpecialCases.Of(await Candidates(today, stop), house.Office, officialId!, today, house.Calendar),
                };
            case OversightOf.Scores when scope == OversightScope.Whole:
                var facts = (await Facts(span, today, stop)).For(officialId!);
                // Only what is late can be explained: no other case is opened.
                var late = facts.Where(fact => fact.Overrun(span.Through(today), span.SeenOn(today)) is not null).Select(fact => fact.Code);
                var explained = (await States(late, stop)).Select(state => state.Record).Where(record => record.Delay is not null).Select(record => record.Code).ToHashSet(StringComparer.Ordinal);
                return new OversightAnswer(scope) { Scores = Scorecard.Of(facts, house.Office, explained, span, today, house.Calendar) };
            case OversightOf.Special when scope == OversightScope.Whole:
                return new OversightAnswer(scope) { Special = SpecialCases.Of(await Candidates(today, stop), house.Office, officialId!, today, house.Calendar) };
            case OversightOf.Backlog when scope == OversightScope.Whole:
                return new OversightAnswer(scope)
                {
                    Backlog = Backlog.Of((await Facts(span, today, stop)).For(officialId!), ReportPeriod.Of(ReportSpan.Month, today).From, today),
                };
            default:
                return new OversightAnswer(OversightScope.None);
        }
    }

    /// <summary>A report as one reader may see it.</summary>
    public OversightReport Report(OversightFacts facts, ReportPeriod period, DateOnly today, OversightScope scope, string officialId)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var report = OversightReckoning.Report(facts.For(officialId), period, today, house.Calendar);
        return scope == OversightScope.Counts ? report with { Overdue = [], OverdueBy = [], Holders = [] } : report;
    }

    /// <summary>What may be special, found by clear columns: no other case is opened.</summary>
    private async Task<IReadOnlyList<CaseState>> Candidates(DateOnly today, CancellationToken stop) => await States(
        await store.SpecialCandidates(SpecialCases.Crowd, SpecialCases.ComplexRules(house.Rules), today, today.AddDays(-SpecialCases.GuidedShownDays), stop), stop);

    private async Task<IReadOnlyList<CaseState>> States(IEnumerable<string> codes, CancellationToken stop)
    {
        var states = new List<CaseState>();
        foreach (var some in codes.Chunk(AtOnce))
        {
            states.AddRange((await store.LoadCases(some, stop)).Values.Select(CaseRows.State));
        }

        return states;
    }
}
