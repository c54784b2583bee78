using System.Runtime.CompilerServices;

namespace CitizenBot.Conversation.Running;

/// <summary>A question or lookup that a dialog awaits: either its value is there, or the run ends here.</summary>
public readonly struct Ask<T> : INotifyCompletion, IPause
{
    private readonly T? value;
    private readonly string name;

    internal Ask(string name, T value) => (this.name, this.value, IsCompleted) = (name, value, true);

    internal Ask(string name) => (this.name, value, IsCompleted) = (name, default, false);

    public bool IsCompleted { get; }

    public Ask<T> GetAwaiter() => this;

    /// <exception cref="InvalidOperationException">There is no answer yet, and the caller is not a dialog.</exception>
    public T GetResult() => IsCompleted
        ? value!
        : throw new InvalidOperationException($"The question '{name}' has no answer yet. Only an async method that returns a Dialog may await it.");

    /// <inheritdoc cref="Dialog{T}.Awaiter.OnCompleted"/>
    public void OnCompleted(Action continuation) => continuation();
}
