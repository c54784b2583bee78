using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Filing;
using CitizenBot.Dialogs.Officials;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <content>Files, whenever they come: they are evidence of the petition at hand, or the beginning of one. None is lost in silence.</content>
internal sealed partial class Attendant
{
    /// <summary>How long after the filing a part of the same album still joins the case.</summary>
    private static readonly TimeSpan AlbumsStayOpen = TimeSpan.FromMinutes(10);

    private void TakeFiles(Reply sent)
    {
        if (JoinsFiledCase(sent))
        {
            var files = EvidenceGiven.FilesOf(sent);
            state.FiledLast = state.FiledLast! with { LateKinds = [.. state.FiledLast.LateKinds, .. files.Select(file => file.Kind)] };
            commands.Add(new AddEvidenceCommand(state.FiledLast.Code, files));
            return;
        }

        SayRefused(sent);
        if (!sent.Files.Any(EvidenceItem.IsTaken))
        {
            AfterRefusedFiles(sent);
        }
        else if (state.Question is { Held: { } held } question && (held.Files.Count > 0 || question.Kind == "which-case") && PromptOf(question) is not null)
        {
            state.Question = question with { Also = [.. question.Also, sent] };
            Put(state.Question);
        }
        else if (Peek() is { Prompt: FilesPrompt })
        {
            DropQuestion();
            Run(sent);
        }
        else if (Draft is { } draft)
        {
            TakeIntoDraft(draft, sent);
        }
        else if (IsOfficial || state.Active is not null)
        {
            SetAside(sent);
            before.Add(Line("desk.file-nowhere"));
            Current();
        }
        else if (!AskWhichCase(sent))
        {
            BeginWithFiles(sent);
        }
    }

    /// <summary>The petition that files belong to: the open one, or the one that waits behind a short errand.</summary>
    private AnswerSheet? Draft => DeskDialogs.IsDraft(state.Active) ? state.Active : state.Waiting;

    private bool JoinsFiledCase(Reply sent) =>
        state.FiledLast is { } last && context.Now - last.At <= AlbumsStayOpen
        && sent.Files.Any(file => EvidenceItem.IsTaken(file) && file.Album is { } album && last.Albums.Contains(album));

    /// <summary>A file outside of any dialog begins a petition; with unfinished ones it is asked which it belongs to.</summary>
    private void BeginWithFiles(Reply sent)
    {
        DropQuestion();
        state.Misses = 0;
        StartWith(sent, []);
    }

    private void StartWith(Reply sent, IReadOnlyList<Reply> also)
    {
        if (Drafts().Count > 0)
        {
            Ask(new DeskQuestion(ActivityId, "drafts", Held: sent) { Also = also });
        }
        else
        {
            StartPetition(sent, null, also);
        }
    }

    private static void AddEvidence(AnswerSheet sheet, IReadOnlyList<Reply> sent)
    {
        foreach (var reply in sent)
        {
            sheet.File(FilingDialog.EvidenceItems + reply.ActivityId, reply);
        }
    }

    private void TakeIntoDraft(AnswerSheet draft, Reply sent)
    {
        var pending = draft == state.Active && state.Question is null ? Peek() : null;
        if (pending?.Prompt.Name == AskEvidence.Question)
        {
            Run(sent);
            return;
        }

        AddEvidence(draft, [sent]);
        draft.TouchedAt = context.Now;
        if (pending?.Prompt.Name == AskStory.Told && sent.Files.Any(file => file.Kind == "voice" && EvidenceItem.IsTaken(file)))
        {
            Run(sent);
            return;
        }

        if (pending?.Prompt.Name != AskSentFirst.Question)
        {
            before.Add(Added(draft, sent));
        }

        var words = sent with { Files = [], Other = null };
        if (pending is not null && !sent.IsLate && TakesCaption(pending, words))
        {
            TakeWords(words);
        }
        else
        {
            Current();
        }
    }

    /// <summary>Whether a caption may answer the open question: one for a name or a place it is too likely not meant for, and it sends nothing.</summary>
    private static bool TakesCaption(PendingQuestion pending, Reply words) =>
        !words.IsBlank && !pending.Prompt.TakesNames && !pending.Prompt.Private && pending.Prompt.Section != "review"
        && pending.Prompt.Name != AskSentFirst.Question && pending.Prompt.Understands(words);

    /// <summary>What was added: of an album all that has come so far, because the parts get one answer; what follows a "done" came late.</summary>
    private static Line Added(AnswerSheet draft, Reply sent)
    {
        var album = sent.Files[0].Album;
        var done = draft.Answers.FindIndex(answer => answer.Name == AskEvidence.Done);
        var parts = draft.Answers.Select((answer, at) => (answer.Name, answer.Reply, IsLate: done >= 0 && at > done))
            .Where(part => part.Name.StartsWith(FilingDialog.EvidenceItems, StringComparison.Ordinal) && part.Name != AskEvidence.Done)
            .Where(part => part.Reply.ActivityId == sent.ActivityId || (album is not null && part.Reply.Files.Any(file => file.Album == album)))
            .ToList();
        var isLate = sent.IsLate || (parts.Exists(part => part.IsLate) && parts.Exists(part => !part.IsLate));
        List<EvidenceFile> files = [.. parts.Where(part => !isLate || part.IsLate || part.Reply.ActivityId == sent.ActivityId).SelectMany(part => EvidenceGiven.FilesOf(part.Reply))];
        return Line(isLate ? "desk.file-late" : "desk.file-added", new() { ["files"] = isLate ? EvidenceWords.Counted(files) : EvidenceWords.Held(files) });
    }

    /// <summary>Why a file was not taken, with what would help; the sizes and lengths are said as they are.</summary>
    private void SayRefused(Reply sent)
    {
        foreach (var file in sent.Files.Where(file => !EvidenceItem.IsTaken(file)))
        {
            before.Add(Refused(file));
        }
    }

    private Line Refused(ReplyFile file)
    {
        var name = file.Name is { Length: > 0 } own ? Arg.Quote(own) : Arg.Wording("desk.file-kind." + EvidenceWords.Noun(file.Kind));
        return file switch
        {
            { Refused: "too-long" } => Line("desk.file-too-long", new() { ["minutes"] = Arg.Count(VoiceWords.Minutes(file.Seconds ?? 0), "minute") }),
            { Refused: "too-large" } => Line("desk.file-too-large", new()
            {
                ["name"] = name,
                ["size"] = Arg.Size(file.Size ?? 0),
                ["fileLimit"] = Arg.Size(context.Abilities.LargestFile),
            }),
            { Refused: "empty" } or { Refused: null, Size: 0 } when IsOfficial => Line("officials.file-empty", new() { ["name"] = name }),
            { Refused: "empty" } or { Refused: null, Size: 0 } => Line("desk.file-empty", new() { ["name"] = name }),
            _ => Line("desk.file"),
        };
    }

    /// <summary>Nothing was taken: the words, if there are any, still are; then the open question again.</summary>
    private void AfterRefusedFiles(Reply sent)
    {
        var words = sent with { Files = [], Other = null };
        if (!words.IsBlank && !sent.IsLate && (Peek() is not { } pending || TakesCaption(pending, words)))
        {
            TakeWords(words);
            return;
        }

        state.Active?.Rejected.Add(new Answer("desk", sent));
        Current();
    }
}
