namespace CitizenBot.Storage;

/// <summary>The lock that says "a host serves this data folder": held by the operating system, so it dies with the process.</summary>
public sealed class HostLock : IDisposable
{
    private readonly FileStream file;

    private HostLock(FileStream file) => this.file = file;

    /// <summary>Takes <c>host.lock</c> in the folder.</summary>
    /// <exception cref="StartRefusedException">Another host has it.</exception>
    public static HostLock Take(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        var path = Path.Combine(dataDirectory, "host.lock");
        try
        {
            return new HostLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e)
        {
            throw new StartRefusedException(
                $"Another host already serves {Path.GetFullPath(dataDirectory)} (it holds {path}). " +
                "Stop it first, or give this one a data directory of its own (Data:Directory).", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
