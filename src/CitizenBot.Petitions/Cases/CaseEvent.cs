namespace CitizenBot.Petitions.Cases;

/// <summary>Something that happened to a case: a line of the citizen's timeline and an entry of the audit.</summary>
/// <param name="Key">One of <see cref="CaseEventKey"/>.</param>
/// <param name="At">UTC.</param>
/// <param name="Actor"><c>citizen</c>, <c>system</c>, or the id of an official.</param>
/// <param name="Facts">Dates (yyyy-MM-dd), numbers and ids for the wording of the line.</param>
/// <param name="Detail">What a person wrote; stored sealed.</param>
public sealed record CaseEvent(string Key, DateTime At, string Actor, IReadOnlyDictionary<string, string> Facts, string? Detail = null)
{
    /// <summary>Without the detail, which a person wrote and which must not end up in a log.</summary>
    public override string ToString() => $"{Key} by {Actor}";

    /// <summary>The actor of what a citizen did.</summary>
    public const string Citizen = "citizen";

    /// <summary>The actor of what no person did.</summary>
    public const string System = "system";
}
