namespace CitizenBot.Petitions.Cases;

/// <summary>The people part of a petition as it is sealed: who filed, and who represents a joint petition.</summary>
public sealed record Petitioners(Identity? Self, IReadOnlyList<Identity> Representatives);
