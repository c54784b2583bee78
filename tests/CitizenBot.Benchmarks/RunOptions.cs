using CitizenBot.Benchmarks.Servers;

namespace CitizenBot.Benchmarks;

/// <summary>What is measured and for how long.</summary>
internal sealed record RunOptions
{
    /// <summary>Users at once, one measurement each.</summary>
    public required int[] Users { get; init; }

    /// <summary>Length of a measurement.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>What goes before it uncounted: the JIT and the pools are then warm.</summary>
    public required TimeSpan WarmUp { get; init; }

    /// <summary>How long a user thinks before each answer but the first.</summary>
    public required TimeSpan Think { get; init; }

    /// <summary>How often floor and host take turns.</summary>
    public required int Rounds { get; init; }

    /// <summary>Who is measured.</summary>
    public required Contender[] Who { get; init; }

    /// <summary>Names of databases: sqlite, postgresql.</summary>
    public required string[] Databases { get; init; }

    /// <summary>Cases to store before one more measurement of the host on PostgreSQL; 0 leaves it out.</summary>
    public required int StoredCases { get; init; }

    /// <summary>Connection string of a PostgreSQL user who may create databases; null leaves PostgreSQL out.</summary>
    public required string? Postgres { get; init; }
}
