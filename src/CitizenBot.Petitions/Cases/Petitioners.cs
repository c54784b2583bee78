namespace CitizenBot.Petitions.Cases;

/// <summary>The people part of a petition as it is sealed: who filed, who represents a joint petition, who else was entered.</summary>
public sealed record Petitioners(Identity? Self, IReadOnlyList<Identity> Representatives, IReadOnlyList<Identity>? Listed = null)
{
    /// <summary>Deliberately empty: see <see cref="FilePetition.ToString"/>.</summary>
    public override string ToString() => nameof(Petitioners);
}
