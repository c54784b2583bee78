namespace CitizenBot.Hotspots.Temporal;

/// <summary>How an upper bound was found.</summary>
public enum TemporalMethod
{
    /// <summary>Mean and deviation of the seven points before (EARS, Hutwagner and others 2003).</summary>
    EarsC1,

    /// <summary>The same, with two points left out in between, so that a slow rise does not raise its own bar.</summary>
    EarsC2,

    /// <summary>C2 of this point and of the two before, added up.</summary>
    EarsC3,

    /// <summary>Bound of the posterior predictive distribution of the six points before (Riebler 2004).</summary>
    Bayes,

    /// <summary>Regression on the same season of earlier years (Noufaily and others, Stat Med 32:1206, 2013).</summary>
    FarringtonFlexible,
}
