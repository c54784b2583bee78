namespace CitizenBot.Hotspots.Scan;

/// <summary>A number that cannot be right. The message is one sentence for whoever gave the numbers.</summary>
public sealed class ScanInputException : ArgumentException
{
    public ScanInputException()
    {
    }

    public ScanInputException(string message)
        : base(message)
    {
    }

    public ScanInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Index in <see cref="ScanInput.Places"/> of the place at fault, or null.</summary>
    public int? Place { get; init; }

    /// <summary>Index in <see cref="ScanInput.Cases"/> of the case at fault, or null.</summary>
    public int? Case { get; init; }
}
