using CitizenBot.Benchmarks.Servers;

namespace CitizenBot.Benchmarks.Report;

/// <summary>One line of the table.</summary>
/// <param name="Database">SQLite or PostgreSQL.</param>
/// <param name="Users">How many at once.</param>
/// <param name="Who">Floor or host.</param>
/// <param name="Stored">Cases that were there before.</param>
/// <param name="Round">Rounds alternate between floor and host; a machine that drifts shows between them.</param>
/// <param name="Figures">What was measured.</param>
internal sealed record Line(string Database, int Users, Contender Who, int Stored, int Round, Figures Figures);
