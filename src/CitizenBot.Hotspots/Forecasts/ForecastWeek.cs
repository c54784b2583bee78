namespace CitizenBot.Hotspots.Forecasts;

/// <summary>What is foretold for one week.</summary>
/// <param name="Mean">Expected count.</param>
/// <param name="Low">Lower end of the 90 % interval.</param>
/// <param name="High">Upper end, counted in.</param>
public readonly record struct ForecastWeek(double Mean, int Low, int High);
