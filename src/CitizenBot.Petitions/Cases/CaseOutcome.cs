using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>How a case ended. The first four are the columns of the statutory reports on complaints and denunciations.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseOutcome>))]
public enum CaseOutcome
{
    /// <summary>The petitioner was right.</summary>
    Right,

    PartlyRight,

    Wrong,

    /// <summary>Đình chỉ: ended without a conclusion.</summary>
    Discontinued,

    /// <summary>A proposal or feedback was answered.</summary>
    Answered,

    /// <summary>What was reported has been put right.</summary>
    Done,
}
