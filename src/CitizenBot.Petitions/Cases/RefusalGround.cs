using System.Text.Json.Serialization;

namespace CitizenBot.Petitions.Cases;

/// <summary>Why a petition is not taken up. The nine of a complaint are those of Điều 11 Luật Khiếu nại in their order; kept by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefusalGround>))]
public enum RefusalGround
{
    /// <summary>An internal, normative or state-secret decision (khoản 1).</summary>
    InternalOrNormative = 1,

    /// <summary>It does not directly touch the rights of who complains (khoản 2).</summary>
    NotAffected = 2,

    /// <summary>No civil capacity and no lawful representative (khoản 3).</summary>
    NoCapacity = 3,

    /// <summary>The representative is not a lawful one (khoản 4).</summary>
    UnlawfulRepresentative = 4,

    /// <summary>No signature or fingerprint (khoản 5).</summary>
    NotSigned = 5,

    /// <summary>Out of time without a good reason (khoản 6).</summary>
    OutOfTime = 6,

    /// <summary>There is a second decision already (khoản 7).</summary>
    AlreadyDecidedTwice = 7,

    /// <summary>30 days have passed since the notice of termination and it was not continued (khoản 8).</summary>
    NotContinued = 8,

    /// <summary>A court has taken it up or decided it, unless it discontinued the case (khoản 9).</summary>
    BeforeCourt = 9,

    /// <summary>A denunciation without what Điều 29 Luật Tố cáo asks: form, capacity, competence, a basis to find who did what.</summary>
    ConditionsNotMet = 20,

    /// <summary>A denunciation sent to several bodies, the right one among them (khoản 3 Điều 24 Luật Tố cáo).</summary>
    SentToSeveral = 21,

    /// <summary>Feedback or a proposal that was answered in writing already and brings nothing new (Nghị định 154/2026).</summary>
    NothingNew = 30,
}
