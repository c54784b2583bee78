namespace CitizenBot.Hotspots.Temporal;

/// <summary>Log-linear quasi-Poisson regression by iteratively re-weighted least squares (McCullagh and Nelder 1989, section 2.5).</summary>
internal sealed class PoissonRegression
{
    private const int MostRounds = 25;
    private const double Enough = 1e-8;

    private readonly double[][] _rows;
    private readonly double[] _weights;
    private readonly double[] _response;
    private readonly double[] _coefficients;
    private readonly double[,] _covariance;

    private PoissonRegression(double[][] rows, double[] response, double[] weights, double[] means, double[] coefficients, double[,] covariance)
    {
        (_rows, _response, _weights, Means, _coefficients, _covariance) = (rows, response, weights, means, coefficients, covariance);
        var pearson = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            pearson += weights[i] * (response[i] - means[i]) * (response[i] - means[i]) / means[i];
        }

        Dispersion = Math.Max(1, pearson / Math.Max(1, rows.Length - coefficients.Length));
    }

    /// <summary>Fitted means.</summary>
    public double[] Means { get; }

    /// <summary>phi: Pearson's chi-square over the degrees of freedom, at least 1.</summary>
    public double Dispersion { get; }

    /// <summary>Fits; null when it does not settle within 25 rounds.</summary>
    public static PoissonRegression? Fit(double[][] rows, double[] response, double[]? weights = null)
    {
        var (n, p) = (rows.Length, rows[0].Length);
        weights ??= [.. Enumerable.Repeat(1.0, n)];
        double[] means = [.. response.Select(y => y + 0.1)];
        double[] linear = [.. means.Select(mean => Math.Log(mean))];
        var coefficients = new double[p];
        var covariance = new double[p, p];
        var before = double.PositiveInfinity;
        for (var round = 0; round < MostRounds; round++)
        {
            // One step: weighted least squares of z = eta + (y - mu)/mu on the columns, with weights w mu.
            var cross = new double[p, p];
            var right = new double[p];
            for (var i = 0; i < n; i++)
            {
                var weight = weights[i] * means[i];
                var z = linear[i] + (response[i] - means[i]) / means[i];
                for (var j = 0; j < p; j++)
                {
                    var scaled = weight * rows[i][j];
                    right[j] += scaled * z;
                    for (var k = 0; k < p; k++)
                    {
                        cross[j, k] += scaled * rows[i][k];
                    }
                }
            }

            if (!Invert(cross, covariance))
                return null;
            for (var j = 0; j < p; j++)
            {
                coefficients[j] = 0;
                for (var k = 0; k < p; k++)
                {
                    coefficients[j] += covariance[j, k] * right[k];
                }
            }

            var deviance = 0.0;
            for (var i = 0; i < n; i++)
            {
                linear[i] = Math.Clamp(Dot(rows[i], coefficients), -30, 30);
                means[i] = Math.Exp(linear[i]);
                var y = response[i];
                deviance += 2 * weights[i] * ((y > 0 ? y * Math.Log(y / means[i]) : 0) - (y - means[i]));
            }

            if (Math.Abs(deviance - before) / (Math.Abs(deviance) + 0.1) < Enough)
                return new PoissonRegression(rows, response, weights, means, coefficients, covariance);
            before = deviance;
        }

        return null;
    }

    /// <summary>The mean at other values of the columns.</summary>
    public double MeanAt(double[] row) => Math.Exp(Dot(row, _coefficients));

    /// <summary>Leverage: the diagonal of the hat matrix, w mu x' (X'WX)⁻¹ x.</summary>
    public double Leverage(int i)
    {
        var sum = 0.0;
        for (var j = 0; j < _coefficients.Length; j++)
        {
            for (var k = 0; k < _coefficients.Length; k++)
            {
                sum += _rows[i][j] * _covariance[j, k] * _rows[i][k];
            }
        }

        return sum * _weights[i] * Means[i];
    }

    /// <summary>Standardised Anscombe residual: 3/2 (y^(2/3) mu^(-1/6) - mu^(1/2)) / sqrt(phi (1 - h)).</summary>
    public double Anscombe(int i) =>
        1.5 * (Math.Pow(_response[i], 2.0 / 3) * Math.Pow(Means[i], -1.0 / 6) - Math.Sqrt(Means[i])) / Math.Sqrt(Dispersion * Math.Max(1e-9, 1 - Leverage(i)));

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>Gauss-Jordan with the largest pivot, after scaling rows and columns to a diagonal of 1; false for a singular matrix.</summary>
    private static bool Invert(double[,] matrix, double[,] inverse)
    {
        var n = inverse.GetLength(0);
        var scale = new double[n];
        for (var i = 0; i < n; i++)
        {
            if (!(matrix[i, i] > 0))
                return false;
            scale[i] = 1 / Math.Sqrt(matrix[i, i]);
        }

        var work = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                work[i, j] = matrix[i, j] * scale[i] * scale[j];
                inverse[i, j] = i == j ? 1 : 0;
            }
        }

        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var i = column + 1; i < n; i++)
            {
                if (Math.Abs(work[i, column]) > Math.Abs(work[pivot, column]))
                    pivot = i;
            }

            if (Math.Abs(work[pivot, column]) < 1e-11)
                return false;
            for (var j = 0; j < n; j++)
            {
                (work[column, j], work[pivot, j]) = (work[pivot, j], work[column, j]);
                (inverse[column, j], inverse[pivot, j]) = (inverse[pivot, j], inverse[column, j]);
            }

            var divisor = work[column, column];
            for (var j = 0; j < n; j++)
            {
                work[column, j] /= divisor;
                inverse[column, j] /= divisor;
            }

            for (var i = 0; i < n; i++)
            {
                var factor = work[i, column];
                if (i == column || factor == 0)
                    continue;
                for (var j = 0; j < n; j++)
                {
                    work[i, j] -= factor * work[column, j];
                    inverse[i, j] -= factor * inverse[column, j];
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                inverse[i, j] *= scale[i] * scale[j];
            }
        }

        return true;
    }
}
