namespace CitizenBot.Dialogs.Desk;

/// <summary>Dự báo: an official foresees a hotspot before the figures show it.</summary>
/// <param name="FieldId">The field; null for several.</param>
/// <param name="UnitId">Where.</param>
/// <param name="Words">What they see coming; read by those who are warned.</param>
public sealed record EarlyReportCommand(string? FieldId, string UnitId, string Words) : DeskCommand;
