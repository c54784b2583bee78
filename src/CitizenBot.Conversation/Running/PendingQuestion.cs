using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Conversation.Running;

/// <summary>The question at which a run ended: what to ask, and why again if the last reply did not fit.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="Step">Which section of how many, when this is the section's first question; null otherwise.</param>
/// <param name="Section">Which section of how many it belongs to, for the list of drafts; null where nothing is counted.</param>
/// <param name="Retry">Line that says what would help, when the reply of this turn was not understood.</param>
/// <param name="Suggestions">Buttons with what was perhaps meant, instead of the question's own.</param>
/// <param name="Items">How many items a collecting question has so far.</param>
/// <param name="Repeat">True when the question is put again below the retry.</param>
/// <param name="ItemAdded">True when the reply of this turn was filed as one more item.</param>
public sealed record PendingQuestion(
    Prompt Prompt,
    Progress? Step,
    Progress? Section,
    Line? Retry,
    IReadOnlyList<Choice>? Suggestions,
    int Items,
    bool ItemAdded,
    bool Repeat = false);

/// <summary>Where in a dialog one is: section <paramref name="Number"/> of <paramref name="Of"/>, counted from 1.</summary>
public sealed record Progress(int Number, int Of);
