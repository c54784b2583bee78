using System.Data.Common;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <content>What a sweep reads: many cases in three statements, without what citizens wrote.</content>
public sealed partial class BotStore
{
    /// <summary>Clocks whose next stage has come, longest waiting first. Its cost is that of what it gives: closed cases and later stages are not in its index or not touched.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="limit">How many.</param>
    /// <param name="after">The last of the batch before, so that one that could not be moved holds up no other; null to begin.</param>
    public async Task<IReadOnlyList<DueClock>> DueClocks(DateTime now, int limit, DueClock? after = null, CancellationToken cancel = default) =>
        await Query(
            "SELECT id, case_code, next_stage_at FROM clocks WHERE next_stage_at IS NOT NULL AND next_stage_at <= @now " +
            (after is null ? "" : "AND (next_stage_at, id) > (@at, @id) ") + "ORDER BY next_stage_at, id LIMIT @limit",
            [("@now", now), ("@limit", limit), .. after is null ? [] : new (string, object?)[] { ("@at", after.NextStageAt), ("@id", after.Id) }],
            row => new DueClock(row.GetString(0), row.GetString(1), row.Instant(2)),
            cancel);

    /// <summary>Cases with their clocks, by their codes; unknown codes are left out.</summary>
    public Task<IReadOnlyDictionary<string, LoadedCase>> LoadCases(IReadOnlyCollection<string> codes, CancellationToken cancel = default) =>
        database.Read<IReadOnlyDictionary<string, LoadedCase>>(
            async session =>
            {
                var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal);
                var cases = new Dictionary<string, CaseRow>(StringComparer.Ordinal);
                var clocks = new Dictionary<string, List<ClockRow>>(StringComparer.Ordinal);
                var (list, values) = In(codes, session.IsPostgreSql);
                // Clocks need the keys that stand beside the cases: this statement comes first.
                await session.Batch()
                    .Add($"SELECT {CaseColumns} FROM cases WHERE code {list}", values, rows: row =>
                    {
                        var code = row.GetString(0);
                        keys[code] = database.DataKeys.Case(code, row.Bytes(1)!);
                        cases[code] = ReadCase(row, keys[code]);
                        clocks[code] = [];
                    })
                    .Add($"SELECT {ClockColumns} FROM clocks WHERE case_code {list} ORDER BY start_on, id", values, rows: row =>
                    {
                        if (keys.TryGetValue(row.GetString(1), out var key))
                        {
                            clocks[row.GetString(1)].Add(ReadClock(row, key));
                        }
                    })
                    .Run(cancel);
                return cases.ToDictionary(found => found.Key, found => new LoadedCase(found.Value, clocks[found.Key]), StringComparer.Ordinal);
            },
            cancel);

    /// <summary>All keys told for cases, by case.</summary>
    public async Task<ILookup<string, string>> ToldOf(IReadOnlyCollection<string> codes, CancellationToken cancel = default)
    {
        var (list, values) = In(codes, database.IsPostgreSql);
        return (await Query($"SELECT case_code, key FROM told WHERE case_code {list}", values, row => (row.GetString(0), row.GetString(1)), cancel))
            .ToLookup(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
    }

    /// <summary>Which of these chats still exist for a person: those that were not closed and erased.</summary>
    public async Task<IReadOnlySet<string>> LiveChats(IReadOnlyCollection<string> chatIds, CancellationToken cancel = default)
    {
        if (chatIds.Count == 0)
        {
            return new HashSet<string>();
        }

        var (list, values) = In(chatIds, database.IsPostgreSql);
        return (await Query($"SELECT id FROM chats WHERE wrapped_key IS NOT NULL AND id {list}", values, row => row.GetString(0), cancel)).ToHashSet(StringComparer.Ordinal);
    }

    private const string CaseColumns =
        "code, wrapped_key, kind, office, unit, field, stage, filed_at, filed_on, signed_on, accepted_on, closed_on, responsible, wants_notices, locale, " +
        "filed_by_chat, people, matter, next_due_on, waiting, unassigned, rating, in_time, version, sealed_record";

    private const string ClockColumns =
        "id, case_code, purpose, rule_id, effective, calendar_version, start_on, due_on, certain, reason, state, next_stage_at, sealed_rest";

    /// <summary>Where a column behind <see cref="ClockColumns"/> stands.</summary>
    private const int ClockColumnCount = 13;

    /// <summary>Membership in a list: one parameter on PostgreSQL, one for each value on SQLite.</summary>
    private static (string Sql, (string Name, object? Value)[] Values) In(IReadOnlyCollection<string> values, bool postgres) => postgres
        ? ("= ANY(@codes)", [("@codes", values.ToArray())])
        : ($"IN ({string.Join(", ", Enumerable.Range(0, values.Count).Select(at => $"@c{at}"))})", [.. values.Select((value, at) => ($"@c{at}", (object?)value))]);

    private static CaseRow ReadCase(DbDataReader row, byte[] key) => new()
    {
        Code = row.GetString(0), Kind = row.Text(2), Office = row.GetString(3), Unit = row.Text(4), Field = row.Text(5), Stage = row.GetString(6),
        FiledAt = row.Instant(7), FiledOn = row.Day(8), SignedOn = row.DayOrNull(9), AcceptedOn = row.DayOrNull(10), ClosedOn = row.DayOrNull(11),
        Responsible = row.Text(12), WantsNotices = row.GetBoolean(13), Locale = row.GetString(14), FiledByChat = row.Text(15), People = row.GetInt32(16),
        Matter = row.Text(17), NextDueOn = row.DayOrNull(18), Waiting = row.GetBoolean(19), Unassigned = row.GetBoolean(20),
        Rating = row.IsDBNull(21) ? null : row.GetInt32(21), InTime = row.IsDBNull(22) ? null : row.GetBoolean(22), Version = row.GetInt32(23),
        Record = Seal.OpenText(key, row.Bytes(24), $"cases/sealed_record/{row.GetString(0)}")!,
    };

    private static ClockRow ReadClock(DbDataReader row, byte[] key) => new()
    {
        Id = row.GetString(0), CaseCode = row.GetString(1), Purpose = row.GetString(2), RuleId = row.GetString(3), Effective = row.Day(4),
        CalendarVersion = row.GetString(5), StartOn = row.Day(6), DueOn = row.Day(7), Certain = row.GetBoolean(8), Reason = row.Text(9), State = row.GetString(10),
        NextStageAt = row.InstantOrNull(11), Rest = Seal.OpenText(key, row.Bytes(12), $"clocks/sealed_rest/{row.GetString(0)}"),
    };
}
