namespace CitizenBot.Petitions.Cases;

/// <summary>A file given as evidence (bằng chứng), as the citizen sent it.</summary>
/// <param name="Handle">Names its content on the shelf.</param>
/// <param name="Kind"><c>photo</c>, <c>document</c>, <c>voice</c>, <c>audio</c> or <c>video</c>.</param>
/// <param name="Name">The name it came with, or null.</param>
/// <param name="Caption">The words sent with it, or null.</param>
/// <param name="ReceivedAt">Instant it came, UTC.</param>
public sealed record EvidenceFile(string Handle, string Kind, string? Name, string? Caption, DateTime ReceivedAt);
