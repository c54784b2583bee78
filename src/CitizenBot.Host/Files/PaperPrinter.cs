using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Papers;
using CitizenBot.Conversation.Words;
using CitizenBot.Host.Channels;
using CitizenBot.Pictures.Forms;

namespace CitizenBot.Host.Files;

/// <summary>Puts papers into words and draws them as PDF.</summary>
/// <remarks>What is signed is Vietnamese in every chat; one that speaks English gets a translation to read behind it, without room for a signature.</remarks>
public sealed class PaperPrinter(Speaker speaker, StartLinks links)
{
    /// <param name="words">What is printed.</param>
    /// <param name="locale">Language of the chat.</param>
    /// <param name="now">UTC.</param>
    /// <param name="stop">Stops the wait for the name of the bot.</param>
    public async Task<byte[]> Print(PaperWords words, string locale, DateTime now, CancellationToken stop)
    {
        var link = words.Start is { } start ? await links.For(start, words.StaysInside, stop) : null;
        IEnumerable<FormPaper> papers = words.Sheets.Select(sheet => Paper(sheet, sheet.Official ? Wording.Vietnamese : locale));
        if (locale != Wording.Vietnamese)
        {
            papers = papers.Concat(words.Sheets.Where(sheet => sheet.Official).Select(sheet => Paper(ReadingCopy(sheet), locale)));
        }

        return FormPdf.Draw(new FormDocument(speaker.Say(words.Title, Wording.Vietnamese, now), [.. papers]), now);

        FormPaper Paper(PaperSheet sheet, string language)
        {
            string Say(Line line) => speaker.Say(line, language, now);
            string? SayOrNull(Line? line) => line is null ? null : Say(line);
            return new FormPaper
            {
                Motto = [.. sheet.Motto.Select(Say)],
                PlaceAndDate = SayOrNull(sheet.PlaceAndDate),
                Title = Say(sheet.Title),
                Subtitle = SayOrNull(sheet.Subtitle),
                Addressee = SayOrNull(sheet.Addressee),
                Parts = [.. sheet.Parts.Select(part => Part(part, Say))],
                Signatures = [.. sheet.Signatures.Select(one => new FormSignature(Say(one.Title), Say(one.Note), one.Name))],
                Foot = SayOrNull(sheet.Foot),
                Link = link,
                LinkCaption = link is null ? null : words.Caption,
            };
        }
    }

    private static PaperSheet ReadingCopy(PaperSheet sheet) => sheet with { Subtitle = new Line("forms.reading-copy"), Signatures = [], PlaceAndDate = null };

    private static FormPart Part(PaperPart part, Func<Line, string> say) => part switch
    {
        PaperPart.Row row => new FormPart.Row(say(row.Label), row.Value is { } value ? Words(value, say) : null),
        PaperPart.BlankRow row => new FormPart.BlankRow([.. row.Labels.Select(say)]),
        PaperPart.Heading heading => new FormPart.Heading(say(heading.Text)),
        PaperPart.Paragraph paragraph => new FormPart.Paragraph(Words(paragraph.Text, say)),
        PaperPart.Blank blank => new FormPart.Blank(blank.Lines),
        PaperPart.Table table => new FormPart.Table([.. table.Columns.Select(column => new FormColumn(say(column.Head), column.Share))], table.Rows),
        _ => throw new InvalidOperationException($"Nobody prints {part.GetType().Name}. Was a part added without its case here?"),
    };

    private static string Words(PaperText text, Func<Line, string> say) => text.Line is { } line ? say(line) : text.Said ?? "";
}
