namespace CitizenBot.Pictures.Workbooks;

/// <summary>What stands in a cell: a closed set, in which no formula is.</summary>
public abstract record WorkbookCell
{
    private WorkbookCell()
    {
    }

    /// <summary>Nothing.</summary>
    public sealed record Empty : WorkbookCell;

    /// <summary>Words. Some programs run what begins like a formula even where it is text, so that gets an apostrophe in front.</summary>
    public sealed record Words(string Value) : WorkbookCell;

    /// <summary>A whole number, with which one can go on counting.</summary>
    public sealed record Number(int Value) : WorkbookCell;

    /// <summary>A day, shown day first.</summary>
    public sealed record Day(DateOnly Value) : WorkbookCell;
}
