namespace CitizenBot.Host.Turns;

/// <summary>Notices when a chat sends faster than it is answered, so that the person hears once that nothing is lost.</summary>
/// <remarks>It counts different updates that wait or run at this moment; one update that a channel repeats is one.</remarks>
public sealed class Rush
{
    /// <summary>So many at once are a rush: a quick typist never gets there.</summary>
    public const int Many = 15;

    private readonly Dictionary<string, HashSet<string>> running = [];

    /// <summary>An update arrived; true for the one that makes it a rush.</summary>
    public bool Begins(string conversation, string activityId)
    {
        lock (running)
        {
            if (!running.TryGetValue(conversation, out var ids))
            {
                running[conversation] = ids = [];
            }

            return ids.Add(activityId) && ids.Count == Many;
        }
    }

    /// <summary>An update is done with.</summary>
    public void Ends(string conversation, string activityId)
    {
        lock (running)
        {
            if (running.TryGetValue(conversation, out var ids) && ids.Remove(activityId) && ids.Count == 0)
            {
                running.Remove(conversation);
            }
        }
    }
}
