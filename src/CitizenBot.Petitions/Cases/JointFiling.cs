namespace CitizenBot.Petitions.Cases;

/// <summary>Several people behind one petition.</summary>
/// <param name="Count">All who sign, the one who files included; people, not households.</param>
/// <param name="Representatives">Without the one who files; each must be one of the petitioners.</param>
/// <param name="SelfRepresents">The one who files is a representative too.</param>
/// <param name="Listed">The other petitioners, when the one who files has entered them; null otherwise.</param>
public sealed record JointFiling(int Count, IReadOnlyList<Identity> Representatives, bool SelfRepresents, PeopleList List, IReadOnlyList<Identity>? Listed = null)
{
    /// <summary>Deliberately empty: see <see cref="FilePetition.ToString"/>.</summary>
    public override string ToString() => nameof(JointFiling);
}
