using CitizenBot.Dialogs.Hotspots;
using CitizenBot.Host.Turns;
using CitizenBot.Hotspots.Forecasts;
using CitizenBot.Petitions.Hotspots;
using CitizenBot.Storage;

namespace CitizenBot.Host.Hotspots;

/// <summary>The cases behind a hotspot with their signs. Sealed ones are never among them.</summary>
public sealed class HotspotCases(BotStore store, House house)
{
    /// <summary>Everything about a hotspot that somebody who may act on it is shown.</summary>
    public async Task<HotspotAnswer> Answer(HotspotRecord one, HotspotFilings filings, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filings);
        var behind = await Behind(one, filings, stop);
        return new HotspotAnswer(one, [.. behind
            .Select(found => new HotspotCase(found.State.Record.Code, HotspotSignals.Of(found, today)))
            .OrderByDescending(found => found.Signs.Count)])
        {
            Signals = HotspotSignals.Of(behind, today),
            Effect = Effect(one, filings, today),
            Outlook = Outlook(one, filings),
            Proposed = one.Plan is null ? ActionPlan.Propose(one, house.Office, house.Calendar, today) : [],
        };
    }

    /// <summary>Rows of its cases, the newest first.</summary>
    public async Task<IReadOnlyList<LoadedCase>> Rows(HotspotRecord one, HotspotFilings filings, CancellationToken stop)
    {
        var codes = filings.Of(one).Behind(one).Where(filing => !filing.Sealed).Select(filing => filing.Code).ToList();
        var found = codes.Count == 0 ? new Dictionary<string, LoadedCase>() : await store.LoadCases(codes, stop);
        return [.. codes.Select(code => found.GetValueOrDefault(code)).OfType<LoadedCase>()];
    }

    private async Task<IReadOnlyList<SignalCase>> Behind(HotspotRecord one, HotspotFilings filings, CancellationToken stop)
    {
        var matters = new Dictionary<string, (int People, IReadOnlyList<CaseRow> Cases)>(StringComparer.Ordinal);
        var behind = new List<SignalCase>();
        foreach (var found in await Rows(one, filings, stop))
        {
            var state = CaseRows.State(found);
            if (state.Record.MatterId is not { } matter)
            {
                behind.Add(new SignalCase(state, 1, Recurs: false));
                continue;
            }

            if (!matters.TryGetValue(matter, out var known))
            {
                matters[matter] = known = (await store.PersonsOfMatter(matter, stop), await store.CasesOfMatter(matter, stop));
            }

            var filed = state.Record.FiledOn;
            behind.Add(new SignalCase(state, known.People, known.Cases.Any(other =>
                other.Code != state.Record.Code && other.ClosedOn is { } closed && closed <= filed && filed.DayNumber - closed.DayNumber <= HotspotLife.RecursWithinDays)));
        }

        return behind;
    }

    private static HotspotOutlook? Outlook(HotspotRecord one, HotspotFilings filings) =>
        Forecaster.Next(filings.Of(one).Weekly(one.FieldId, one.Places)) is { Weeks: { Count: > 0 } weeks }
            ? new HotspotOutlook(weeks.Count, weeks.Average(week => week.Mean), weeks.Min(week => week.Low), weeks.Max(week => week.High))
            : null;

    private static HotspotEffect? Effect(HotspotRecord one, HotspotFilings filings, DateOnly today)
    {
        var days = HotspotEffect.DaysBy(one, today);
        if (days == 0 || one.Plan?.FirstDoneOn is not { } done)
        {
            return null;
        }

        var counted = filings.Of(one);
        return new HotspotEffect(days, counted.People(one.FieldId, one.Places, done.AddDays(-days), done.AddDays(-1)), counted.People(one.FieldId, one.Places, done.AddDays(1), done.AddDays(days)));
    }
}
