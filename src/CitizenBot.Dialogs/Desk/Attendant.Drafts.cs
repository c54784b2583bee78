using System.Globalization;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <content>Petitions in the making: kept, listed, gone on with, deleted, expired.</content>
internal sealed partial class Attendant
{
    /// <summary>More drafts than these are not kept side by side: a list of choices ends at eight.</summary>
    private const int MostDrafts = 6;

    private List<AnswerSheet> Drafts() =>
        [.. state.Parked.Concat(new[] { state.Waiting, state.Active }.Where(DeskDialogs.IsDraft).Select(sheet => sheet!)).OrderBy(sheet => sheet.StartedAt)];

    private DateOnly KeptUntil(AnswerSheet sheet) =>
        setting.Office.Day(sheet.TouchedAt).AddDays(dialogs.Definition(sheet.Dialog).DraftDays);

    /// <summary>Takes out what was kept long enough, and says so.</summary>
    private bool DropExpired()
    {
        var gone = Drafts().FindAll(sheet => dialogs.Knows(sheet.Dialog) && KeptUntil(sheet) < context.Today);
        foreach (var sheet in gone)
        {
            Remove(sheet);
            before.Add(Line("desk.expired", new() { ["day"] = Arg.Date(setting.Office.Day(sheet.TouchedAt), DateStyle.Numeric) }));
        }

        // An errand of yesterday is over too; nothing was typed in it that must be kept.
        if (state.Active is { } errand && !DeskDialogs.IsDraft(errand) && (!dialogs.Knows(errand.Dialog) || KeptUntil(errand) < context.Today))
        {
            SendSoFar();
            state.Active = state.Waiting;
            state.Waiting = null;
        }

        return gone.Count > 0;
    }

    private void OfferNew() =>
        Add(new Message { Lines = [], Buttons = [Offer.Of(Acts.File), Offer.Of(Acts.Home)] });

    private void Remove(AnswerSheet sheet)
    {
        state.Parked.Remove(sheet);
        state.Active = state.Active == sheet ? null : state.Active;
        state.Waiting = state.Waiting == sheet ? null : state.Waiting;
        state.Question = state.Question?.About == sheet.Id ? null : state.Question;
    }

    /// <summary>Takes a draft out of wherever it is; null when there is none of that id.</summary>
    private AnswerSheet? TakeDraft(string? id)
    {
        var sheet = Drafts().Find(draft => draft.Id == id);
        if (sheet is not null)
        {
            Remove(sheet);
        }

        return sheet;
    }

    /// <summary>Puts a draft aside and says until when it is kept.</summary>
    private void Park(AnswerSheet? sheet)
    {
        if (sheet is null)
        {
            Current();
            return;
        }

        state.Parked.Add(sheet);
        before.Add(Line("desk.kept", new() { ["keptUntil"] = Arg.Date(KeptUntil(sheet)) }));
        Home();
    }

    private void Delete(string? id)
    {
        var sheet = TakeDraft(id);
        before.Add(Line(sheet is null ? "desk.stale" : "desk.deleted"));
        Current();
    }

    private void Continue(string? id)
    {
        var sheet = TakeDraft(id);
        if (sheet is null)
        {
            before.Add(Line("desk.stale"));
            Current();
            return;
        }

        if (DeskDialogs.IsDraft(state.Active))
        {
            state.Parked.Add(state.Active!);
        }

        if (state.Waiting is { } waiting)
        {
            state.Parked.Add(waiting);
            state.Waiting = null;
        }

        state.Active = sheet;
        sheet.Misses = 0;
        withStep = true;
        Run(null);
    }

    private void Restart(string? id)
    {
        if (TakeDraft(id) is { } sheet)
        {
            state.Parked.Add(sheet);
            before.Add(Line("desk.restarted"));
        }

        StartPetition(null, null);
    }

