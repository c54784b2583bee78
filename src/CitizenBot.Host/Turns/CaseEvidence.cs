using CitizenBot.Host.Files;
using CitizenBot.Petitions.Cases;
using CitizenBot.Storage;

namespace CitizenBot.Host.Turns;

/// <summary>The files that go with a petition: waits a little for those on their way, and hands all of them to the case.</summary>
/// <remarks>A handle of another chat is as good as unknown: nobody files a stranger's photo by guessing.</remarks>
public sealed class CaseEvidence(BotStore store, FileSignals signals, EvidencePatience patience, TimeProvider time)
{
    /// <summary>The files of these handles that were sent in this chat.</summary>
    private async Task<IReadOnlyList<FileRow>> Own(IReadOnlyCollection<string> handles, ChatRow chat, CancellationToken stop) =>
        [.. (await store.Files(handles, stop)).Where(file => file.ChatId == chat.Id && file.State != FileState.Removed)];

    /// <summary>The files as they stand, without those that a case has already.</summary>
    public async Task<IReadOnlyList<FileRow>> Now(IReadOnlyList<EvidenceFile> files, ChatRow chat, CancellationToken stop) =>
        [.. (await Own([.. files.Select(file => file.Handle)], chat, stop)).Where(file => file.CaseCode is null)];

    /// <summary>The files once each has found its end, or when patience is over.</summary>
    public async Task<IReadOnlyList<FileRow>> Wait(IReadOnlyList<EvidenceFile> files, ChatRow chat, CancellationToken stop)
    {
        using var limit = new TimeLimit(time, patience.Longest, stop);
        while (true)
        {
            var next = signals.NextEnd;
            var now = await Now(files, chat, stop);
            if (patience.Longest <= TimeSpan.Zero || limit.Token.IsCancellationRequested || now.All(file => file.State != FileState.Received))
            {
                return now;
            }

            try
            {
                await next.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                // One last look: another host may have fetched them, and its bell is not heard here.
            }
        }
    }

    /// <summary>Makes papers of the office part of the case; the citizen is told of the decision, not of its files.</summary>
    public static void AttachPapers(CommitDraft draft, string code, ChatRow chat, IReadOnlyList<FileRow> files) =>
        draft.AttachFiles.Add(new FileAttach(code, chat.Id, [.. files.Select(file => file.Handle)], []));

    /// <summary>Makes them part of the case; of those that are not stored as told now, the person hears later.</summary>
    public static void Attach(CommitDraft draft, string code, ChatRow chat, IReadOnlyList<FileRow> files)
    {
        if (files.Count > 0)
        {
            draft.AttachFiles.Add(new FileAttach(
                code, chat.Id, [.. files.Select(file => file.Handle)], [.. files.Where(file => file.State == FileState.Received).Select(file => file.Handle)]));
        }
    }
}
