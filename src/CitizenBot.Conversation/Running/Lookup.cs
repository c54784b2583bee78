namespace CitizenBot.Conversation.Running;

/// <summary>A read that a dialog needs and cannot do itself: the host performs it and files the result in the sheet.</summary>
/// <typeparam name="T">The result, plain data that survives JSON. Choices built from it must carry ids, never positions.</typeparam>
public abstract record Lookup<T> : Lookup;

/// <inheritdoc cref="Lookup{T}"/>
public abstract record Lookup
{
    /// <summary>Name under which the result is filed; it includes the arguments, so other arguments are another lookup.</summary>
    public abstract string Name { get; }

    /// <summary>How long a result may be used before it is asked for again.</summary>
    public abstract TimeSpan MaxAge { get; }
}
