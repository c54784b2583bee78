using System.Globalization;
using CitizenBot.Host.Jobs;
using CitizenBot.Host.Starting;
using CitizenBot.Storage;

namespace CitizenBot.Host.Cli;

/// <summary>The verb <c>verify-log</c>: the chains as they stand, or against a root that was printed on an earlier day.</summary>
public static class LogVerification
{
    /// <summary>Checks and says what it found.</summary>
    /// <param name="house">The opened house.</param>
    /// <param name="root">A root printed earlier, in hexadecimal, or null.</param>
    /// <param name="on">The day it was printed for; needed with a root.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>What to say, and whether all holds.</returns>
    public static async Task<(bool Holds, string Said)> Run(OpenedHouse house, string? root, DateOnly? on, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(house);
        var office = house.House.Office;
        var before = on is { } day ? office.Utc(day, TimeOnly.MinValue) : (DateTime?)null;
        var verdict = await house.Store.VerifyLog(before, stop);
        if (verdict.Broken is { } broken)
        {
            return (false, $"Broken: {broken}");
        }

        if (root is not null && !string.Equals(root.Trim(), verdict.Root, StringComparison.OrdinalIgnoreCase))
        {
            return (false, Differs(house, root.Trim(), on!.Value, verdict));
        }

        var erased = verdict.Erased > 0 ? $" {verdict.Erased} details erased by retention." : "";
        var said = root is not null
            ? $"{verdict.Entries} entries in {verdict.Chains} chains hold, and those before {on:yyyy-MM-dd} have the root that was printed.{erased}"
            : string.Create(CultureInfo.InvariantCulture, $"{verdict.Entries} entries in {verdict.Chains} chains hold.{erased} Root{(on is null ? "" : $" before {on:yyyy-MM-dd}")}: {verdict.Root}");
        return (true, said);
    }

    private static string Differs(OpenedHouse house, string root, DateOnly on, LogVerdict verdict)
    {
        var said = $"Broken: the root of all entries before {on:yyyy-MM-dd} is {verdict.Root}, not {root}: an older chain was rewritten whole, removed or added.";
        // Believed only when it is the very list whose root was printed.
        if (LogHeadFiles.Read(house.Settings.Data.Directory, on) is not { } kept || !string.Equals(LogHead.Root(kept), root, StringComparison.OrdinalIgnoreCase))
        {
            return said + " Which one cannot be said: this data folder has no list of heads with that root.";
        }

        var first = kept.Keys.Union(verdict.Heads.Keys).Order(StringComparer.Ordinal).First(code => kept.GetValueOrDefault(code) != verdict.Heads.GetValueOrDefault(code));
        return (kept.GetValueOrDefault(first), verdict.Heads.GetValueOrDefault(first)) switch
        {
            ({ } was, null) => $"Broken: {first}, 1: the whole chain of {was.Seq} entries is gone since {on:yyyy-MM-dd}. {said}",
            (null, _) => $"Broken: {first}, 1: the chain was added with dates before {on:yyyy-MM-dd}. {said}",
            ({ } was, { } now) => $"Broken: {first}, {Math.Min(was.Seq, now.Seq)}: it or an entry before it was rewritten since {on:yyyy-MM-dd}, with all that follow. {said}",
        };
    }
}
