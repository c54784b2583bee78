namespace CitizenBot.Benchmarks.Ladder;

/// <summary>What the ladder is measured over.</summary>
/// <param name="Open">Open cases, in every measurement the same.</param>
/// <param name="Few">All cases of the first measurement.</param>
/// <param name="Many">All cases of the second.</param>
/// <param name="Stages">Stages that have come in the sweep that has something to tell.</param>
/// <param name="Postgres">Connection string of a user who may create databases.</param>
internal sealed record LadderOptions(int Open, int Few, int Many, int Stages, string Postgres);
