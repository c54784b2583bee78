namespace CitizenBot.Dialogs.Desk;

/// <summary>Writes one text to all who filed on a hotspot, each in their own chat.</summary>
/// <param name="Id">The hotspot.</param>
/// <param name="Act"><see cref="Petitions.Hotspots.TaskAct.Dialogue"/> to invite, <see cref="Petitions.Hotspots.TaskAct.Answer"/> to answer.</param>
/// <param name="Words">Read by citizens word for word.</param>
public sealed record HotspotLetterCommand(string Id, string Act, string Words) : DeskCommand;
