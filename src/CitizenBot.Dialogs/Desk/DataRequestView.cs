using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Desk;

/// <summary>A request about data; null when it is neither this chat's own nor for the official of this chat.</summary>
public sealed record DataRequestOf(string Id, string ActivityId) : Lookup<DataRequestView?>
{
    public override string Name => $"data-request:{Id}:{ActivityId}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>A request about data, as the person who made it and who answers it see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind"><c>correct</c> or <c>delete</c>.</param>
/// <param name="CaseCode">The case it is about, or null.</param>
/// <param name="AskedOn">The office's day on which it came.</param>
/// <param name="State"><c>open</c>, <c>answered</c>, <c>done</c>, <c>refused</c>.</param>
/// <param name="AnswerBy">The last day to answer.</param>
/// <param name="DoneBy">The last day to have it done, or null where the law's number is not known.</param>
/// <param name="Text">In the person's words; null in the chat that made it.</param>
/// <param name="Answer">What the office answered, or null.</param>
/// <param name="ForOfficial">True for who answers it.</param>
public sealed record DataRequestView(
    string Id, string Kind, string? CaseCode, DateOnly AskedOn, string State, DueArg AnswerBy, DueArg? DoneBy, string? Text, string? Answer, bool ForOfficial);

/// <summary>What is kept about one case of a person.</summary>
/// <param name="Case">Status, dates, history.</param>
/// <param name="Content">What was written.</param>
/// <param name="People">Who filed it; null for a sealed case, whose identity no file ever carries.</param>
/// <param name="Files">What was sent with it.</param>
public sealed record DataOfCase(CaseView Case, IReadOnlyList<CaseText> Content, IReadOnlyList<CaseText>? People, IReadOnlyList<EvidenceView> Files);
