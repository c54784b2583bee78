namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// How far a limit may be told to a citizen: <see cref="Sure"/> was read in the text in force, <see cref="Expected"/> was read only in an
/// older text or a summary ("dự kiến"), <see cref="Unknown"/> is hearsay, conflicting or not found, and no number of it is ever shown to a citizen.
/// </summary>
public enum Grade
{
    /// <summary>Read, and checked against the law in force.</summary>
    Sure,

    /// <summary>Read, but not in the text in force; said with "dự kiến".</summary>
    Expected,

    /// <summary>Not read; the office tells the date.</summary>
    Unknown,
}
