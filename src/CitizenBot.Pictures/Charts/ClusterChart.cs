namespace CitizenBot.Pictures.Charts;

/// <summary>What a picture of a gathering shows, in words that are ready to be drawn.</summary>
/// <param name="Title">Drawn on top.</param>
/// <param name="MapTitle">Over the map.</param>
/// <param name="Places">The dots; none leaves the map out.</param>
/// <param name="DaysTitle">Over the bars.</param>
/// <param name="Days">The bars, the oldest first.</param>
/// <param name="BandName">What the band means.</param>
/// <param name="BandTo">Upper edge of the band.</param>
public sealed record ClusterChart(string Title, string MapTitle, IReadOnlyList<ClusterDot> Places, string DaysTitle, IReadOnlyList<ClusterBar> Days, string BandName, int BandTo);

/// <summary>A place, in degrees of WGS 84.</summary>
public sealed record ClusterDot(string Name, double Latitude, double Longitude, int Count, bool Inside);

/// <summary>A day.</summary>
public sealed record ClusterBar(string Label, int Count, bool Inside);
