namespace CitizenBot.Host.Cli.Scan;

/// <summary>What <c>scan --json</c> prints.</summary>
/// <param name="Clusters">The most likely first; empty: no cluster.</param>
/// <param name="Replicates">Replicates that were run.</param>
/// <param name="MicrosecondsPerReplicate">Time of the simulation over their number, all threads together.</param>
/// <param name="ElapsedMs">From reading the files to the end.</param>
public sealed record ScanAnswer(IReadOnlyList<ScanAnswerCluster> Clusters, int Replicates, double MicrosecondsPerReplicate, double ElapsedMs);
