namespace CitizenBot.Host.Cli.Scan;

/// <summary>A line that cannot be read. The message names the file and the line.</summary>
public sealed class FileFaultException : Exception
{
    public FileFaultException()
    {
    }

    public FileFaultException(string message)
        : base(message)
    {
    }

    public FileFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
