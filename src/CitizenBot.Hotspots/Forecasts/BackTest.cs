namespace CitizenBot.Hotspots.Forecasts;

/// <summary>How a method would have done on the past.</summary>
/// <param name="Method">The method.</param>
/// <param name="Mase">
/// Mean absolute scaled error (Hyndman and Koehler 2006): the mean absolute error over that of saying "as last week" on the data before; below 1 is
/// better than that. Null when the counts before never changed.
/// </param>
/// <param name="Coverage">Share of weeks that fell into the 90 % interval.</param>
/// <param name="Weeks">Weeks that were foretold: four from each start.</param>
public sealed record BackTest(ForecastMethod Method, double? Mase, double Coverage, int Weeks);
