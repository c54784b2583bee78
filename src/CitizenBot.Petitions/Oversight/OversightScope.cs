using CitizenBot.Petitions.Offices;

namespace CitizenBot.Petitions.Oversight;

/// <summary>How much of the reports an official may see. Identity is in none of them.</summary>
public enum OversightScope
{
    /// <summary>No reports.</summary>
    None,

    /// <summary>Counts by unit and field, and no code: police.</summary>
    Counts,

    /// <summary>Figures, and codes of cases that are not sealed: heads, and oversight bodies.</summary>
    Codes,

    /// <summary>Also scorecard, special cases and backlog: leaders and the inspectorate.</summary>
    Whole,
}

/// <summary>Which scope an official has; asked again at every press.</summary>
public static class OversightAccess
{
    /// <summary>The widest of the scopes of the official's roles.</summary>
    public static OversightScope Of(Official? official) => official is null ? OversightScope.None : official.Roles.Select(Of).DefaultIfEmpty().Max();

    private static OversightScope Of(OfficialRole role) => role switch
    {
        OfficialRole.Leader or OfficialRole.Inspector => OversightScope.Whole,
        OfficialRole.Head or OfficialRole.Oversight => OversightScope.Codes,
        OfficialRole.Police => OversightScope.Counts,
        _ => OversightScope.None,
    };
}
