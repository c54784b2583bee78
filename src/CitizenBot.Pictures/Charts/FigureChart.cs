namespace CitizenBot.Pictures.Charts;

/// <summary>What a picture of figures shows, in words that are ready to be drawn.</summary>
/// <param name="Title">Drawn on top.</param>
/// <param name="Labels">Under each pair of bars.</param>
/// <param name="First">Name and values of the first bars.</param>
/// <param name="Second">Name and values of the second bars.</param>
/// <param name="PercentsName">What the line shows.</param>
/// <param name="Percents">Whole percents; null where nothing was measured, and there the line is broken.</param>
/// <param name="PartsTitle">What the parts are.</param>
/// <param name="Parts">Name and value of each part.</param>
/// <param name="NoParts">Drawn when there are none.</param>
public sealed record FigureChart(
    string Title,
    IReadOnlyList<string> Labels,
    FigureSeries First,
    FigureSeries Second,
    string PercentsName,
    IReadOnlyList<int?> Percents,
    string PartsTitle,
    IReadOnlyList<FigurePart> Parts,
    string NoParts);

/// <summary>The bars of one series.</summary>
public sealed record FigureSeries(string Name, IReadOnlyList<int> Values);

/// <summary>One part: a bar across with its name above it.</summary>
public sealed record FigurePart(string Name, int Value);
