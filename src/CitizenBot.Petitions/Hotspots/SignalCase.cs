using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Hotspots;

/// <summary>A case behind a hotspot, as its signs are read; who filed it is not in it.</summary>
/// <param name="State">Record and clocks.</param>
/// <param name="MatterPeople">People who filed on its matter; of a joint petition all who signed.</param>
/// <param name="Recurs">Whether another case of its matter had ended shortly before.</param>
public sealed record SignalCase(CaseState State, int MatterPeople, bool Recurs);
