using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Who stands in for whom at an instant, from the leaves that officials entered.</summary>
public sealed class Absences(BotStore store, House house)
{
    /// <summary>The deputies of the office's day.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="stop">Stops the wait.</param>
    public async Task<Deputies> On(DateTime now, CancellationToken stop)
    {
        var absent = await store.Absent(house.Office.Day(now), stop);
        return absent.Count == 0 ? Deputies.None : new Deputies(absent.GroupBy(leave => leave.Official).ToDictionary(leaves => leaves.Key, leaves => leaves.Last().Deputy));
    }
}
