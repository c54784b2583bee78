using System.Text.Json;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>Files of officials (papers of an act, scans) whose content was still with the channel when they were recorded: they are looked at until each has arrived or is lost.</summary>
public sealed class LatePapers(BotStore store)
{
    /// <summary>First look, and the time between two: as long as the channel takes.</summary>
    public static TimeSpan Between { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Adds what makes the sweep look; nothing when all have arrived.</summary>
    /// <param name="draft">The commit of the act.</param>
    /// <param name="code">The case.</param>
    /// <param name="official">Who recorded the act, and hears if one is lost.</param>
    /// <param name="files">The papers or scans.</param>
    /// <param name="now">UTC.</param>
    /// <param name="kind">See <see cref="FollowUpKind"/>: papers, of which the citizen hears too, or scans.</param>
    public static void Follow(CommitDraft draft, string code, string official, IReadOnlyList<FileRow> files, DateTime now, string kind = FollowUpKind.Papers)
    {
        List<string> waiting = [.. files.Where(file => file.State == FileState.Received).Select(file => file.Handle)];
        if (waiting.Count > 0)
        {
            draft.FollowUps.Add(new FollowUpRow
            {
                Id = $"{kind}/{code}/{waiting[0]}", Kind = kind, CaseCode = code, Person = official,
                NextAt = now + Between, State = FollowUpState.Open, Rest = JsonSerializer.Serialize(waiting),
            });
        }
    }

    /// <summary>The files that a row waits for.</summary>
    public async Task<IReadOnlyList<FileRow>> Of(FollowUpRow row, CancellationToken stop) =>
        await store.Files(JsonSerializer.Deserialize<List<string>>(row.Rest!)!, stop);

    /// <summary>The papers of a case that never arrived.</summary>
    public async Task<IReadOnlyList<string>> Lost(IReadOnlyList<CaseEvent> events, CancellationToken stop) =>
        [.. (await store.Files([.. CaseViews.Papers(events)], stop)).Where(file => file.State == FileState.Failed).Select(file => file.Handle)];
}
