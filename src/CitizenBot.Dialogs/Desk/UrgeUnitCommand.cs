namespace CitizenBot.Dialogs.Desk;

/// <summary>Đôn đốc: a supervisor urges a whole department, whose head owes an answer.</summary>
/// <param name="DepartmentId">Which department.</param>
/// <param name="AnswerBy">By which day, in the office's zone.</param>
/// <param name="Words">What is needed; read by the head, never by a citizen.</param>
public sealed record UrgeUnitCommand(string DepartmentId, DateOnly AnswerBy, string Words) : DeskCommand;
