using System.Globalization;
using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Host.Cli.Scan;

/// <summary>A coordinates file of SaTScan: place, then latitude and longitude in degrees, or x and y in kilometres.</summary>
public sealed class PlaceFile
{
    private readonly List<ScanPlace> _places = [];
    private readonly List<int> _lines = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    private PlaceFile(string file) => Name = file;

    public string Name { get; }

    public IReadOnlyList<ScanPlace> Places => _places;

    /// <exception cref="FileFaultException">A line cannot be read.</exception>
    public static PlaceFile Read(string file, bool cartesian, Func<string, TextReader> open)
    {
        var places = new PlaceFile(file);
        foreach (var (line, words) in TextTable.Read(file, open))
        {
            if (words.Length != 3)
                throw TextTable.Fault(file, line, $"needs three columns, place, {(cartesian ? "x, y" : "latitude, longitude")}, but has {words.Length}.");
            var place = new ScanPlace(
                words[0],
                Number(file, line, words[1], cartesian ? "x" : "latitude", cartesian ? double.MaxValue : 90),
                Number(file, line, words[2], cartesian ? "y" : "longitude", cartesian ? double.MaxValue : 180));
            if (!places._index.TryAdd(place.Id, places._places.Count))
            {
                var (known, earlier) = (places._places[places._index[place.Id]], places._lines[places._index[place.Id]]);
                if (known != place)
                    throw TextTable.Fault(file, line, $"the place '{place.Id}' has other coordinates in line {earlier}.");
                continue;
            }

            places._places.Add(place);
            places._lines.Add(line);
        }

        return places;
    }

    /// <summary>Index of a place, or null.</summary>
    public int? Find(string id) => _index.TryGetValue(id, out var index) ? index : null;

    private static double Number(string file, int line, string word, string what, double most)
    {
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw TextTable.Fault(file, line, $"the {what} '{word}' is no number.");
        if (Math.Abs(number) > most)
            throw TextTable.Fault(file, line, $"the {what} {word} is not between -{most} and {most} (for kilometres on a plane add --cartesian).");
        return number;
    }
}
