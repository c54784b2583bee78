using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace CitizenBot.Conversation.Running;

/// <summary>The result type of a dialog: a pure async function that is run from the top on every turn.</summary>
/// <remarks>
/// Nothing is scheduled and nothing resumes. A question that is answered continues at once; one that is not ends the
/// run, and the object is simply left unfinished for the collector. So a dialog needs no stored position, and
/// <c>using</c> or <c>finally</c> around a question would never run.
/// </remarks>
[AsyncMethodBuilder(typeof(DialogMethodBuilder<>))]
public sealed class Dialog<T>
{
    private T? result;
    private ExceptionDispatchInfo? failure;

    /// <summary>True when the function ran to its end, with a result or an exception; false when it waits for a reply.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>What the dialog returned. Throws what the dialog threw, with its own stack.</summary>
    /// <exception cref="InvalidOperationException">The dialog waits for a reply.</exception>
    public T Result
    {
        get
        {
            failure?.Throw();
            return IsFinished
                ? result!
                : throw new InvalidOperationException("The dialog waits for a reply. Was it awaited in an ordinary async method? Only a Dialog may await a question.");
        }
    }

    public Awaiter GetAwaiter() => new(this);

    internal void Finish(T value) => (result, IsFinished) = (value, true);

    internal void Fail(Exception exception) => (failure, IsFinished) = (ExceptionDispatchInfo.Capture(exception), true);

    /// <summary>Lets a dialog await another one: a sub-dialog is a function call.</summary>
    public readonly struct Awaiter(Dialog<T> dialog) : INotifyCompletion, IPause
    {
        public bool IsCompleted => dialog.IsFinished;

        public T GetResult() => dialog.Result;

        /// <summary>Only an ordinary async method gets here; it runs on at once and meets the sentence of <see cref="Result"/> instead of hanging for ever.</summary>
        public void OnCompleted(Action continuation) => continuation();
    }
}
