namespace CitizenBot.Host.Cli.Scan;

/// <summary>One cluster of <see cref="ScanAnswer"/>.</summary>
/// <param name="Places">Ids, in ordinal order.</param>
/// <param name="Centre">Id of the place in its middle.</param>
/// <param name="RadiusKm">To the farthest place.</param>
/// <param name="From">First day, yyyy-MM-dd.</param>
/// <param name="To">Last day.</param>
/// <param name="Observed">Cases.</param>
/// <param name="Expected">Cases to be expected.</param>
/// <param name="Llr">Logarithm of the likelihood ratio.</param>
/// <param name="PValue">Null without replicates.</param>
/// <param name="RecurrenceDays">Days between two such by chance.</param>
public sealed record ScanAnswerCluster(
    IReadOnlyList<string> Places, string Centre, double RadiusKm, string From, string To, int Observed, double Expected, double Llr, double? PValue,
    double? RecurrenceDays);
