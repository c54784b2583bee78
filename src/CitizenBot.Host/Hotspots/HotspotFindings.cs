using CitizenBot.Petitions.Hotspots;

namespace CitizenBot.Host.Hotspots;

/// <summary>What a look found.</summary>
/// <param name="Sightings">What is above the line.</param>
/// <param name="Scans">How many scans were corrected for.</param>
/// <param name="Faults">What could not be scanned and why, for the operator.</param>
public sealed record HotspotFindings(IReadOnlyList<HotspotSighting> Sightings, int Scans, IReadOnlyList<string> Faults);
