namespace CitizenBot.Storage;

/// <summary>The sealed content of a file is not on the shelf as it was put there; the message says what to do.</summary>
public sealed class FileDamagedException : IOException
{
    /// <summary>Without a sentence; only for serialisers.</summary>
    public FileDamagedException()
    {
    }

    /// <summary>With its sentence.</summary>
    public FileDamagedException(string message)
        : base(message)
    {
    }

    /// <summary>With its sentence and what was behind it.</summary>
    public FileDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
