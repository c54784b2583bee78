using CitizenBot.Conversation.Speaking;
using CitizenBot.Host.Channels;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A messenger that takes everything, until a test tells it what goes wrong next.</summary>
internal sealed class ScriptedChannel : IChannel
{
    private readonly Lock gate = new();
    private readonly List<Outgoing> taken = [];
    private readonly Queue<Func<Outgoing, SendResult?>> troubles = new();

    public string Id => "test";

    public ChannelAbilities Abilities { get; } = new(LongestText: 4000, Buttons: true, Edit: false, Upload: false, RequestLocation: false);

    /// <summary>What a fetch of a file id gives; an id that is not here is gone.</summary>
    public Dictionary<string, Func<CancellationToken, Task<FetchResult>>> Contents { get; } = [];

    /// <summary>Chats whose person blocked us.</summary>
    public HashSet<string> Closed { get; } = [];

    /// <summary>What reached people, oldest first, over all chats.</summary>
    public IReadOnlyList<Outgoing> Taken
    {
        get
        {
            lock (gate)
            {
                return [.. taken];
            }
        }
    }

    /// <summary>The next send is refused.</summary>
    public void Refuse(SendResult answer) => troubles.Enqueue(_ => answer);

    /// <summary>The next send fails before anything was taken.</summary>
    public void Break(Exception fault) => troubles.Enqueue(_ => throw fault);

    /// <summary>The next message is taken, but the answer is lost on its way back.</summary>
    public void TakeAndLoseTheAnswer() => troubles.Enqueue(outgoing =>
    {
        taken.Add(outgoing);
        throw new HttpRequestException("the connection was reset");
    });

    /// <summary>The next message is taken, and then this happens.</summary>
    public void OnTake(Action then) => troubles.Enqueue(outgoing =>
    {
        taken.Add(outgoing);
        then();
        throw new OperationCanceledException();
    });

    public Task<FetchResult> Fetch(string fileId, CancellationToken cancellation) =>
        Contents.TryGetValue(fileId, out var content) ? content(cancellation) : Task.FromResult<FetchResult>(new FetchResult.Lost("gone"));

    /// <summary>From now on a fetch of the file id gives these bytes.</summary>
    public void Give(string fileId, byte[] bytes) => Answer(fileId, new FetchResult.Fetched(bytes));

    /// <summary>From now on a fetch of the file id gives this.</summary>
    public void Answer(string fileId, FetchResult result) => Contents[fileId] = _ => Task.FromResult(result);

    public Task<SendResult> Send(Outgoing outgoing, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (Closed.Contains(outgoing.Conversation))
            {
                return Task.FromResult<SendResult>(new SendResult.Gone("blocked"));
            }

            if (troubles.TryDequeue(out var trouble) && trouble(outgoing) is { } answer)
            {
                return Task.FromResult(answer);
            }

            taken.Add(outgoing);
            return Task.FromResult<SendResult>(new SendResult.Sent($"m{taken.Count}"));
        }
    }
}
