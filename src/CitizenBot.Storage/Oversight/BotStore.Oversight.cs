using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Storage.Sealing;
using CitizenBot.Storage.Sql;

namespace CitizenBot.Storage;

/// <content>What reports are read from: clear columns, and opened only what must be.</content>
public sealed partial class BotStore
{
    private const string FigureColumns = "code, kind, unit, field, stage, filed_on, closed_on, responsible, people, rating, in_time";

    /// <summary>The cases that were open on a day or after it, also those filed since: what figures from that day on are made of.</summary>
    /// <remarks>By two indexes (open ones, and those closed since); what was closed before costs nothing.</remarks>
    public async Task<IReadOnlyList<CaseFigureRow>> CaseFigures(DateOnly from, CancellationToken cancel = default) =>
        await Query(
            $"SELECT {FigureColumns} FROM cases WHERE closed_on IS NULL UNION ALL SELECT {FigureColumns} FROM cases WHERE closed_on >= @from",
            [("@from", from)],
            row => new CaseFigureRow(
                row.GetString(0), row.Text(1), row.Text(2), row.Text(3), row.GetString(4), row.Day(5), row.DayOrNull(6), row.Text(7), row.GetInt32(8),
                row.IsDBNull(9) ? null : row.GetInt32(9), row.IsDBNull(10) ? null : row.GetBoolean(10)),
            cancel);

    /// <summary>The limits that have passed by a day, of cases that were open on another day or after it.</summary>
    /// <param name="openFrom">Cases closed before it are left out.</param>
    /// <param name="dueBefore">Limits whose last day is this or later are left out.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <remarks>The day on which a limit was met is sealed with the rest of its clock: it is opened for these few.</remarks>
    public async Task<IReadOnlyList<ClockRow>> PassedLimits(DateOnly openFrom, DateOnly dueBefore, CancellationToken cancel = default)
    {
        const string Limits = $"SELECT {ClockColumns}, wrapped_key FROM clocks JOIN cases ON code = case_code WHERE due_on < @due AND ";
        return await Query(
            $"{Limits} closed_on IS NULL UNION ALL {Limits} closed_on >= @from", [("@due", dueBefore), ("@from", openFrom)],
            row => ReadClock(row, database.DataKeys.Case(row.GetString(1), row.Bytes(ClockColumnCount)!)), cancel);
    }

    /// <summary>The records of sealed cases among these codes: who may know of one follows from its record.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SealedRecords(IReadOnlyCollection<string> codes, CancellationToken cancel = default)
    {
        var records = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in codes.Chunk(500))
        {
            var (list, values) = In(some, database.IsPostgreSql);
            var found = await Query(
                $"SELECT code, wrapped_key, sealed_record FROM cases WHERE kind IS NULL AND code {list}", values,
                row => (Code: row.GetString(0), Key: row.Bytes(1)!, Record: row.Bytes(2)), cancel);
            foreach (var one in found)
            {
                records[one.Code] = Seal.OpenText(database.DataKeys.Case(one.Code, one.Key), one.Record, $"cases/sealed_record/{one.Code}")!;
            }
        }

        return records;
    }

    /// <summary>Codes of cases that may be crowded, complex, prolonged or level-bypassing, by clear columns alone: nothing is opened to find them.</summary>
    /// <param name="crowd">From so many people.</param>
    /// <param name="complexRules">Rules by which a complex matter's limit runs.</param>
    /// <param name="today">Limits of resolution whose last day lies before it are over.</param>
    /// <param name="guidedSince">Complaints guided elsewhere on this day or later are candidates too.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <remarks>What is over its limit stands at the front of an index; the other clocks of open cases are walked in the database.</remarks>
    public async Task<IReadOnlyList<string>> SpecialCandidates(int crowd, IReadOnlyCollection<string> complexRules, DateOnly today, DateOnly guidedSince, CancellationToken cancel = default)
    {
        const string Clocked = "SELECT code FROM cases JOIN clocks ON case_code = code WHERE closed_on IS NULL AND ";
        var (list, rules) = In(complexRules, database.IsPostgreSql);
        return await Query(
            "SELECT code FROM cases WHERE closed_on IS NULL AND people >= @crowd " +
            $"UNION {Clocked} next_due_on < @today AND purpose = @resolve AND state = @running AND due_on < @today " +
            $"UNION {Clocked} purpose = @resolve AND rule_id {list} " +
            $"UNION {Clocked} kind = @complaint AND purpose = @transfer " +
            "UNION SELECT code FROM cases WHERE closed_on >= @since AND stage = @guided AND kind = @complaint ORDER BY 1",
            [
                ("@crowd", crowd), ("@today", today), ("@since", guidedSince), ("@resolve", ClockPurpose.Resolve), ("@transfer", ClockPurpose.Transfer),
                ("@running", nameof(ClockState.Running)), ("@complaint", nameof(PetitionKind.Complaint)), ("@guided", nameof(CaseStage.Guided)), .. rules,
            ],
            row => row.GetString(0), cancel);
    }
}
