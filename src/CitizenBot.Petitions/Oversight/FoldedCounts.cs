namespace CitizenBot.Petitions.Oversight;

/// <summary>Counts of groups of which none is so small that it points at somebody.</summary>
/// <remarks>
/// The total is known to the reader, so a rest of one or two would be as good as a name: the smallest group shown joins it
/// then, until the rest is large enough or nothing is shown apart.
/// </remarks>
/// <typeparam name="T">What groups are told apart by.</typeparam>
/// <param name="Groups">Groups large enough to be shown, the largest first.</param>
/// <param name="Rest">Cases of all other groups together: none, or enough.</param>
public sealed record FoldedCounts<T>(IReadOnlyList<GroupCount<T>> Groups, int Rest)
{
    /// <summary>All cases.</summary>
    public int Total => Groups.Sum(group => group.Count) + Rest;
}

/// <summary>A group and how many cases it has.</summary>
public sealed record GroupCount<T>(T Id, int Count);

/// <summary>Folds small groups away.</summary>
public static class SmallGroups
{
    /// <summary>Fewer cases than this are never shown apart.</summary>
    public const int Least = 3;

    /// <param name="ids">The group of each case; null for one that belongs to none: it is in the rest.</param>
    public static FoldedCounts<T> Fold<T>(IEnumerable<T?> ids)
        where T : class => FoldGroups(ids.OfType<T>().GroupBy(id => id).Select(group => new GroupCount<T>(group.Key, group.Count())), ids.Count(id => id is null));

    /// <param name="groups">The groups.</param>
    /// <param name="loose">Cases that belong to none.</param>
    public static FoldedCounts<T> FoldGroups<T>(IEnumerable<GroupCount<T>> groups, int loose = 0)
    {
        var all = groups.Where(group => group.Count > 0).OrderByDescending(group => group.Count).ThenBy(group => $"{group.Id}", StringComparer.Ordinal).ToList();
        var shown = all.TakeWhile(group => group.Count >= Least).ToList();
        var rest = loose + all.Skip(shown.Count).Sum(group => group.Count);
        while (rest is > 0 and < Least && shown.Count > 0)
        {
            rest += shown[^1].Count;
            shown.RemoveAt(shown.Count - 1);
        }

        return new(shown, rest);
    }
}
