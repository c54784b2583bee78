using System.Text;
using CitizenBot.Pictures.Forms;
using CsCheck;

namespace CitizenBot.Tests.Pictures;

/// <summary>The PDF itself: what is in it can be read out again, in whole Vietnamese letters, with its fonts inside.</summary>
public sealed class FormPdfTests
{
    private const string Vietnamese =
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";

    private static readonly DateTime At = new(2026, 11, 25, 2, 31, 0, DateTimeKind.Utc);

    [Fact]
    public void EveryVietnameseLetter_CanBeCopiedOut_RegularAndBold()
    {
        var pdf = Draw(new FormPaper { Title = "T", Parts = [.. Vietnamese.Chunk(40).SelectMany(letters => new FormPart[] { new FormPart.Paragraph(new string(letters)), new FormPart.Heading(new string(letters)) })] });

        var lines = pdf.Words.Split('\n');
        Assert.All(Vietnamese.Chunk(40), letters => Assert.Equal(2, lines.Count(line => line == new string(letters))));
    }

    [Fact]
    public void LettersInPieces_AreDrawnWhole()
    {
        var pieces = "Hùng Vương, thửa đất".Normalize(NormalizationForm.FormD);

        Assert.Contains("Hùng Vương, thửa đất", Draw(Paragraph(pieces)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFont_IsInside_AndOnlyTheLettersThatAreUsed()
    {
        var file = FormPdf.Draw(new FormDocument("T", [Paragraph("Kính gửi: Chủ tịch")]), At);
        var fonts = PdfText.Read(file).Fonts;

        Assert.All(fonts, font => Assert.True(font.Embedded, font.Name));
        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, font => Assert.Contains("+Noto#20Sans", font.Name, StringComparison.Ordinal));
        Assert.InRange(file.Length, 1, 40_000);
    }

    [Fact]
    public void ALongStory_GoesOnOverThePages_AndLosesNoWord()
    {
        var words = Enumerable.Range(1, 3000).Select(number => $"từ{number}").ToList();

        var pdf = Draw(Paragraph(string.Join(' ', words)) with { Foot = "Mã hồ sơ KT-7M4XP-3" });

        Assert.True(pdf.Pages.Count > 2);
        Assert.Equal(words, pdf.Pages.SelectMany(page => page.Words).Where(line => line.StartsWith("từ", StringComparison.Ordinal)).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal($"Mã hồ sơ KT-7M4XP-3 - {pdf.Pages.Count}/{pdf.Pages.Count}", pdf.Pages[^1].Words[^1]);
    }

    [Fact]
    public void SignsTheFontHasNot_LeaveAMark_AndHiddenOnesNone()
    {
        var words = Draw(Paragraph("trước 😀 漢 sau\u202E\u200B")).Words;

        Assert.Contains("trước \uFFFD \uFFFD sau", words, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyText_CanBePrinted() =>
        Gen.String[Gen.Char, 0, 400].Sample(text => Draw(Paragraph(text)).Pages.Count > 0, iter: 60);

    [Fact]
    public void AWordWiderThanThePaper_IsCut_NotLost()
    {
        var word = new string('a', 500);

        Assert.Equal(word, string.Concat(Draw(Paragraph(word)).Pages.SelectMany(page => page.Words).Where(line => line.Length > 0 && line.All(sign => sign == 'a'))));
    }

    [Fact]
    public void TheQrCode_IsDrawnAsItsModules_AndTheyAreThoseOfTheLink()
    {
        const string Link = "https://t.me/kientuong_bot?start=case-KT-7M4XP-3";
        var boxes = Draw(Paragraph("x") with { Link = Link, LinkCaption = "KT-7M4XP-3" }).Pages[0].Boxes;
        var modules = QrCode.Of(Link);
        var size = boxes.Min(box => box.Height);
        var left = boxes.Min(box => box.Left);
        var rows = boxes.Select(box => Math.Round(box.At, 2)).Distinct().Order().ToList();

        // The quiet zone of four modules draws nothing; the first black module is the corner of the first finder.
        Assert.Equal(modules.Count - 8, rows.Count);
        // PDF counts from the foot of the page; which of the two the numbers do follows from the one corner without a finder.
        var drawn = rows.Select(row => Enumerable.Range(0, modules.Count - 8)
            .Select(column => boxes.Any(box => Math.Round(box.At, 2) == row && column * size + left + size / 2 > box.Left && column * size + left + size / 2 < box.Left + box.Width)).ToList()).ToList();
        var expected = modules.Skip(4).SkipLast(4).Select(row => row.Skip(4).SkipLast(4).ToList()).ToList();
        if (!drawn[0].Take(7).All(black => black) || !drawn[0].TakeLast(7).All(black => black))
        {
            drawn.Reverse();
        }

        Assert.Equal(expected.Select(Row), drawn.Select(Row));
    }

    [Fact]
    public void ATable_RepeatsItsHead_AndHasALineForEveryone()
    {
        var pdf = Draw(new FormPaper
        {
            Title = "DANH SÁCH",
            Parts = [new FormPart.Table([new("TT", 1), new("Họ và tên", 9)], [.. Enumerable.Range(1, 60).Select(number => new[] { $"{number}", null })])],
        });

        Assert.Equal(pdf.Pages.Count, pdf.Words.Split('\n').Count(line => line == "Họ và tên"));
        Assert.All(Enumerable.Range(1, 60), number => Assert.Contains($"{number}", pdf.Words.Split('\n')));
    }

    private static string Row(IEnumerable<bool> row) => string.Concat(row.Select(black => black ? '#' : '.'));

    private static FormPaper Paragraph(string words) => new() { Title = "ĐƠN", Parts = [new FormPart.Paragraph(words)] };

    private static PdfText Draw(FormPaper paper) => PdfText.Read(FormPdf.Draw(new FormDocument("T", [paper]), At));
}
