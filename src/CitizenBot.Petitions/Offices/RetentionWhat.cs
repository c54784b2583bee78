namespace CitizenBot.Petitions.Offices;

/// <summary>Which ends of a case a rule of retention is about.</summary>
public enum RetentionWhat
{
    /// <summary>Settled, answered or withdrawn.</summary>
    ClosedCases,

    /// <summary>Not taken up, passed on or guided elsewhere.</summary>
    NotAcceptedCases,
}
