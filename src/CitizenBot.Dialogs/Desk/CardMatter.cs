namespace CitizenBot.Dialogs.Desk;

/// <summary>What an official may know of the matter a case belongs to.</summary>
/// <param name="Others">How many other cases are of it.</param>
/// <param name="Persons">How many different persons filed them, this one among them.</param>
/// <param name="Codes">Codes of the other ones that the official may open, oldest first.</param>
public sealed record CardMatter(int Others, int Persons, IReadOnlyList<string> Codes);
