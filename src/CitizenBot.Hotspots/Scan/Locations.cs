using System.Runtime.CompilerServices;

namespace CitizenBot.Hotspots.Scan;

/// <summary>The places as points in space; places at one point are one location.</summary>
internal sealed class Locations
{
    private const double SaTScanEarthKm = 6367;
    private const double MeanEarthKm = 6371.0088;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _z;
    private readonly int[] _byX;
    private readonly int[] _rankByX;
    private readonly double[,]? _matrix;
    private readonly int[] _firstPlace;
    private readonly double _earthKm;
    private readonly bool _onGlobe;
    private readonly double _limit;

    public Locations(ScanInput input, ScanOptions options)
    {
        _matrix = input.Distances;
        _onGlobe = _matrix is null && input.Coordinates == Coordinates.LatitudeLongitude;
        _earthKm = options.GreatCircleRule == GreatCircleRule.ChordOf6367 ? SaTScanEarthKm : MeanEarthKm;
        _limit = LimitAsChord(options);
        OfPlace = new int[input.Places.Count];
        var first = new List<int>();
        if (_matrix is { } matrix)
        {
            for (var i = 0; i < OfPlace.Length; i++)
            {
                var same = first.FindIndex(f => matrix[i, f] == 0);
                OfPlace[i] = same >= 0 ? same : Add(first, i);
            }
        }
        else
        {
            var known = new Dictionary<(double, double), int>();
            for (var i = 0; i < OfPlace.Length; i++)
            {
                // + 0.0 makes -0 and 0 one point.
                var point = (input.Places[i].X + 0.0, input.Places[i].Y + 0.0);
                if (!known.TryGetValue(point, out var location))
                    known[point] = location = Add(first, i);
                OfPlace[i] = location;
            }
        }

        _firstPlace = [.. first];
        Count = first.Count;
        (_x, _y, _z) = (new double[Count], new double[Count], new double[Count]);
        for (var i = 0; i < Count; i++)
        {
            (_x[i], _y[i], _z[i]) = Point(input.Places[first[i]], input.Coordinates);
        }

        _byX = [.. Enumerable.Range(0, Count).OrderBy(i => _x[i]).ThenBy(i => _y[i]).ThenBy(i => _z[i])];
        _rankByX = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            // A matrix knows no coordinates: the order of the places decides.
            _rankByX[_byX[i]] = _matrix is null ? i : _byX[i];
        }
    }

    /// <summary>Number of locations (L).</summary>
    public int Count { get; }

    /// <summary>Location of each place.</summary>
    public int[] OfPlace { get; }

    /// <summary>Kilometres of a distance as <see cref="Neighbours"/> gives it: along the arc on the globe, 2R asin(chord / 2R).</summary>
    public double Kilometres(double distance) => _onGlobe ? 2 * _earthKm * Math.Asin(Math.Min(1, distance / (2 * _earthKm))) : distance;

    /// <summary>
    /// The locations within the limit, the nearest first; of those equally far, by exact equality, the lesser coordinate first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int[] Locations, double[] Distances) Neighbours(int centre)
    {
        var (from, to) = (0, Count);
        if (_matrix is null && _limit < double.PositiveInfinity)
        {
            // A chord is never shorter than its part along x; a breath more, because sums round.
            var reach = _limit * (1 + 1e-12) + 1e-9;
            (from, to) = (FirstAtLeast(_x[centre] - reach), FirstAtLeast(_x[centre] + reach + 1e-9));
        }

        var found = new List<int>();
        var distances = new List<double>();
        for (var i = from; i < to; i++)
        {
            var location = _byX[i];
            var distance = Distance(centre, location);
            if (distance <= _limit)
            {
                found.Add(location);
                distances.Add(distance);
            }
        }

        var (items, keys) = (found.ToArray(), distances.ToArray());
        Array.Sort(keys, items);
        for (var i = 0; i < keys.Length;)
        {
            var end = i + 1;
            while (end < keys.Length && keys[end] == keys[i])
            {
                end++;
            }

            if (end - i > 1)
                Array.Sort(items, i, end - i, Comparer<int>.Create((a, b) => _rankByX[a].CompareTo(_rankByX[b])));
            i = end;
        }

        return (items, keys);
    }

    private static int Add(List<int> first, int place)
    {
        first.Add(place);
        return first.Count - 1;
    }

    private double LimitAsChord(ScanOptions options) => options.MaxDistanceKm switch
    {
        null => double.PositiveInfinity,
        { } km when _onGlobe && options.GreatCircleRule == GreatCircleRule.ArcOf6371 =>
            km >= Math.PI * _earthKm ? double.PositiveInfinity : 2 * _earthKm * Math.Sin(km / (2 * _earthKm)),
        { } km => km,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Distance(int a, int b)
    {
        if (_matrix is not null)
            return _matrix[_firstPlace[a], _firstPlace[b]];
        var (dx, dy, dz) = (_x[a] - _x[b], _y[a] - _y[b], _z[a] - _z[b]);
        return Math.Sqrt(dx * dx + dy * dy + dz * dz);
    }

    private (double X, double Y, double Z) Point(ScanPlace place, Coordinates coordinates)
    {
        if (_matrix is not null)
            return default;
        if (coordinates == Coordinates.Cartesian)
            return (place.X, place.Y, 0);
        var (latitude, longitude) = (double.DegreesToRadians(place.X), double.DegreesToRadians(place.Y));
        return (_earthKm * Math.Cos(latitude) * Math.Cos(longitude), _earthKm * Math.Cos(latitude) * Math.Sin(longitude), _earthKm * Math.Sin(latitude));
    }

    private int FirstAtLeast(double x)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_x[_byX[middle]] < x)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
