namespace CitizenBot.Hotspots.Scan;

/// <summary>A place where cases are counted.</summary>
/// <param name="Id">Its name in the results.</param>
/// <param name="X">Kilometres, or degrees of latitude (see <see cref="Coordinates"/>); not looked at when distances are given.</param>
/// <param name="Y">Kilometres, or degrees of longitude.</param>
public readonly record struct ScanPlace(string Id, double X, double Y);
