using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Cases;

/// <summary>The second authorised persons: who may agree that a denouncer's identity is opened.</summary>
public static class SecondPersons
{
    /// <summary>Those who inspect or lead and may handle the case, and who stands in for one of them; never the one who asks, whom that one stands in for, the accused, or anyone under the accused.</summary>
    /// <remarks>Two persons stay two persons: who asks in the place of an absent leader cannot have that leader's own agreement meanwhile, nor agree as their deputy.</remarks>
    public static IReadOnlyList<Official> For(CaseRecord record, Office office, string askedBy, Deputies deputies)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(deputies);
        var barred = deputies.AbsentFor(askedBy).Append(askedBy).ToHashSet();
        var own = office.Officials.Where(official => !barred.Contains(official.Id) && official.Roles.Any(role => role is OfficialRole.Inspector or OfficialRole.Leader)).Select(official => official.Id).ToHashSet();
        var standIns = own.Select(deputies.Of).OfType<string>().Where(deputy => !barred.Contains(deputy));
        return [.. office.Officials.Where(official => own.Union(standIns).Contains(official.Id) && CaseAuthority.MayHandle(record, office, official))];
    }

    /// <summary>Those of them who are there to be told: nobody on leave whose deputy is among them.</summary>
    public static IReadOnlyList<Official> Present(IReadOnlyList<Official> seconds, Deputies deputies)
    {
        ArgumentNullException.ThrowIfNull(seconds);
        ArgumentNullException.ThrowIfNull(deputies);
        return [.. seconds.Where(second => deputies.Of(second.Id) is not { } deputy || seconds.All(other => other.Id != deputy))];
    }
}
