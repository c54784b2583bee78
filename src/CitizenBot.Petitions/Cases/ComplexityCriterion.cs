using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>
/// What makes a matter complex: Điều 3a Nghị định 124/2020 (added by Nghị định 155/2026) for complaints, Điều 3 Nghị định 31/2019 for denunciations.
/// One makes it complex; two or more make a denunciation especially complex. Kept by name, numbered as the decree's letters a to g.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<ComplexityCriterion>))]
public enum ComplexityCriterion
{
    /// <summary>One content that must be verified in two places or more.</summary>
    SeveralPlaces = 1,

    /// <summary>Two contents or more.</summary>
    SeveralContents = 2,

    /// <summary>Many people complain about one content, or the rights of many are affected.</summary>
    ManyPeople = 3,

    /// <summary>A foreign element.</summary>
    ForeignElement = 4,

    /// <summary>Several agencies are responsible.</summary>
    SeveralAgencies = 5,

    /// <summary>The agencies disagree.</summary>
    AgenciesDisagree = 6,

    /// <summary>The evidence contradicts itself and needs time or an expert.</summary>
    ContradictoryEvidence = 7,
}
