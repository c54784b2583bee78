using System.Globalization;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Host.Cli.Scan;

/// <summary>A case file of SaTScan: place, number of cases, date.</summary>
/// <param name="Cases">Cases within the period.</param>
/// <param name="Outside">Cases before or after it: not looked at.</param>
public sealed record CaseFile(IReadOnlyList<ScanCase> Cases, long Outside)
{
    /// <exception cref="FileFaultException">A line cannot be read.</exception>
    public static CaseFile Read(string file, PlaceFile places, DateOnly from, DateOnly to, Func<string, TextReader> open)
    {
        var cases = new List<ScanCase>();
        var outside = 0L;
        foreach (var (line, words) in TextTable.Read(file, open))
        {
            if (words.Length != 3)
                throw TextTable.Fault(file, line, $"needs three columns, place, count, date, but has {words.Length}; covariates are not known here.");
            if (places.Find(words[0]) is not { } place)
                throw TextTable.Fault(file, line, $"the place '{words[0]}' is not in {places.Name}.");
            if (!int.TryParse(words[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
                throw TextTable.Fault(file, line, $"the count '{words[1]}' is no whole number.");
            if (count < 0)
                throw TextTable.Fault(file, line, $"the count {count} is negative.");
            if (FileDate.Read(words[2]) is not { } date)
                throw TextTable.Fault(file, line, $"'{words[2]}' is no date; write 2001/11/1 or 2001-11-01.");
            if (date < from || date > to)
                outside += count;
            else
                cases.Add(new ScanCase(place, date.DayNumber - from.DayNumber, count));
        }

        return new CaseFile(cases, outside);
    }
}
