namespace CitizenBot.Storage.Duplicates;

/// <summary>How the topics of two petitions go together, as their sketches estimate it.</summary>
/// <param name="Common">How many both name; 0 only when they have none in common.</param>
/// <param name="Apart">How many the one with fewer of its own names that the other one does not: both speak of something else.</param>
public sealed record CommonTopics(double Common, double Apart);
