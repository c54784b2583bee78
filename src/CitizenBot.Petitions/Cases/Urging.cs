namespace CitizenBot.Petitions.Cases;

/// <summary>Đôn đốc: a supervisor urged the responsible official.</summary>
/// <param name="By">Who urged.</param>
/// <param name="On">The office's day.</param>
/// <param name="AnswerBy">By when an answer is wanted.</param>
/// <param name="Answered">Whether it was answered.</param>
public sealed record Urging(string By, DateOnly On, DateOnly AnswerBy, bool Answered = false);
