using CitizenBot.Hotspots.Scan;

namespace CitizenBot.Tests.Hotspots;

/// <summary>A scan that ends when the test run does.</summary>
internal static class Scanned
{
    public static ScanResult By(ScanInput input, ScanOptions options) => PermutationScan.Run(input, options, null, TestContext.Current.CancellationToken);
}
