namespace CitizenBot.Dialogs.Desk;

/// <summary>An official takes a hotspot in hand, or says that it is none.</summary>
/// <param name="Id">The hotspot.</param>
/// <param name="DismissedFor">See <see cref="Petitions.Hotspots.HotspotDismissal"/>; null to take it in hand.</param>
public sealed record HotspotCommand(string Id, string? DismissedFor) : DeskCommand;
