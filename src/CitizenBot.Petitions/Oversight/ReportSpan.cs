namespace CitizenBot.Petitions.Oversight;

/// <summary>How long a time a report is about. The statutory quarters (from the 15th to the 14th) are not among them: those are filled in on their own forms.</summary>
public enum ReportSpan
{
    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}