    private void AskToGoOn()
    {
        var drafts = Drafts();
        Ask(drafts is [var only]
            ? new DeskQuestion(ActivityId, "resume", only.Id)
            : new DeskQuestion(ActivityId, "drafts"));
    }

    private ChoicePrompt ResumePrompt(AnswerSheet sheet)
    {
        var day = setting.Office.Day(sheet.TouchedAt);
        var (slot, name, value) = day == context.Today ? ("today", "time", Arg.Instant(sheet.TouchedAt, InstantStyle.Time))
            : day == context.Today.AddDays(-1) ? ("yesterday", "time", Arg.Instant(sheet.TouchedAt, InstantStyle.Time))
            : ("earlier", "day", Arg.Date(day, DateStyle.Numeric));
        return Prompt("resume", slot, new() { [name] = value, ["where"] = Where(sheet) }, "continue", "restart", "delete");
    }

    private ChoicePrompt DraftsPrompt()
    {
        var drafts = Drafts();
        return Prompt("drafts", "prompt", new() { ["count"] = Arg.Count(drafts.Count, "petition") },
            [.. drafts.Select(draft => new Choice(draft.Id, DraftLabel(draft))), new Choice("new")]);
    }

    private Line DraftLabel(AnswerSheet sheet)
    {
        // Day and month only: a label has room for 24 characters.
        var begun = Arg.Text(setting.Office.Day(sheet.StartedAt).ToString("dd/MM", CultureInfo.InvariantCulture));
        return Step(sheet) is { } step
            ? Line("desk.drafts.choice.draft.label", new() { ["begun"] = begun, ["number"] = Arg.Count(step.Number), ["of"] = Arg.Count(step.Of) })
            : Line("desk.drafts.choice.draft-started.label", new() { ["begun"] = begun });
    }

    private Arg Where(AnswerSheet sheet) => Step(sheet) is { } step
        ? Arg.Wording("desk.where.step", new() { ["number"] = Arg.Count(step.Number), ["of"] = Arg.Count(step.Of) })
        : Arg.Wording("desk.where.start");

    private Conversation.Running.Progress? Step(AnswerSheet sheet) => RunOver(sheet.Copy(), null).Pending?.Section;

    /// <summary>A petition is wanted: an unfinished one is offered first.</summary>
    private void WantPetition(Reply? words = null, string? start = null)
    {
        if (Drafts().Count > 0)
        {
            Ask(new DeskQuestion(ActivityId, "drafts", Held: words, Said: start));
        }
        else
        {
            StartPetition(words, start);
        }
    }

    /// <summary>A first sentence outside of any dialog: it is kept for the petition.</summary>
    private void BeginPetition(Reply words) => WantPetition(words);

    /// <param name="words">The first sentence, or null.</param>
    /// <param name="start">A link's unit and field (<c>kp5-dat-dai</c>), <c>choose</c> for help with the kind, or null.</param>
    /// <param name="also">Further messages that came with the first one: the parts of an album.</param>
    /// <param name="subject">What sets the petition apart (<see cref="Filing.FilingDialog.AtCounter"/>), or null.</param>
    private void StartPetition(Reply? words, string? start, IReadOnlyList<Reply>? also = null, string? subject = null)
    {
        if (Drafts().Count >= MostDrafts)
        {
            before.Add(Line("desk.drafts.full", new() { ["count"] = Arg.Count(Drafts().Count, "petition") }));
            foreach (var said in new[] { words }.Concat(also ?? []))
            {
                SetAside(said);
            }

            Ask(new DeskQuestion(ActivityId, "drafts"));
            return;
        }

        Begin(DeskDialogs.Filing, subject, sheet =>
        {
            if (words is { Files.Count: > 0 })
            {
                PetitionStart.FillWithFiles(sheet, [words, .. also ?? []], Words);
            }
            else
            {
                PetitionStart.Fill(sheet, words, start, setting.Office, context, ActivityId);
            }
        });
    }
}
