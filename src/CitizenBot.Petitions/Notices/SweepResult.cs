namespace CitizenBot.Petitions.Notices;

/// <summary>What a look at one clock asks for. Asking again with the told keys kept gives nothing new.</summary>
/// <param name="Told">Notices to write together with their keys; a key that exists already means somebody else was faster.</param>
/// <param name="Skipped">Keys of stages that are passed over for good, so that nobody is flooded after days of rest.</param>
/// <param name="NextStageAt">UTC; when to look again; null when nothing more will come.</param>
public sealed record SweepResult(IReadOnlyList<ToldNotice> Told, IReadOnlyList<string> Skipped, DateTime? NextStageAt);
