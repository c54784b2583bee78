using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Hotspots.Reference;

/// <summary>
/// Invented places and cases. Communes lie anywhere in a square, hamlets anywhere in a disc about each; place and day of a case are drawn
/// independently of each other, so that the null hypothesis holds exactly until something is planted.
/// </summary>
public sealed class SyntheticTown
{
    private static readonly double[] Weekday = [1.25, 1.15, 1.1, 1.05, 1, 0.35, 0.2];

    private readonly Random _random;
    private readonly List<ScanPlace> _places = [];
    private readonly double[] _placeSums;
    private readonly double[] _daySums;
    private readonly List<ScanCase> _cases = [];

    public SyntheticTown(int seed, int communes = 8, int hamlets = 8, int cases = 3000, double side = 25, int days = 365)
    {
        _random = new Random(seed);
        Days = days;
        var weights = new List<double>();
        for (var commune = 0; commune < communes; commune++)
        {
            var (x, y, weight) = (_random.NextDouble() * side, _random.NextDouble() * side, Math.Exp(0.6 * Normal()));
            for (var hamlet = 0; hamlet < hamlets; hamlet++)
            {
                var radius = side / Math.Sqrt(communes) / 2 * Math.Sqrt(_random.NextDouble());
                var angle = 2 * Math.PI * _random.NextDouble();
                _places.Add(new ScanPlace($"c{commune}h{hamlet}", x + radius * Math.Cos(angle), y + radius * Math.Sin(angle)));
                weights.Add(weight * Math.Exp(0.4 * Normal()));
            }
        }

        _placeSums = Sums(weights);
        _daySums = Sums(Enumerable.Range(0, days).Select(day => Weekday[day % 7] * (1 + 0.2 * Math.Sin(2 * Math.PI * day / 365)) * Math.Exp(0.1 * Normal())));
        for (var i = 0; i < cases; i++)
        {
            _cases.Add(new ScanCase(Pick(_placeSums), Pick(_daySums)));
        }
    }

    public int Days { get; }

    public IReadOnlyList<ScanPlace> Places => _places;

    public List<ScanCase> Cases => _cases;

    public ScanInput Input => Until(Days);

    /// <summary>What is known at the end of a day, over a year back.</summary>
    public ScanInput Until(int days) => new()
    {
        Coordinates = Coordinates.Cartesian,
        Places = _places,
        Cases = [.. _cases.Where(c => c.Day < days)],
        Days = days,
    };

    /// <summary>Plants cases on the hamlets nearest a random one, evenly over days.</summary>
    /// <returns>The hamlets.</returns>
    public IReadOnlyList<string> Plant(int extra, int firstDay, int lastDay, int hamlets = 4)
    {
        var centre = _places[_random.Next(_places.Count)];
        int[] near = [.. Enumerable.Range(0, _places.Count).OrderBy(i => Away(_places[i], centre)).Take(hamlets)];
        for (var i = 0; i < extra; i++)
        {
            _cases.Add(new ScanCase(near[_random.Next(near.Length)], _random.Next(firstDay, lastDay + 1)));
        }

        return [.. near.Select(i => _places[i].Id)];
    }

    /// <summary>Plants cases on two hamlets of different communes that lie next to each other.</summary>
    public IReadOnlyList<string> PlantOverABorder(int extra, int firstDay, int lastDay)
    {
        var pair = (from a in Enumerable.Range(0, _places.Count)
                    from b in Enumerable.Range(0, a)
                    where _places[a].Id[..2] != _places[b].Id[..2]
                    orderby Away(_places[a], _places[b])
                    select new[] { a, b }).First();
        for (var i = 0; i < extra; i++)
        {
            _cases.Add(new ScanCase(pair[i % 2], _random.Next(firstDay, lastDay + 1)));
        }

        return [.. pair.Select(i => _places[i].Id)];
    }

    /// <summary>More cases everywhere on some days, in each place in proportion.</summary>
    public void Surge(int extra, int firstDay, int lastDay)
    {
        for (var i = 0; i < extra; i++)
        {
            _cases.Add(new ScanCase(Pick(_placeSums), _random.Next(firstDay, lastDay + 1)));
        }
    }

    private static double Away(ScanPlace a, ScanPlace b) => (a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y);

    private static double[] Sums(IEnumerable<double> weights)
    {
        var sum = 0.0;
        return [.. weights.Select(weight => sum += weight)];
    }

    private int Pick(double[] sums)
    {
        var found = Array.BinarySearch(sums, _random.NextDouble() * sums[^1]);
        return Math.Min(found < 0 ? ~found : found, sums.Length - 1);
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
