namespace CitizenBot.Benchmarks.Ladder;

/// <summary>What one measurement found, in milliseconds.</summary>
/// <param name="Cases">All cases there were.</param>
/// <param name="Idle">Median of a sweep that found nothing to tell.</param>
/// <param name="Stages">The sweep in which stages had come.</param>
/// <param name="Said">What that sweep said of itself.</param>
/// <param name="Card">Opening a case's card: median and 95th percentile.</param>
/// <param name="Work">First page of the work list of who has the most cases: median and 95th percentile.</param>
/// <param name="Filtered">The slowest first page of a filter: median.</param>
/// <param name="Special">The list of special cases: median.</param>
internal sealed record LadderFigures(int Cases, double Idle, double Stages, string Said, (double P50, double P95) Card, (double P50, double P95) Work, double Filtered, double Special);
