using System.Diagnostics.CodeAnalysis;

namespace CitizenBot.Conversation.Prompts;

/// <summary>An answer that is either a value or one of the ways out that stood beside it ("Không nhớ rõ", "Bỏ qua").</summary>
public readonly record struct OrChoice<T>
{
    private OrChoice(T? value, string? choice) => (Value, Choice) = (value, choice);

    /// <summary>The value; default when a way out was taken.</summary>
    public T? Value { get; }

    /// <summary>Id of the way out, or null when there is a value.</summary>
    public string? Choice { get; }

    /// <summary>True when there is a value.</summary>
    public bool HasValue => Choice is null;

    [SuppressMessage("Design", "CA1000", Justification = "The type argument tells whose way out it is.")]
    public static OrChoice<T> Out(string choice) => new(default, choice);

    [SuppressMessage("Usage", "CA2225", Justification = "Out is the other way to make one.")]
    public static implicit operator OrChoice<T>(T value) => new(value, null);
}
