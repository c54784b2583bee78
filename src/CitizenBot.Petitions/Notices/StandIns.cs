using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Notices;

/// <summary>Turns notices that are owed to absent officials to those who stand in for them.</summary>
/// <remarks>Who then is owed the same notice twice, as deputy and by themselves, gets it once. A told key keeps the name of who was owed it: coming back is no reason to be told again.</remarks>
public static class StandIns
{
    /// <summary>The fact that names who was owed the notice.</summary>
    public const string InsteadOf = "instead-of";

    /// <summary>The notices as they are sent on a day.</summary>
    public static IReadOnlyList<Notice> Turn(IEnumerable<Notice> notices, CaseRecord record, Office office, Deputies deputies)
    {
        ArgumentNullException.ThrowIfNull(notices);
        var turned = notices.Select(notice => Turn(notice, record, office, deputies)).ToList();
        var doubled = Doubled(turned);
        return [.. turned.Where((_, index) => !doubled.Contains(index))];
    }

    /// <summary>The same for notices with a key; one that is left out keeps its key, as skipped.</summary>
    public static SweepResult Turn(SweepResult result, CaseRecord record, Office office, Deputies deputies)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(deputies);
        if (deputies.ByOfficial.Count == 0)
        {
            return result;
        }

        var told = result.Told.Select(one => one with { Notice = Turn(one.Notice, record, office, deputies) }).ToList();
        var doubled = Doubled([.. told.Select(one => one.Notice)]);
        return result with
        {
            Told = [.. told.Where((_, index) => !doubled.Contains(index))],
            Skipped = [.. result.Skipped, .. told.Where((_, index) => doubled.Contains(index)).Select(one => one.Key)],
        };
    }

    /// <summary>Places of turned notices whose reader has the same one already, by themselves or as another's deputy.</summary>
    private static HashSet<int> Doubled(IReadOnlyList<Notice> notices) =>
    [
        .. notices.Index()
            .GroupBy(one => (one.Item.Event, one.Item.Audience, one.Item.PersonId, one.Item.CaseCode))
            .SelectMany(same => same.OrderBy(one => IsTurned(one.Item)).Skip(1))
            .Where(one => IsTurned(one.Item))
            .Select(one => one.Index),
    ];

    private static bool IsTurned(Notice notice) => notice.Facts.ContainsKey(InsteadOf);

    private static Notice Turn(Notice notice, CaseRecord record, Office office, Deputies deputies)
    {
        if (notice.Audience != Audience.Official)
        {
            return notice;
        }

        var person = deputies.InPlaceOf(notice.PersonId, record, office);
        return person == notice.PersonId
            ? notice
            : notice with { PersonId = person, Facts = new Dictionary<string, string>(notice.Facts) { [InsteadOf] = notice.PersonId } };
    }
}
