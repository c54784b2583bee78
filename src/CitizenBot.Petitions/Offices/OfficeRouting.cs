using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Offices;

/// <summary>The assignment table at work.</summary>
/// <remarks>
/// Luật Tố cáo forbids that a denunciation reaches the person it is about; somebody under them is not free either. So both
/// are struck from every answer, also from the fallbacks: table, receiver, the superior next above the accused, the superior office.
/// </remarks>
internal static class OfficeRouting
{
    public static Routing Responsible(Office office, string? unitId, string? fieldId, PetitionKind kind, IReadOnlyCollection<string> accused)
    {
        if (accused.Contains(office.HeadId) || accused.Any(id => office.Official(id)?.Outside == true))
        {
            var above = office.Superior.OfficialId;
            return Routing.SuperiorOffice(above is not null && Allowed(above) ? above : null);
        }

        var places = Places(office, unitId);
        var row = office.Responsibilities
            .Where(row => row.UnitId is null || places.Contains(row.UnitId))
            .Where(row => row.FieldId is null || row.FieldId == fieldId)
            .Where(row => row.Kind is null || row.Kind == kind)
            .Where(row => Allowed(row.OfficialId))
            .OrderByDescending(row => Weight(row, places))
            .FirstOrDefault();
        if (row is not null)
        {
            return new(row.OfficialId, RoutingReason.Assigned);
        }

        if (Allowed(office.ReceiverId))
        {
            return new(office.ReceiverId, RoutingReason.Receiver);
        }

        var next = accused.SelectMany(office.Chain).FirstOrDefault(superior => !superior.Outside && Allowed(superior.Id));
        return next is not null ? new(next.Id, RoutingReason.AboveAccused) : Routing.SuperiorOffice(office.Superior.OfficialId);

        bool Allowed(string officialId) => !accused.Any(id => office.IsOrIsUnder(officialId, id));
    }

    /// <summary>
    /// A row for the kind weighs most, because a denunciation has its own readers whatever its subject; then the subject, then
    /// the place, a nearer one more than the one around it.
    /// </summary>
    private static int Weight(Responsibility row, List<string> places) =>
        (row.Kind is null ? 0 : 10_000) + (row.FieldId is null ? 0 : 1_000) + (row.UnitId is null ? 0 : 100 - places.IndexOf(row.UnitId));

    private static List<string> Places(Office office, string? unitId)
    {
        var places = new List<string>();
        for (var unit = office.Unit(unitId); unit is not null; unit = office.Unit(unit.ParentId))
        {
            places.Add(unit.Id);
        }

        return places;
    }
}
