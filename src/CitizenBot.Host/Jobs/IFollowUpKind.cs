using CitizenBot.Host.Turns;
using CitizenBot.Storage;

namespace CitizenBot.Host.Jobs;

/// <summary>What is done when the instant of a follow-up of one kind has come.</summary>
public interface IFollowUpKind
{
    /// <summary>The kind, as it stands in the row.</summary>
    string Kind { get; }

    /// <summary>Adds to the draft what follows; the draft must move the row on, or it comes again at the next sweep.</summary>
    /// <param name="row">What has come.</param>
    /// <param name="draft">One transaction for this row.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops the reads.</param>
    Task Look(FollowUpRow row, CommitDraft draft, DateTime now, CancellationToken cancellation);
}
