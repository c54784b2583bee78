namespace CitizenBot.Petitions.Offices;

/// <summary>A subject of petitions, such as land or environment, with the words by which a story is guessed to be about it.</summary>
/// <remarks>A guess is only ever offered; the citizen or an official decides.</remarks>
public sealed record Field(string Id, Bilingual Name, IReadOnlyList<string> Keywords);
