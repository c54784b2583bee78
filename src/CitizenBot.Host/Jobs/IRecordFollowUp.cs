using CitizenBot.Host.Turns;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>What is done when the instant of a follow-up about records has come; <see cref="RecordFollowUps"/> finds it by its kind.</summary>
public interface IRecordFollowUp
{
    /// <summary>The kind, as stored.</summary>
    string Kind { get; }

    /// <summary>Looks at one that has come due and adds to the commit what follows; its move is added by the answer.</summary>
    /// <param name="row">The follow-up.</param>
    /// <param name="draft">The commit.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>When to look again (UTC), or null with the state it ends in.</returns>
    Task<(DateTime? Next, string State)> Look(FollowUpRow row, CommitDraft draft, DateTime now, CancellationToken cancellation);
}
