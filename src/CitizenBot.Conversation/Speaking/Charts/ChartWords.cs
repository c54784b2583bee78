namespace CitizenBot.Conversation.Speaking.Charts;

/// <summary>A picture of figures, still as keys: pairs of bars over time, a line of percents, and parts. It is drawn when it is sent, in the language of the chat.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Labels">What stands under each pair of bars; as many as each series has values.</param>
/// <param name="First">The first bar of each pair.</param>
/// <param name="Second">The second bar of each pair.</param>
/// <param name="Percents">The line of whole percents; null where there is none.</param>
/// <param name="PartsTitle">What the parts are.</param>
/// <param name="Parts">The parts, the largest first; none is fine.</param>
/// <param name="NoParts">What is said when there are none.</param>
public sealed record ChartWords(
    Line Title, IReadOnlyList<Line> Labels, ChartSeries First, ChartSeries Second, ChartPercents Percents, Line PartsTitle, IReadOnlyList<ChartPart> Parts, Line NoParts);

/// <summary>The values of one bar of each pair.</summary>
public sealed record ChartSeries(Line Name, IReadOnlyList<int> Values);

/// <summary>A line of percents; null where nothing was measured.</summary>
public sealed record ChartPercents(Line Name, IReadOnlyList<int?> Values);

/// <summary>One part: its name and how many.</summary>
public sealed record ChartPart(Line Name, int Value);
