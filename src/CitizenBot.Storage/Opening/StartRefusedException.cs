namespace CitizenBot.Storage;

/// <summary>The host must not start as things are; the message is one sentence for the operator with the remedy.</summary>
public sealed class StartRefusedException : Exception
{
    /// <summary>Without a sentence; only for serialisers.</summary>
    public StartRefusedException()
    {
    }

    /// <summary>With its sentence.</summary>
    public StartRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>With its sentence and what was behind it.</summary>
    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
