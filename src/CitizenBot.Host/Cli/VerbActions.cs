using CitizenBot.Host.Cli.Scan;

namespace CitizenBot.Host.Cli;

/// <summary>What each verb does, given the settings of the command line. The result is the exit code: 0 done, 1 not done, 2 wrong use.</summary>
public sealed record VerbActions
{
    public required Func<string[], CancellationToken, Task<int>> Serve { get; init; }

    public required Func<string[], CancellationToken, Task<int>> Demo { get; init; }

    public required Func<string[], CancellationToken, Task<int>> Doctor { get; init; }

    public required Func<string[], CancellationToken, Task<int>> Migrate { get; init; }

    public required Func<string[], string?, DateOnly?, CancellationToken, Task<int>> VerifyLog { get; init; }

    public required Func<string[], string, CancellationToken, Task<int>> Backup { get; init; }

    public required Func<string[], string, CancellationToken, Task<int>> Restore { get; init; }

    public required Func<string[], CancellationToken, Task<int>> RotateKeys { get; init; }

    /// <summary>The law alone answers: no settings, no database; all words are its own.</summary>
    public required Func<string[], Task<int>> Due { get; init; }

    /// <summary>Numbers in, clusters out: no settings, no database.</summary>
    public required Func<ScanRequest, CancellationToken, Task<int>> Scan { get; init; }

    public required Func<string[], string, bool, CancellationToken, Task<int>> Invite { get; init; }

    public required Func<string[], string, DateOnly?, CancellationToken, Task<int>> RunJob { get; init; }

    public required Func<string[], CancellationToken, Task<int>> ListDeadLetters { get; init; }

    public required Func<string[], string, CancellationToken, Task<int>> ReplayDeadLetter { get; init; }

    public required Func<string[], string, CancellationToken, Task<int>> DropDeadLetter { get; init; }
}
