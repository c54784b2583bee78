using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Offices;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>What is done when a follow-up of one kind comes due; <see cref="FollowUpSweep"/> finds it by its kind.</summary>
public interface IFollowUp
{
    /// <summary>The kind, as stored.</summary>
    string Kind { get; }

    /// <summary>Looks at one that has come due and adds to the commit what follows; its move is added by the answer.</summary>
    /// <param name="row">The follow-up; it moves under its id, so what is told of it names that as its mover.</param>
    /// <param name="found">Its case; null when it is about none.</param>
    /// <param name="look">The instant, the commit and who stands in for whom.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>When to look again (UTC), or null with the state it ends in.</returns>
    Task<(DateTime? Next, string State)> Look(FollowUpRow row, LoadedCase? found, FollowUpLook look, CancellationToken cancellation);
}

/// <summary>What a look at follow-ups stands on.</summary>
/// <param name="Now">The instant to go by (UTC); a demo's is shifted.</param>
/// <param name="Sending">The instant at which messages are written (UTC).</param>
/// <param name="Draft">The commit.</param>
/// <param name="Deputies">Who stands in for whom.</param>
public sealed record FollowUpLook(DateTime Now, DateTime Sending, CommitDraft Draft, Deputies Deputies);
