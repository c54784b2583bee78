using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>Where a case stands on its lawful path. Kept by name: stages may be added, never renamed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseStage>))]
public enum CaseStage
{
    /// <summary>Filed; nobody has decided yet whether it is taken up.</summary>
    Received,

    /// <summary>The citizen was asked for something that is missing.</summary>
    SupplementAsked,

    /// <summary>Thụ lý: taken up for resolution.</summary>
    Accepted,

    /// <summary>Not taken up, with a ground.</summary>
    Refused,

    /// <summary>Sent to the body that is competent.</summary>
    Transferred,

    /// <summary>The citizen was told in writing where to go.</summary>
    Guided,

    /// <summary>Facts are being verified.</summary>
    Verifying,

    /// <summary>Đối thoại: the parties meet.</summary>
    Dialogue,

    /// <summary>Decided, not yet carried out.</summary>
    Decided,

    /// <summary>Carried out.</summary>
    Executed,

    /// <summary>Finished.</summary>
    Closed,

    /// <summary>Taken back by the citizen.</summary>
    Withdrawn,

    /// <summary>With the superior, second time.</summary>
    SecondInstance,

    /// <summary>Tạm đình chỉ: it rests, and so does its limit.</summary>
    Suspended,
}
