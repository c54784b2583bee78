using System.Security.Cryptography;
using System.Text;

namespace CitizenBot.Petitions.Offices;

/// <summary>What the office lets be erased, and whether it is erased or only listed.</summary>
/// <param name="Apply">False only lists.</param>
/// <param name="DryRunDays">Days that must lie between the first list made by these very rules and the first erasure.</param>
/// <param name="Rules">Empty keeps everything.</param>
public sealed record RetentionPlan(bool Apply, int DryRunDays, IReadOnlyList<RetentionRule> Rules)
{
    /// <summary>Keeps everything.</summary>
    public static RetentionPlan None { get; } = new(false, DefaultDryRunDays, []);

    /// <summary>A week: somebody has seen the list on a working day.</summary>
    public const int DefaultDryRunDays = 7;

    /// <summary>Names these very rules: a changed rule has another mark, and its list must be made anew before anything is erased by it.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Rules.Select(rule => rule.ToString()).Order(StringComparer.Ordinal)))))[..8];
}
