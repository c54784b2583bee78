namespace CitizenBot.Hotspots.Scan;

/// <summary>Cases counted at one place on one day.</summary>
/// <param name="Place">Index of the place in <see cref="ScanInput.Places"/>.</param>
/// <param name="Day">Day of the period; 0 is the first.</param>
/// <param name="Count">How many; several entries of one place and day add up.</param>
public readonly record struct ScanCase(int Place, int Day, int Count = 1);
