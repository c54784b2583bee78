namespace CitizenBot.Pictures.Workbooks;

/// <summary>A workbook in words: what is put into the cells, and nothing else.</summary>
public sealed record Workbook(IReadOnlyList<WorkbookSheet> Sheets);

/// <summary>One sheet: its name (cut at 31 characters), its head, its rows.</summary>
public sealed record WorkbookSheet(string Name, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<WorkbookCell>> Rows);
