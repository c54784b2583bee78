namespace CitizenBot.Hotspots.Forecasts;

/// <summary>How the coming weeks are foretold.</summary>
public enum ForecastMethod
{
    /// <summary>As in the same week a year ago, once there are two years; before that as last week.</summary>
    SeasonalNaive,

    /// <summary>A Poisson rate under a gamma distribution that forgets, with the season of earlier years once there are two.</summary>
    GammaPoisson,
}
