using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CitizenBot.Conversation.Running;

/// <summary>What the compiler calls for <c>async Dialog&lt;T&gt;</c>. It schedules nothing: awaiting something unfinished ends the run.</summary>
public struct DialogMethodBuilder<T>
{
    public Dialog<T> Task { get; private init; }

    [SuppressMessage("Design", "CA1000", Justification = "The compiler asks for a static Create on the generic builder.")]
    public static DialogMethodBuilder<T> Create() => new() { Task = new Dialog<T>() };

    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => stateMachine.MoveNext();

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine) { }

    public readonly void SetResult(T result) => Task.Finish(result);

    public readonly void SetException(Exception exception) => Task.Fail(exception);

    /// <summary>Drops the continuation: the next turn starts from the top.</summary>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion, IPause
        where TStateMachine : IAsyncStateMachine { }

    /// <inheritdoc cref="AwaitOnCompleted"/>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion, IPause
        where TStateMachine : IAsyncStateMachine { }
}
