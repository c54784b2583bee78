namespace CitizenBot.Conversation.Prompts;

/// <summary>What a text says of a day.</summary>
public abstract record DateFound
{
    private DateFound() { }

    /// <summary>A day of the calendar.</summary>
    public sealed record Day(DateOnly On) : DateFound;

    /// <summary>A day that no calendar has: 31/2.</summary>
    public sealed record NoSuchDay(int DayOfMonth, int Month) : DateFound;

    /// <summary>Only a month, or a month and year.</summary>
    public sealed record MonthOnly(int Month, int? Year) : DateFound;
}
