namespace CitizenBot.Petitions.Deadlines;

/// <summary>
/// What happens when the last day of a limit is a day off. The laws on complaints and denunciations are silent; Article 148 of the Civil Code
/// (Bộ luật Dân sự 91/2015) is applied by analogy, which is usual but nowhere written, hence a named choice in each rule file.
/// </summary>
public enum LastDayPolicy
{
    /// <summary>The limit ends with the next working day: the duties of an office.</summary>
    NextWorkingDay,

    /// <summary>
    /// A citizen's right: the record keeps the date moved to the next working day, but what is said to the citizen is the unmoved day
    /// (<see cref="DueDate.SafeOn"/>), so that nobody loses a right over our analogy.
    /// </summary>
    SafeEarlier,

    /// <summary>Counted back from an event ("at least five days before"): moved to an earlier working day.</summary>
    EarlierWorkingDay,

    /// <summary>Never moved: "at once", or a mere lapse of time on whose last day nobody has to act.</summary>
    Keep,
}
