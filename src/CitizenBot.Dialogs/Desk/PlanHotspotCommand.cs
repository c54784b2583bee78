using CitizenBot.Petitions.Hotspots;

namespace CitizenBot.Dialogs.Desk;

/// <summary>Gives the tasks of a hotspot's plan.</summary>
/// <param name="Id">The hotspot.</param>
/// <param name="Tasks">At least one.</param>
public sealed record PlanHotspotCommand(string Id, IReadOnlyList<HotspotTask> Tasks) : DeskCommand;
