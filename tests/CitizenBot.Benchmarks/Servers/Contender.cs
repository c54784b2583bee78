namespace CitizenBot.Benchmarks.Servers;

/// <summary>Who is measured.</summary>
internal enum Contender
{
    /// <summary>The hand-written minimum.</summary>
    Floor,

    /// <summary>CitizenBot.</summary>
    Host,
}
