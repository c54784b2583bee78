using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Papers;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Forms;

/// <summary>The two papers without which a joint complaint is not accepted: the list that all sign, and the paper that names the representatives.</summary>
/// <remarks>Khoản 1 Điều 16 Nghị định 124/2020 as amended by Nghị định 155/2026; Điều 29 Luật Tiếp công dân.</remarks>
internal static class JointForms
{
    /// <summary>More people than these sign further copies of the sheet: a slip in the number must not print a book.</summary>
    private const int MostRows = 100;

    public static PaperSheet Signers(FormFields form) => new()
    {
        Motto = FormFields.Motto,
        Title = FormFields.Text("signers.title"),
        Subtitle = FormFields.Text("signers.subtitle", form.Signing),
        Parts =
        [
            form.Case(),
            Table(People(form), form.Count),
            .. form.Count > MostRows ? [new PaperPart.Paragraph(PaperText.Of(FormFields.Text("signers.more")))] : Array.Empty<PaperPart>(),
        ],
        Foot = form.Foot,
    };

    public static PaperSheet Representatives(FormFields form) => new()
    {
        Motto = FormFields.Motto,
        PlaceAndDate = FormFields.Text("place-date"),
        Title = FormFields.Text("representatives.title"),
        Addressee = form.Addressee,
        Parts =
        [
            form.Case(),
            new PaperPart.Paragraph(PaperText.Of(FormFields.Text("representatives.text", form.Signing))),
            Table(Chosen(form), RepresentativeRule.For(form.Count)?.Most ?? 1),
            new PaperPart.Paragraph(PaperText.Of(FormFields.Text("representatives.signed"))),
            Names(People(form), form.Count),
        ],
        Foot = form.Foot,
    };

    /// <summary>Everybody who was named, each once: the one who files, the representatives, the others.</summary>
    private static List<Identity> People(FormFields form) => form.People is { } people
        ? [.. new[] { people.Self }.Concat(people.Representatives).Concat(people.Listed ?? []).OfType<Identity>()]
        : [];

    private static List<Identity> Chosen(FormFields form) => form.People is { } people
        ? [.. (form.Petition.Joint is { SelfRepresents: true } ? new[] { people.Self } : []).Concat(people.Representatives).OfType<Identity>()]
        : [];

    private static PaperPart.Table Table(List<Identity> people, int rows) => new(
        [Column("number", 1), Column("name", 5), Column("address", 6), Column("reach", 4), Column("signature", 4)],
        [.. Numbered(people, rows).Select(row => new[] { row.Number, row.Person?.FullName, row.Person?.Address, row.Person?.Phone, null })]);

    private static PaperPart.Table Names(List<Identity> people, int rows) => new(
        [Column("number", 1), Column("name", 9), Column("signature", 10)],
        [.. Numbered(people, rows).Select(row => new[] { row.Number, row.Person?.FullName, null })]);

    private static IEnumerable<(string Number, Identity? Person)> Numbered(List<Identity> people, int rows) =>
        Enumerable.Range(0, Math.Max(people.Count, Math.Min(rows, MostRows)))
            .Select(index => ((index + 1).ToString(CultureInfo.InvariantCulture), index < people.Count ? people[index] : null));

    private static PaperColumn Column(string head, int share) => new(FormFields.Text("column." + head), share);
}
