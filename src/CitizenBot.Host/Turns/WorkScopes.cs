using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Whose open cases an official works on: their own, those of absent colleagues they stand in for, or those of everybody under either.</summary>
/// <remarks>What a deputy is barred from (accused in it, or under the accused) is in none of their lists, pages or counts.</remarks>
public sealed class WorkScopes(BotStore store, House house, Absences absences)
{
    /// <summary>Their own and those they stand in for.</summary>
    public async Task<WorkScope> Own(string official, DateTime now, CancellationToken stop)
    {
        var absent = (await absences.On(now, stop)).AbsentFor(official).ToList();
        return new WorkScope([official, .. absent], absent.Count == 0 ? [] : await Barred(official, absent, stop));
    }

    /// <summary>Those of everybody under them, and under those they stand in for. Nobody accused has somebody with that case under them: routing keeps it above; a deputy may be accused.</summary>
    public async Task<WorkScope> Below(string official, DateTime now, CancellationToken stop)
    {
        var own = Under(official, official);
        var standsFor = (await absences.On(now, stop)).AbsentFor(official).SelectMany(absent => Under(absent, official)).Except(own).Distinct().ToList();
        return new([.. own, .. standsFor], standsFor.Count == 0 ? [] : await Barred(official, standsFor, stop));
    }

    private List<string> Under(string leader, string except) =>
        [.. house.Office.Officials.Where(other => other.Id != leader && other.Id != except && house.Office.IsOrIsUnder(other.Id, leader)).Select(other => other.Id)];

    private async Task<IReadOnlyList<string>> Barred(string official, IReadOnlyList<string> people, CancellationToken stop)
    {
        var codes = await store.SealedWork(people, stop);
        if (codes.Count == 0 || house.Office.Official(official) is not { } deputy)
        {
            return codes;
        }

        var cases = await store.LoadCases(codes, stop);
        return [.. codes.Where(code => !CaseAuthority.MayHandle(CaseRows.Record(cases[code].Row), house.Office, deputy))];
    }
}
