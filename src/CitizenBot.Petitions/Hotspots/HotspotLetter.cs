namespace CitizenBot.Petitions.Hotspots;

/// <summary>One text to all who filed on a hotspot: an invitation to the dialogue, or the answer.</summary>
/// <param name="Number">Its number among the hotspot's letters, permanent.</param>
/// <param name="Act"><see cref="TaskAct.Dialogue"/> for an invitation, <see cref="TaskAct.Answer"/> for the answer.</param>
/// <param name="By">The official who wrote it.</param>
/// <param name="On">The office's day.</param>
/// <param name="Words">Read by citizens word for word.</param>
public sealed record HotspotLetter(int Number, string Act, string By, DateOnly On, string Words);
