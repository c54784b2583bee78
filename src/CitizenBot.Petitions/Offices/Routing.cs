namespace CitizenBot.Petitions.Offices;

/// <summary>Who takes a case, and why.</summary>
/// <param name="OfficialId">Null only with <see cref="RoutingReason.SuperiorOffice"/>, when the file names nobody there; the operator is then told to bring it over.</param>
public sealed record Routing(string? OfficialId, RoutingReason Reason)
{
    /// <summary>The superior office takes the case, through the official the file names for it, if any.</summary>
    public static Routing SuperiorOffice(string? officialId) => new(officialId, RoutingReason.SuperiorOffice);
}
