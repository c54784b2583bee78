namespace CitizenBot.Petitions.Deadlines;

/// <summary>One day of a calendar file.</summary>
/// <param name="Date">The day, in the office's zone.</param>
/// <param name="Kind">Why it differs from its weekday.</param>
/// <param name="NameVi">Its name; what stands in brackets is left out in sentences.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="Official">Decided; otherwise proposed or computed, which makes a due date that depends on it provisional.</param>
/// <param name="Counts">Proposed, but counted as off all the same: the holiday surely exists (Tết).</param>
/// <param name="Swap">Days with one id are decided together: a swapped day and the Saturday worked for it, or one of two options.</param>
/// <param name="Source">Public name of where it was read.</param>
public sealed record CalendarDay(
    DateOnly Date, CalendarDayKind Kind, string NameVi, string NameEn, bool Official = true, bool Counts = false, string? Swap = null, string Source = "")
{
    /// <summary>Whether the main count uses it.</summary>
    public bool InForce => Official || Counts;
}
