namespace CitizenBot.Petitions.Notices;

/// <summary>What a look at an alert that waits for an answer came to.</summary>
/// <param name="Told">Who must hear of it; keys told before are no news.</param>
/// <param name="NextAt">UTC; when to look again; null when it is over.</param>
/// <param name="Answered">It was acknowledged, or is no longer the question.</param>
/// <param name="NobodyAbove">It waits for an answer and there is nobody to tell.</param>
public sealed record UnansweredLook(IReadOnlyList<ToldNotice> Told, DateTime? NextAt, bool Answered, bool NobodyAbove);
