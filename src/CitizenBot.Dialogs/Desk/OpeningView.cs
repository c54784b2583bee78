using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Desk;

/// <summary>The newest request to open who denounces; null when there is none, or it is not for the official of this chat.</summary>
public sealed record OpeningOf(string Code, string ActivityId) : Lookup<OpeningView?>
{
    public override string Name => $"opening:{Code}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>A request to open who denounces, as the one who asked and the second authorised persons see it. No name of a citizen in it.</summary>
/// <param name="Code">The case.</param>
/// <param name="AskedBy">Who asks.</param>
/// <param name="AskedAt">When (UTC).</param>
/// <param name="AnswerBy">Last day for an answer.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="IsMine">Whether the official of this chat asked.</param>
/// <param name="AnsweredBy">Who answered; null while nobody did.</param>
/// <param name="UsableUntil">Until when it may be used (UTC), once somebody agreed.</param>
/// <param name="Why">Reasons as written: of the request and, if it was refused, of the refusal.</param>
public sealed record OpeningView(
    string Code,
    LocalizedArg AskedBy,
    DateTime AskedAt,
    DateOnly AnswerBy,
    OpeningStanding Standing,
    bool IsMine,
    LocalizedArg? AnsweredBy,
    DateTime? UsableUntil,
    IReadOnlyList<string> Why);
