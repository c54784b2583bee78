using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>A petition that an official takes in at the counter for a person without a telephone (Điều 8 Luật Khiếu nại: in person, recorded and signed).</summary>
public static class CounterFiling
{
    /// <summary>Whether this official may take in this petition.</summary>
    /// <remarks>
    /// Never a denunciation: its petitioner's name would pass through an official's chat before it is sealed. It is filed by the
    /// denouncer on the office's page, or by appointment. Roles that see counts only take in nothing.
    /// </remarks>
    public static bool MayTakeIn(FilePetition petition, Office office, string? officialId)
    {
        ArgumentNullException.ThrowIfNull(petition);
        ArgumentNullException.ThrowIfNull(office);
        return petition.Kind != PetitionKind.Denunciation && office.Official(officialId) is { } official && !CaseAuthority.SeesCountsOnly(official);
    }

    /// <summary>The filing as what it was: the act of the official, told to no chat of a citizen.</summary>
    public static Decision.Done TakenIn(Decision.Done filed, string officialId)
    {
        ArgumentNullException.ThrowIfNull(filed);
        var record = filed.After.Record with { Counter = true, WantsNotices = false };
        return filed with
        {
            After = filed.After with { Record = record },
            Events = [.. filed.Events.Select(happened => happened.Key == CaseEventKey.Filed ? happened with { Actor = officialId } : happened)],
        };
    }

    /// <summary>Whether the official took it in at the counter on this day of the office: they hand out the paper to sign, whoever will handle the case.</summary>
    public static bool TookIn(CaseRecord record, IEnumerable<CaseEvent> events, string officialId, Office office, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        return record.Counter && record.FiledOn == office.Day(nowUtc) && events.Any(happened => happened.Key == CaseEventKey.Filed && happened.Actor == officialId);
    }
}
