using CitizenBot.Pictures.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Workbook = CitizenBot.Pictures.Workbooks.Workbook;

namespace CitizenBot.Tests.Pictures;

/// <summary>A workbook is read back as it was written, by the library's own reader and validator; nothing in it runs.</summary>
public sealed class WorkbookXlsxTests
{
    [Fact]
    public void Workbook_IsReadBack()
    {
        var bytes = WorkbookXlsx.Write(new Workbook(
        [
            new("Tổng hợp", ["Chỉ tiêu", "Kỳ này"], [[new WorkbookCell.Words("Đã giải quyết"), new WorkbookCell.Number(19)], [new WorkbookCell.Empty(), new WorkbookCell.Day(new(2026, 12, 20))]]),
            new("Quá hạn", ["Mã hồ sơ"], []),
        ]));

        var sheets = ReadSheets(bytes);

        Assert.Equal(["Tổng hợp", "Quá hạn"], sheets.Select(sheet => sheet.Name));
        Assert.Equal([["Chỉ tiêu", "Kỳ này"], ["Đã giải quyết", "19"], ["", "46376"]], sheets[0].Rows);
        Assert.Equal([["Mã hồ sơ"]], sheets[1].Rows);
        Assert.Equal(new DateOnly(2026, 12, 20), new DateOnly(1899, 12, 30).AddDays(46376));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1")]
    [InlineData("\t=1")]
    public void WhatBeginsLikeAFormula_GetsAnApostrophe(string value)
    {
        var row = ReadSheets(WorkbookXlsx.Write(new Workbook([new("A", ["Mã"], [[new WorkbookCell.Words(value)]])])))[0].Rows[1];

        Assert.Equal("'" + value, Assert.Single(row));
    }

    [Fact]
    public void Characters_ThatXmlForbids_AreLeftOut()
    {
        var row = ReadSheets(WorkbookXlsx.Write(new Workbook([new("a[b]:c*d?e/f\\" + new string('x', 40), ["Mã"], [[new WorkbookCell.Words("a\u0001b\uFFFEc")]])])))[0];

        Assert.Equal("abc", Assert.Single(row.Rows[1]));
        Assert.Equal(31, row.Name.Length);
    }

    /// <summary>Names of sheets and all cells as text; the file must be valid.</summary>
    internal static IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> ReadSheets(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
        return
        [
            .. document.WorkbookPart.Workbook!.Descendants<Sheet>().Select(sheet => (
                sheet.Name!.Value!,
                (IReadOnlyList<IReadOnlyList<string>>)[.. ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>()
                    .Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(cell => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "")])])),
        ];
    }
}
