namespace CitizenBot.Host.Cli.Scan;

/// <summary>What the verb <c>scan</c> was asked.</summary>
/// <param name="Cases">Case file of SaTScan: place, count, date.</param>
/// <param name="Places">Coordinates file of SaTScan: place, latitude and longitude (or x and y).</param>
/// <param name="From">First day, as typed.</param>
/// <param name="To">Last day, as typed: clusters end on it.</param>
/// <param name="Window">Longest window in days.</param>
/// <param name="Radius">Largest radius in kilometres; null for no limit.</param>
/// <param name="Cartesian">Whether the coordinates are kilometres on a plane.</param>
/// <param name="Replicates">How many.</param>
/// <param name="Seed">Of the random bits.</param>
/// <param name="Threads">0 for all cores.</param>
/// <param name="Json">Whether to answer with one JSON object.</param>
public sealed record ScanRequest(
    string Cases, string Places, string From, string To, int Window, double? Radius, bool Cartesian, int Replicates, long Seed, int Threads, bool Json);
