namespace CitizenBot.Storage;

/// <summary>An entry for an audit chain.</summary>
/// <param name="CaseCode">The case, or <see cref="House"/> for what belongs to none.</param>
/// <param name="Actor"><c>citizen</c>, an official's id, or <c>system</c>.</param>
/// <param name="Act">A stable key: filed, accepted, identity-opened.</param>
/// <param name="Detail">Text or JSON; sealed. Only the hash of the sealed bytes is chained, so the detail can be erased by law and the chain still holds.</param>
public sealed record AuditWrite(string CaseCode, string Actor, string Act, string? Detail = null)
{
    /// <summary>The chain of what belongs to no case. It has no key of its own: its details are never stored, only acts.</summary>
    public const string House = "house";

    /// <summary>The act that says: details of the entries before this one were erased by a rule of retention.</summary>
    public const string Erased = "retention-erased";
}
