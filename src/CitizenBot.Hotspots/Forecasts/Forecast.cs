namespace CitizenBot.Hotspots.Forecasts;

/// <summary>The coming weeks, by the method that did better on the past.</summary>
/// <param name="Method">The method chosen.</param>
/// <param name="Weeks">The next week first.</param>
/// <param name="BackTests">Both methods on the past; empty when the series is too short to try.</param>
public sealed record Forecast(ForecastMethod Method, IReadOnlyList<ForecastWeek> Weeks, IReadOnlyList<BackTest> BackTests);
