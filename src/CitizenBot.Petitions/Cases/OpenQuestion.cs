namespace CitizenBot.Petitions.Cases;

/// <summary>A question to the citizen that waits for an answer; its words are in the history.</summary>
/// <param name="AskedOn">The office's day.</param>
/// <param name="AskedBy">The official who asked and is told of the answer.</param>
/// <param name="ReplyBy">The day by which the office hopes for an answer; a later one is taken too.</param>
/// <param name="Pauses">Whether a limit of the law rests meanwhile; only where a rule file says so.</param>
public sealed record OpenQuestion(DateOnly AskedOn, string AskedBy, DateOnly ReplyBy, bool Pauses = false);
