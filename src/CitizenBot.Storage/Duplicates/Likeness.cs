namespace CitizenBot.Storage.Duplicates;

/// <summary>How alike two petitions are by their words.</summary>
/// <param name="Jaccard">Shingles in common of all, 0 to 1, as the sketches estimate it.</param>
/// <param name="Contained">Share of the shorter one that stands in the longer one, 0 to 1.</param>
/// <param name="OtherPlace">They name different streets, quarters or alleys.</param>
public sealed record Likeness(double Jaccard, double Contained, bool OtherPlace)
{
    /// <summary>From here on two petitions are offered as perhaps the same; chosen on the labelled pairs of the tests.</summary>
    public const double Threshold = 0.42;

    /// <summary>One number to order by: who tells the same more briefly is as alike as who tells it in other words at the same length.</summary>
    public double Score => OtherPlace ? 0 : Math.Sqrt(Jaccard * Contained);

    /// <summary>Whether to ask "is it about this?".</summary>
    public bool IsLikely => Score >= Threshold;
}
