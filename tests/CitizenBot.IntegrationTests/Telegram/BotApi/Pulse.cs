namespace CitizenBot.IntegrationTests.Telegram.BotApi;

/// <summary>Wakes everybody who waits for a change. Take <see cref="Next"/> before looking, or the change in between is missed.</summary>
internal sealed class Pulse
{
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Next => next.Task;

    public void Beat() => Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
