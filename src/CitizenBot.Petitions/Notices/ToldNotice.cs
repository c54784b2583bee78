namespace CitizenBot.Petitions.Notices;

/// <summary>A notice with the unique key that lets it be told only once.</summary>
/// <param name="Key"><c>deadline:{clock}:{due}:{stage}:{person}</c>; a new due date is a new key, and so is told again.</param>
public sealed record ToldNotice(string Key, Notice Notice);
