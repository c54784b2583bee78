using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Host.Turns;

/// <summary>On which days the office was told that a case is late, read from the ledger of what was told to whom.</summary>
public static class ToldDays
{
    /// <param name="told">Keys of the ledger, which end in the person told, with their instants (UTC).</param>
    /// <param name="record">The case.</param>
    /// <param name="office">Who stands above whom; its day of an instant.</param>
    /// <returns>The last day on which who is responsible was told, and that of anybody above them; null when nobody was.</returns>
    public static (DateOnly? Official, DateOnly? Superior) Of(IReadOnlyList<(string Key, DateTime At)> told, CaseRecord record, Office office)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        if (record.ResponsibleId is not { } responsible)
        {
            return (null, null);
        }

        var above = office.Chain(responsible).Select(superior => superior.Id).ToHashSet();
        var people = told.Where(one => one.Key.StartsWith("deadline:", StringComparison.Ordinal)).Select(one => (Person: one.Key[(one.Key.LastIndexOf(':') + 1)..], one.At)).ToList();
        return (Last(people.Where(one => one.Person == responsible)), Last(people.Where(one => above.Contains(one.Person))));

        DateOnly? Last(IEnumerable<(string Person, DateTime At)> some) => some.Select(one => (DateTime?)one.At).Max() is { } at ? office.Day(at) : null;
    }
}
