namespace CitizenBot.Petitions.Deadlines;

/// <summary>What a limit counts. Vietnamese statutes say `ngày` for calendar days and `ngày làm việc` for working days.</summary>
public enum DayUnit
{
    /// <summary>Ngày làm việc.</summary>
    Working,

    /// <summary>Ngày; consecutive days (`ngày liên tục`) are counted alike.</summary>
    Calendar,
}
