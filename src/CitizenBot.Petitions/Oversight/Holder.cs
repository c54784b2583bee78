namespace CitizenBot.Petitions.Oversight;

/// <summary>Who is held to cases: a department, or a post outside of any (the chairman), or nobody yet.</summary>
/// <param name="DepartmentId">The department; null for none.</param>
/// <param name="OfficialId">The post; only where there is no department. Both null: nobody is responsible.</param>
public sealed record Holder(string? DepartmentId, string? OfficialId)
{
    /// <summary>The holder of a case.</summary>
    public static Holder Of(CaseFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.DepartmentId is { } department ? new(department, null) : new(null, fact.OfficialId);
    }
}
