using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CitizenBot.Pictures.Workbooks;

/// <summary>Writes a workbook as XLSX: head in bold and kept in view, columns as wide as their words, days as days.</summary>
/// <remarks>A cell that begins with = + - or @ never gets there: whoever opens the file would run what somebody else wrote.</remarks>
public static class WorkbookXlsx
{
    /// <summary>Media type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestSheetName = 31;
    private const int LongestCell = 32_767;
    private const double WidestColumn = 60;
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint DayFormat = 2;
    private const uint DayFirst = 164;
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    public static byte[] Write(Workbook workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            uint number = 0;
            foreach (var sheet in workbook.Sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(Frozen(), Columns(sheet), Rows(sheet));
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = ++number, Name = SheetName(sheet.Name) });
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(sign => !"[]:*?/\\".Contains(sign, StringComparison.Ordinal))).Trim('\'');
        return allowed.Length <= LongestSheetName ? allowed : allowed[..LongestSheetName];
    }

    private static SheetViews Frozen() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });

    private static Columns Columns(WorkbookSheet sheet) => new(sheet.Head.Select((head, index) => new Column
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = Math.Min(WidestColumn, sheet.Rows.Where(row => index < row.Count).Select(row => Length(row[index])).Append(head.Length).Max() + 3),
        CustomWidth = true,
    }));

    private static int Length(WorkbookCell cell) => cell switch
    {
        WorkbookCell.Words words => words.Value.Length,
        WorkbookCell.Day => 10,
        WorkbookCell.Number number => number.Value.ToString(CultureInfo.InvariantCulture).Length,
        _ => 0,
    };

    private static SheetData Rows(WorkbookSheet sheet) => new(sheet.Rows
        .Select(row => new Row(row.Select(Cell)))
        .Prepend(new Row(sheet.Head.Select(head => Text(head, Bold)))));

    private static Cell Cell(WorkbookCell cell) => cell switch
    {
        WorkbookCell.Words words => Text(words.Value, Plain),
        WorkbookCell.Number number => new Cell { CellValue = new CellValue(number.Value), DataType = CellValues.Number },
        WorkbookCell.Day day => new Cell { CellValue = new CellValue(day.Value.DayNumber - Epoch.DayNumber), DataType = CellValues.Number, StyleIndex = DayFormat },
        _ => new Cell(),
    };

    private static Cell Text(string value, uint style) => new(new InlineString(new Text(Harmless(value)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static string Harmless(string value)
    {
        var clean = string.Concat(value.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' or >= 0x20 and not 0xFFFE and not 0xFFFF).Select(rune => rune.ToString()));
        var text = clean.TrimStart() is ['=' or '+' or '-' or '@', ..] || clean is ['\t', ..] ? "'" + clean : clean;
        return text.Length <= LongestCell ? text : text[..LongestCell];
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFirst, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new DocumentFormat.OpenXml.Spreadsheet.Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DayFirst, ApplyNumberFormat = true }) { Count = 3 });
}
