using CitizenBot.Petitions.Cases;

namespace CitizenBot.Petitions.Oversight;

/// <summary>How a case left the office's hands, as the columns of the statutory forms part it.</summary>
public enum CaseEnd
{
    /// <summary>Resolved here: decided, concluded or answered.</summary>
    Resolved,

    /// <summary>Not taken up, with a ground.</summary>
    Refused,

    /// <summary>Sent on to the competent body (chuyển).</summary>
    Transferred,

    /// <summary>The citizen was told where to go (hướng dẫn).</summary>
    Guided,

    /// <summary>Taken back by the citizen (rút đơn).</summary>
    Withdrawn,
}
