using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Hotspots.Reference;

/// <summary>
/// The scan as one would write it down from the paper in an afternoon: all cylinders, two logarithms for each above expectation, all cases shuffled
/// for each replicate. Slow, and nothing in it is clever: the library is measured against it, for answers and for time. Coordinates on a plane or
/// on the globe, ties one by one.
/// </summary>
public sealed class PlainScan
{
    private readonly int[] _location;
    private readonly (double X, double Y, double Z)[] _points;
    private readonly int[] _caseLocation;
    private readonly int[] _caseDay;
    private readonly int[] _total;
    private readonly int[] _lastDays;
    private readonly int[][] _zones;
    private readonly ScanOptions _options;
    private readonly int[] _counts;
    private readonly int _days;

    public PlainScan(ScanInput input, ScanOptions options)
    {
        (_options, _days) = (options, input.Days);
        var points = input.Places.Select(p => Point(p, input.Coordinates)).ToList();
        _points = [.. points.Distinct()];
        _location = [.. points.Select(p => Array.IndexOf(_points, p))];
        _caseLocation = [.. input.Cases.SelectMany(c => Enumerable.Repeat(_location[c.Place], c.Count))];
        _caseDay = [.. input.Cases.SelectMany(c => Enumerable.Repeat(c.Day, c.Count))];
        _total = new int[_points.Length];
        foreach (var location in _caseLocation)
        {
            _total[location]++;
        }

        _lastDays = [.. Enumerable.Range(1, options.MaxWindowDays).Select(k => _caseDay.Count(day => day >= _days - k))];
        _zones = [.. Enumerable.Range(0, _points.Length).Select(Neighbours)];
        _counts = new int[_points.Length * options.MaxWindowDays];
    }

    public int Cases => _caseDay.Length;

    /// <summary>Zones grown from every centre; the same set from two centres counts twice.</summary>
    public int ZoneSteps => _zones.Sum(zone => zone.Length);

    /// <summary>Every distinct cylinder above expectation with at least the fewest cases, the best first.</summary>
    public IReadOnlyList<(int[] Locations, int Days, int Observed, double Expected, double Llr)> Windows()
    {
        Count();
        var seen = new Dictionary<(string, int), (int[], int, int, double, double)>();
        foreach (var zone in _zones)
        {
            for (var size = 1; size <= zone.Length; size++)
            {
                var set = zone[..size].Order().ToArray();
                for (var k = 1; k <= _options.MaxWindowDays; k++)
                {
                    var n = set.Sum(location => _counts[location * _options.MaxWindowDays + k - 1]);
                    var mu = (double)set.Sum(location => _total[location]) * _lastDays[k - 1] / Cases;
                    var llr = Ratio(n, mu);
                    if (llr > 0)
                        seen[(string.Join(",", set), k)] = (set, k, n, mu, llr);
                }
            }
        }

        return [.. seen.Values.OrderByDescending(window => window.Item5)];
    }

    /// <summary>The largest ratio of the days as they are.</summary>
    public double Maximum()
    {
        Count();
        var maximum = 0.0;
        var sums = new int[_options.MaxWindowDays];
        foreach (var zone in _zones)
        {
            Array.Clear(sums);
            var total = 0;
            foreach (var location in zone)
            {
                total += _total[location];
                for (var k = 0; k < sums.Length; k++)
                {
                    sums[k] += _counts[location * sums.Length + k];
                    maximum = Math.Max(maximum, Ratio(sums[k], (double)total * _lastDays[k] / _caseDay.Length));
                }
            }
        }

        return maximum;
    }

    /// <summary>Shuffles the days over the cases and takes the largest ratio.</summary>
    public double Replicate(Random random)
    {
        random.Shuffle(_caseDay);
        return Maximum();
    }

    private void Count()
    {
        Array.Clear(_counts);
        var windows = _options.MaxWindowDays;
        for (var i = 0; i < _caseDay.Length; i++)
        {
            for (var k = _days - _caseDay[i]; k <= windows; k++)
            {
                _counts[_caseLocation[i] * windows + k - 1]++;
            }
        }
    }

    private double Ratio(int n, double mu)
    {
        if (n < _options.MinCases || n <= mu + 1e-12)
            return 0;
        double cases = _caseDay.Length;
        return n * Math.Log(n / mu) + (n < cases ? (cases - n) * Math.Log((cases - n) / (cases - mu)) : 0);
    }

    private int[] Neighbours(int centre)
    {
        var zone = new List<int>();
        var total = 0;
        foreach (var location in Enumerable.Range(0, _points.Length).Where(i => Distance(centre, i) <= (_options.MaxDistanceKm ?? double.PositiveInfinity))
            .OrderBy(i => Distance(centre, i)).ThenBy(i => _points[i]))
        {
            if (total + _total[location] > _options.MaxShareOfCases * _caseDay.Length)
                break;
            total += _total[location];
            zone.Add(location);
        }

        return [.. zone];
    }

    private double Distance(int a, int b)
    {
        var ((ax, ay, az), (bx, by, bz)) = (_points[a], _points[b]);
        return Math.Sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by) + (az - bz) * (az - bz));
    }

    private static (double, double, double) Point(ScanPlace place, Coordinates coordinates)
    {
        if (coordinates == Coordinates.Cartesian)
            return (place.X, place.Y, 0);
        var (latitude, longitude) = (place.X * (Math.PI / 180), place.Y * (Math.PI / 180));
        return (6367 * Math.Cos(latitude) * Math.Cos(longitude), 6367 * Math.Cos(latitude) * Math.Sin(longitude), 6367 * Math.Sin(latitude));
    }
}
