namespace CitizenBot.Hotspots.Temporal;

/// <summary>Settings of <see cref="FarringtonFlexible"/>; the defaults are those of Noufaily and others 2013.</summary>
public sealed record FarringtonOptions
{
    /// <summary>b: how many years to look back. Default 5.</summary>
    public int Years { get; init; } = 5;

    /// <summary>w: weeks on either side of the same week of earlier years. Default 3.</summary>
    public int HalfWindow { get; init; } = 3;

    /// <summary>Parts of the year with a level of their own, the window about the week being one. Default 10.</summary>
    public int Periods { get; init; } = 10;

    /// <summary>Weeks just before that do not count, so that an outbreak under way does not raise its own bar. Default 26.</summary>
    public int WeeksLeftOut { get; init; } = 26;

    /// <summary>Residuals above this weigh less: past outbreaks. Default 2.58.</summary>
    public double WeightsFrom { get; init; } = 2.58;

    /// <summary>One-sided error. Default 0.05.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Fewer cases than this in the last <see cref="FewWeeks"/> weeks say nothing. Default 5.</summary>
    public int FewCases { get; init; } = 5;

    /// <summary>See <see cref="FewCases"/>. Default 4.</summary>
    public int FewWeeks { get; init; } = 4;

    /// <summary>
    /// Day the first week begins: the same week of an earlier year is then the one whose day is nearest to the same date. Null to go back 52 weeks a year.
    /// </summary>
    public DateOnly? FirstWeek { get; init; }
}
