using System.Globalization;
using System.Text.Json;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>Erases what the office's rules of retention no longer keep: first as a list, then, when the office file says so, for good.</summary>
/// <remarks>
/// Nothing is erased before a list by the very same rules is as old as the file asks; the list stands in <c>job_runs</c>. Of an erased case stay
/// its code, dates, unit, stage, outcome and the chain of its history, whose details are gone while their hashes hold.
/// </remarks>
public sealed class Retention(BotStore store, House house) : IJob
{
    public const string JobName = "retention";
    private const int AtOnce = 2_000;
    private const int Shown = 200;

    public string Name => JobName;

    /// <summary>At ten to three in the night, after the log's root was made.</summary>
    public string Cron => "50 2 * * *";

    public async Task<string> Run(TimeProvider time, CancellationToken cancellation)
    {
        var plan = house.Office.Keeping;
        if (plan.Rules.Count == 0)
        {
            return "The office file has no retention-rules: everything is kept";
        }

        var now = time.GetUtcNow().UtcDateTime;
        var today = house.Office.Day(now);
        var found = new List<(RetentionRule Rule, IReadOnlyList<string> Codes)>();
        foreach (var rule in plan.Rules)
        {
            found.Add((rule, await Candidates(rule, today, cancellation)));
        }

        var list = $"rules {plan.Mark}";
        var dry = await store.FirstRunSaying(JobName, $"dry run of {list}", cancellation);
        var from = dry is { } first ? house.Office.Day(first).AddDays(plan.DryRunDays) : (DateOnly?)null;
        if (!plan.Apply || from is null || today < from)
        {
            var then = plan.Apply
                ? string.Create(CultureInfo.InvariantCulture, $"They are erased from {from ?? today.AddDays(plan.DryRunDays):yyyy-MM-dd} on.")
                : "They are erased only when the office file says 'apply: true'.";
            return $"dry run of {list}: {Described(found)}. Nothing was written. {then}";
        }

        var erased = new List<(RetentionRule, IReadOnlyList<string>)>();
        foreach (var (rule, codes) in found)
        {
            var gone = new List<string>();
            foreach (var code in codes)
            {
                cancellation.ThrowIfCancellationRequested();
                if (await Erase(code, rule, today, now, cancellation))
                {
                    gone.Add(code);
                }
            }

            erased.Add((rule, gone));
        }

        await store.ForgetErasedPages(cancellation);
        return $"erased by {list}: {Described(erased)}";
    }

    /// <summary>What stays: enough to count the case, to show its dates and to explain them; nobody in it.</summary>
    private static CaseRecord Remains(CaseRecord record, DateOnly today) => record with
    {
        ErasedOn = today,
        AccusedIds = [],
        WantsNotices = false,
        Question = null,
        Snoozed = null,
        Delay = null,
        Urged = null,
        Opening = null,
        WatchedBy = null,
        VerifierId = null,
    };

    private static string Described(IEnumerable<(RetentionRule Rule, IReadOnlyList<string> Codes)> found) => string.Join("; ", found.Select(one =>
        $"{one.Codes.Count} cases ({one.Rule})" + (one.Codes.Count == 0 ? "" : $" {string.Join(' ', one.Codes.Take(Shown))}{(one.Codes.Count > Shown ? " and more" : "")}")));

    private Task<IReadOnlyList<string>> Candidates(RetentionRule rule, DateOnly today, CancellationToken cancellation) => store.RetentionCandidates(
        rule.Kind is null or PetitionKind.Denunciation ? null : rule.Kind.ToString(),
        rule.Kind == PetitionKind.Denunciation,
        [.. rule.Stages.Select(stage => stage.ToString())],
        rule.EndedBefore(today),
        AtOnce,
        cancellation);

    private async Task<bool> Erase(string code, RetentionRule rule, DateOnly today, DateTime now, CancellationToken cancellation)
    {
        if (await store.LoadCase(code, cancellation) is not { } loaded)
        {
            return false;
        }

        var remains = Remains(CaseRows.Record(loaded.Row), today);
        return await store.EraseCase(new CaseErasure(code, loaded.Row.Version, JsonSerializer.Serialize(remains), loaded.Clocks, rule.ToString()), now, cancellation);
    }
}
