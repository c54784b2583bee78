using System.Runtime.CompilerServices;

namespace CitizenBot.Hotspots.Statistics;

/// <summary>
/// The likelihood ratio from whole numbers only: n and the product N_Z T_k, of which mu = N_Z T_k / C. Equal numbers give equal bits, so
/// that ties are ties however they were found.
/// </summary>
/// <remarks>
/// With q = mu / C = N_Z T_k / C² the ratio falls apart into what belongs to n and what belongs to the cylinder:
/// LLR = [n ln(n/C) + (C-n) ln((C-n)/C)] - n ln q - (C-n) ln(1-q). The bracket is looked up; dividing by C first keeps the terms small, and
/// the sum good to 1e-10 at a million cases.
/// </remarks>
internal sealed class ExactRatio
{
    /// <summary>Two ratios closer than this are one: logarithms are not exact, and on small numbers ties are common (on NYC fever one in twenty that reach).</summary>
    public const double Tolerance = 1e-9;

    private readonly int _cases;
    private readonly double _square;
    private readonly int _minCases;
    private readonly double[] _bracket;

    /// <param name="cases">C.</param>
    /// <param name="most">The largest n there can be: the cases of the longest window.</param>
    /// <param name="minCases">Fewer cases have ratio 0.</param>
    public ExactRatio(int cases, int most, int minCases)
    {
        _cases = cases;
        _square = (double)cases * cases;
        _minCases = minCases;
        _bracket = new double[most + 1];
        for (var n = 1; n <= most; n++)
        {
            var outside = cases - n;
            _bracket[n] = n * Math.Log((double)n / cases) + (outside > 0 ? outside * Math.Log((double)outside / cases) : 0);
        }
    }

    public int MinCases => _minCases;

    public int Most => _bracket.Length - 1;

    /// <summary>The ratio of n cases in a cylinder with this product N_Z T_k; 0 unless n is above expectation and not too few.</summary>
    public double Of(int n, long product)
    {
        if (n < _minCases || (long)n * _cases <= product)
            return 0;
        var (lnQ, lnRest) = Logs(product);
        return Of(n, lnQ, lnRest);
    }

    /// <summary>ln q and ln(1-q) of a cylinder, for <see cref="Of(int, double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double LnQ, double LnRest) Logs(long product)
    {
        var q = product / _square;
        return (Math.Log(q), Math.Log(1 - q));
    }

    /// <summary>The ratio of n cases above expectation, at least the fewest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(int n, double lnQ, double lnRest) => _bracket[n] - n * lnQ - (n < _cases ? (_cases - n) * lnRest : 0);

    /// <summary>Whether n cases are above expectation.</summary>
    public bool IsAbove(int n, long product) => (long)n * _cases > product;
}
