using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Offices;

/// <summary>Who stands in for whom on a day: those on leave, each with the deputy they named.</summary>
/// <remarks>
/// A deputy has what the absent official had, for every case save one: whoever is accused in a case, or works under the accused, never
/// stands in there; the next superior who may does. Nobody stands in for a deputy.
/// </remarks>
/// <param name="ByOfficial">Id of the deputy by the id of the absent official.</param>
public sealed record Deputies(IReadOnlyDictionary<string, string> ByOfficial)
{
    /// <summary>Everybody is there.</summary>
    public static Deputies None { get; } = new(new Dictionary<string, string>());

    /// <summary>The deputy of an official who is absent; null when they are there.</summary>
    public string? Of(string? officialId) => officialId is not null && ByOfficial.TryGetValue(officialId, out var deputy) ? deputy : null;

    /// <summary>The absent officials whom somebody stands in for.</summary>
    public IEnumerable<string> AbsentFor(string deputyId) => ByOfficial.Where(pair => pair.Value == deputyId).Select(pair => pair.Key);

    /// <summary>Who has a case on that day instead of an official: themselves when they are there.</summary>
    public string InPlaceOf(string officialId, CaseRecord record, Office office)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(office);
        if (Of(officialId) is not { } deputy)
        {
            return officialId;
        }

        return IsFree(deputy) ? deputy : CaseAuthority.Superiors(record, office, officialId).FirstOrDefault(IsFree) ?? officialId;

        bool IsFree(string id) => Of(id) is null && office.Official(id) is { } official && CaseAuthority.MayHandle(record, office, official);
    }
}
