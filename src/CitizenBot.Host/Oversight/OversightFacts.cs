using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;
using CitizenBot.Petitions.Oversight;
using CitizenBot.Storage;

namespace CitizenBot.Host.Oversight;

/// <summary>The rows of a report, read once; each reader gets facts in which the codes they must not know are marked.</summary>
/// <param name="Office">The office.</param>
/// <param name="Rows">Clear columns of the cases.</param>
/// <param name="Limits">Limits that have passed, by code.</param>
/// <param name="SealedRecords">Records of denunciations, by code.</param>
public sealed record OversightFacts(
    Office Office, IReadOnlyList<CaseFigureRow> Rows, ILookup<string, LimitFact> Limits, IReadOnlyDictionary<string, CaseRecord> SealedRecords)
{
    /// <param name="viewerId">The official who will read them.</param>
    public IReadOnlyList<CaseFact> For(string viewerId) => [.. Rows.Select(row => new CaseFact
    {
        Code = row.Code,
        Kind = row.Kind is { } kind ? Enum.Parse<PetitionKind>(kind) : PetitionKind.Denunciation,
        // One whose record came too late for this reading is nobody's to see.
        Hidden = row.Kind is null && (!SealedRecords.TryGetValue(row.Code, out var record) || CaseFacts.IsHidden(record, Office, viewerId)),
        UnitId = row.Unit,
        FieldId = row.Field,
        OfficialId = row.Responsible,
        DepartmentId = Office.Official(row.Responsible)?.DepartmentId,
        FiledOn = row.FiledOn,
        EndedOn = row.ClosedOn,
        End = row.ClosedOn is null ? null : CaseFacts.End(Enum.Parse<CaseStage>(row.Stage)) ?? CaseEnd.Resolved,
        InTime = row.InTime,
        Rating = row.Rating,
        People = row.People,
        Limits = [.. Limits[row.Code]],
    })];
}
