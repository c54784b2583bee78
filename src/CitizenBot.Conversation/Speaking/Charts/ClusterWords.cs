namespace CitizenBot.Conversation.Speaking.Charts;

/// <summary>A picture of a gathering, still as keys: places as dots with those that belong together ringed, and counts by day with what is usual. It is drawn when it is sent.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="MapTitle">What the numbers beside the dots are.</param>
/// <param name="Places">The places that can be drawn; none leaves the map out.</param>
/// <param name="DaysTitle">What the bars are.</param>
/// <param name="Days">The bars, the oldest first.</param>
/// <param name="BandName">What the band means.</param>
/// <param name="BandTo">The most that is usual on a day; the band is from 0 to it.</param>
public sealed record ClusterWords(Line Title, Line MapTitle, IReadOnlyList<ClusterPlace> Places, Line DaysTitle, IReadOnlyList<ClusterDay> Days, Line BandName, int BandTo);

/// <summary>A place: its name, where it lies (degrees), how many, and whether it belongs to the gathering.</summary>
public sealed record ClusterPlace(Line Name, double Latitude, double Longitude, int Count, bool Inside);

/// <summary>A bar: its day where it is written, how many, and whether it belongs to the gathering.</summary>
public sealed record ClusterDay(Line? Label, int Count, bool Inside);
