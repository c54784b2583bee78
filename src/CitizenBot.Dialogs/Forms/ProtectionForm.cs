using CitizenBot.Conversation.Speaking.Papers;

namespace CitizenBot.Dialogs.Forms;

/// <summary>The paper by which a denouncer asks for protection: its fields are those of khoản 2 Điều 50 Luật Tố cáo.</summary>
/// <remarks>Day; name and address of the denouncer and of whoever is to be protected; reason and content; signature. Nobody is named in print, as on every paper of a denunciation.</remarks>
internal static class ProtectionForm
{
    private const int RoomForPeople = 3;
    private const int RoomToWrite = 5;

    public static PaperSheet Of(FormFields form) => new()
    {
        Motto = FormFields.Motto,
        PlaceAndDate = FormFields.Text("place-date"),
        Title = FormFields.Text("title.protection"),
        Subtitle = FormFields.Text("protection.subtitle"),
        Addressee = form.Addressee,
        Parts =
        [
            FormFields.Row("full-name", form.Self?.FullName),
            FormFields.Row("address", form.Self?.Address),
            FormFields.Row("contact", form.Self?.SafeContact ?? form.Self?.Phone),
            form.Case(),
            FormFields.Heading("protected"),
            new PaperPart.Table(
                [new(FormFields.Text("column.number"), 1), new(FormFields.Text("column.name"), 5), new(FormFields.Text("column.address"), 6), new(FormFields.Text("column.relation"), 4)],
                [.. Enumerable.Range(1, RoomForPeople).Select(number => (IReadOnlyList<string?>)[number.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null, null])]),
            FormFields.Heading("protection-reason"),
            new PaperPart.Blank(RoomToWrite),
            FormFields.Heading("protection-content"),
            new PaperPart.Blank(RoomToWrite),
        ],
        Signatures = [FormFields.Signature(form.Kind, form.Self?.FullName)],
        Foot = form.Foot,
    };
}
