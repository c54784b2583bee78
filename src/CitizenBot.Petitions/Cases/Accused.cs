namespace CitizenBot.Petitions.Cases;

/// <summary>Whom a denunciation is about, so that it never reaches them or those under them.</summary>
/// <param name="Text">The citizen's own words: name, post, place of work.</param>
/// <param name="IsHead">The citizen confirmed that it is the head of this office.</param>
public sealed record Accused(string Text, AtThisOffice AtThisOffice, bool IsHead)
{
    /// <summary>Deliberately empty: see <see cref="FilePetition.ToString"/>.</summary>
    public override string ToString() => nameof(Accused);
}
