using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Papers;

namespace CitizenBot.Dialogs.Forms;

/// <summary>The receipt on paper for a person without a telephone: code, PIN, what happens next, and the check sums of what was scanned.</summary>
internal static class CounterSlip
{
    /// <param name="code">The case.</param>
    /// <param name="receipt">The lines of the receipt, the PIN among them: this is the only time it is known.</param>
    public static Enclosure.Paper Of(string code, IEnumerable<Line> receipt) => new($"{code}-phieu-nhan.pdf", new PaperWords
    {
        Title = FormFields.FootOf(code),
        Sheets =
        [
            new PaperSheet
            {
                Motto = [FormFields.Text("slip.office")],
                Title = FormFields.Text("slip.title"),
                Parts = [.. receipt.Select(line => new PaperPart.Paragraph(PaperText.Of(OnPaper(line)))), new PaperPart.Paragraph(PaperText.Of(FormFields.Text("slip.follow")))],
                Foot = FormFields.FootOf(code),
                Official = false,
            },
        ],
        Start = CasePapers.StartOf(code),
        Caption = code,
    });

    /// <summary>What a receipt says of itself as a message is said of the slip.</summary>
    private static Line OnPaper(Line line) => line.Key switch
    {
        "file-petition.receipt.copy" => FormFields.Text("slip.keep"),
        "file-petition.receipt.complaint.sign" => line with { Key = "forms.slip.sign" },
        _ => line,
    };
}
