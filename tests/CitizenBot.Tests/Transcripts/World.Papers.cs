using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Papers;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Forms;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Tests.Transcripts;

/// <content>Papers: who gets which is the host's rule, tried on both databases; here is what comes of it.</content>
internal sealed partial class World
{
    private PaperAnswer Paper(WorldChat chat, PaperOf asked)
    {
        if (cases.GetValueOrDefault(asked.Code) is not { } one)
        {
            return new PaperAnswer("pin");
        }

        var record = one.State.Record;
        var own = one.FiledBy == chat && (!record.Sealed || asked.JustFiled);
        var official = !own && !asked.ByPin && chat.OfficialId is { } id
            && (CaseAuthority.MayAct(record, Office, id) || CounterFiling.TookIn(record, one.Events, id, Office, Now));
        if (official && record.Sealed)
        {
            return new PaperAnswer("sealed");
        }

        if (!own && !asked.ByPin && !official)
        {
            return new PaperAnswer("pin");
        }

        var people = record.Sealed ? null
            : own || official ? one.Petition.People()
            : new Petitioners(one.Petition.Identity is { } self ? new Identity(self.FullName, self.Address) : null, []);
        return new PaperAnswer(null, CasePapers.For(record, one.Petition.WithoutPeople(), people, asked.Which))
        {
            Named = people?.Self is null ? "nobody" : own || official ? "all" : "filer",
            NeedsSignature = record.NeedsSignature,
            Sealed = record.Sealed,
            People = record.PeopleCount,
            ForOffice = official,
        };
    }

    /// <summary>A paper as text, one line a piece; dots where something is left to be written.</summary>
    public string Read(PaperWords paper, string locale) =>
        string.Join(" ↵ ", paper.Sheets.SelectMany(sheet => Read(sheet, sheet.Official ? "vi" : locale)).Prepend($"QR {paper.Start}"));

    private IEnumerable<string> Read(PaperSheet sheet, string locale)
    {
        string Words(PaperText? text) => text is null ? "....." : text.Line is { } line ? Say(line, locale).Replace("\n", " / ", StringComparison.Ordinal) : text.Said!;
        return
        [
            $"## {Say(sheet.Title, locale)}",
            .. new[] { sheet.Addressee }.OfType<Line>().Select(line => Say(line, locale)),
            .. sheet.Parts.Select(part => part switch
            {
                PaperPart.Row row => $"{Say(row.Label, locale)}: {Words(row.Value)}",
                PaperPart.BlankRow row => string.Join(" ", row.Labels.Select(label => $"{Say(label, locale)}: .....")),
                PaperPart.Heading heading => $"# {Say(heading.Text, locale)}",
                PaperPart.Paragraph paragraph => Words(paragraph.Text),
                PaperPart.Table table => string.Join(" ; ", table.Rows.Select(row => string.Join(" | ", row.Select(cell => cell ?? ".....")))),
                _ => ".....",
            }),
            .. sheet.Signatures.Select(one => $"{Say(one.Title, locale)} {Say(one.Note, locale)} {one.Name ?? "....."}"),
        ];
    }
}
