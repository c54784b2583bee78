using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Desk;

/// <summary>The case of a code and its PIN. Every lookup is one try: wrong ones are counted, slowed and locked by the host.</summary>
/// <remarks>The name leaves the PIN out; the activity that carried it makes it a try of its own, also when the turn is run again.</remarks>
public sealed record CaseByPin(string Code, string Pin, string ActivityId) : Lookup<PinAnswer>
{
    public override string Name => $"case-by-pin:{Code}:{ActivityId}";

    /// <summary>For as long as the question lasts: asking again would count as another try.</summary>
    public override TimeSpan MaxAge => TimeSpan.FromDays(31);
}

/// <summary>What came of a try.</summary>
/// <param name="Case">The case; null when code or PIN is wrong, and nobody is told which.</param>
/// <param name="TriesLeft">How many more tries there are.</param>
/// <param name="LockedUntil">Instant (UTC) until which no PIN is taken here.</param>
public sealed record PinAnswer(CaseView? Case, int TriesLeft, DateTime? LockedUntil);

/// <summary>The cases that were filed from this chat, newest first.</summary>
public sealed record CasesOfThisChat(string ActivityId) : Lookup<IReadOnlyList<CaseView>>
{
    public override string Name => $"cases-of-this-chat:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>The card of a case; null when it is not for the official of this chat.</summary>
public sealed record CaseCardFor(string Code, string ActivityId) : Lookup<CaseCard?>
{
    public override string Name => $"case-card:{Code}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>Content or identity of a case, for an official; opening it is recorded before it is given.</summary>
/// <param name="Code">The case.</param>
/// <param name="What"><c>content</c> or <c>identity</c>.</param>
/// <param name="ActivityId">The press that asked for it.</param>
public sealed record CaseTexts(string Code, string What, string ActivityId) : Lookup<CaseTextsAnswer>
{
    public override string Name => $"case-texts:{What}:{Code}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>What an official may read.</summary>
/// <param name="Refused">Null, or why not: <c>not-yours</c>, <c>sealed</c> (a second authorised person is needed).</param>
/// <param name="Lines">What was written, one piece an entry, each with its label key (<c>name</c>, <c>phone</c>, <c>story</c>, <c>wanted</c>).</param>
public sealed record CaseTextsAnswer(string? Refused, IReadOnlyList<CaseText> Lines);

/// <summary>One piece of a case's text.</summary>
/// <param name="Label">Last part of a key under <c>officials.text</c>.</param>
/// <param name="Value">The words, whole.</param>
public sealed record CaseText(string Label, string Value)
{
    /// <summary>Who wrote it and on which day, where the file must say so: what officials wrote to each other.</summary>
    public CaseTextSource? By { get; init; }
}

/// <summary>What an act would come to, decided by the rules and not written: shown before it is confirmed.</summary>
/// <param name="Code">The case.</param>
/// <param name="Action">The act as it would be done.</param>
/// <param name="ActivityId">The answer that completed it; another answer is another preview.</param>
public sealed record PreviewOf(string Code, CaseAction Action, string ActivityId) : Lookup<ActPreview>
{
    public override string Name => $"preview:{Code}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>What an act would come to.</summary>
/// <param name="Refused">Null, or the reason key why it would be refused.</param>
/// <param name="Args">Values of the refusal: days yyyy-MM-dd.</param>
/// <param name="Clocks">What it does to the limits.</param>
public sealed record ActPreview(string? Refused, IReadOnlyDictionary<string, string> Args, IReadOnlyList<ClockChange> Clocks);

/// <summary>What an act does to one limit.</summary>
/// <param name="Purpose">Which limit.</param>
/// <param name="Change"><c>starts</c>, <c>moves</c>, <c>rests</c>, <c>resumes</c>, <c>met</c>, <c>met-late</c>, <c>stops</c>.</param>
/// <param name="Due">The date afterwards, or at which it ended.</param>
/// <param name="WasOn">The date before, when it moves.</param>
public sealed record ClockChange(string Purpose, string Change, DueArg Due, DateOnly? WasOn);

/// <summary>The office's sample sentences for an act, in Vietnamese, because that is what the citizen is written in.</summary>
public sealed record TemplatesFor(string Act) : Lookup<IReadOnlyList<string>>
{
    public override string Name => $"templates:{Act}";

    public override TimeSpan MaxAge => TimeSpan.FromHours(1);
}

/// <summary>The draft behind a link that moves it here, as its sheet; null when the link was used, is too old, or never was one.</summary>
public sealed record MovedDraft(string Token, string ActivityId) : Lookup<AnswerSheet?>
{
    public override string Name => $"moved-draft:{Token}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>Whom an invitation names.</summary>
public sealed record InvitationOf(string Token, string ActivityId) : Lookup<InvitationView>
{
    public override string Name => $"invitation:{Token}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>An invitation: valid, or used, expired or revoked, and nobody is told which.</summary>
/// <param name="Valid">Whether it can be used now.</param>
/// <param name="Title">The office held by the one invited, or the group's department.</param>
/// <param name="OfficialId">The official invited; null for a group.</param>
/// <param name="GroupId">The group invited; null for an official.</param>
public sealed record InvitationView(bool Valid, LocalizedArg? Title, string? OfficialId, string? GroupId);
