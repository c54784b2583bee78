using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>A case as an official sees it: the citizen's view and what only the office may know. No name in it.</summary>
public sealed record CaseCard
{
    public required CaseView Case { get; init; }

    /// <summary>The place's unit, or null when none was recognised.</summary>
    public LocalizedArg? Unit { get; init; }

    /// <summary>The field, or null.</summary>
    public LocalizedArg? Field { get; init; }

    /// <summary>Lines of warning, such as "filed after 102 days, with a reason".</summary>
    public IReadOnlyList<Line> Warnings { get; init; } = [];

    /// <summary>How many pieces the content has.</summary>
    public int Paragraphs { get; init; }

    /// <summary>Kinds of the files that go with it, one an entry.</summary>
    public IReadOnlyList<string> EvidenceKinds { get; init; } = [];

    /// <summary>How many people stand behind it.</summary>
    public int People { get; init; } = 1;

    /// <summary>Who is responsible.</summary>
    public LocalizedArg? Responsible { get; init; }

    /// <summary>Who stands in for them today, when they are away.</summary>
    public LocalizedArg? Deputy { get; init; }

    /// <summary>Until when reminders rest.</summary>
    public DateOnly? SnoozedUntil { get; init; }

    /// <summary>To which day they may rest at most; null when they may not.</summary>
    public DateOnly? SnoozeLatest { get; init; }

    /// <summary>When it was written why the case is late.</summary>
    public DateOnly? DelayOn { get; init; }

    /// <summary>Why, in the official's words.</summary>
    public string? DelayWords { get; init; }

    /// <summary>When it is to be done, as promised.</summary>
    public DateOnly? DoneBy { get; init; }

    /// <summary>What the official who looks may do now: acts such as <c>case.accept</c>, in the order of the buttons.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>Whether the official who looks watches it personally.</summary>
    public bool Watched { get; init; }

    /// <summary>The office's seven criteria that were determined, by their numbers; empty while it is not complex.</summary>
    public IReadOnlyList<int> Complexity { get; init; } = [];

    /// <summary>Since when the conclusion of experts is awaited; null while none is.</summary>
    public DateOnly? AssessmentOn { get; init; }

    /// <summary>The question that waits for the citizen's answer: hoped for by this day; null when none does.</summary>
    public DateOnly? ReplyBy { get; init; }

    /// <summary>An answer to a supervisor is owed by this day; null when none is.</summary>
    public DateOnly? UrgedBy { get; init; }

    /// <summary>What the supervisor wrote that is still to be answered; null where the case is sealed.</summary>
    public string? UrgeWords { get; init; }

    /// <summary>What was answered to the official who looks, who urged it last; null where the case is sealed.</summary>
    public string? UrgeAnswer { get; init; }

    /// <summary>The citizen said that they want to withdraw; the signed paper has not come.</summary>
    public bool WithdrawalAsked { get; init; }

    /// <summary>The other cases of its matter; null when it is alone.</summary>
    public CardMatter? Matter { get; init; }

    /// <summary>Whom the act may be given to: id and title, without the accused and those under them.</summary>
    public IReadOnlyList<CardPerson> Colleagues { get; init; } = [];
}
