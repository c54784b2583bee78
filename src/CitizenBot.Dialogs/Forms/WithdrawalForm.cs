using CitizenBot.Conversation.Speaking.Papers;

namespace CitizenBot.Dialogs.Forms;

/// <summary>The paper that withdraws a petition, whole or in part; unsigned it changes nothing (Điều 10 Luật Khiếu nại, Điều 33 Luật Tố cáo).</summary>
internal static class WithdrawalForm
{
    private const int RoomForThePart = 5;

    public static PaperSheet Of(FormFields form, bool isWhole) => new()
    {
        Motto = FormFields.Motto,
        PlaceAndDate = FormFields.Text("place-date"),
        Title = FormFields.Text("withdrawal." + form.Kind),
        Addressee = form.Addressee,
        Parts =
        [
            FormFields.Row("full-name", form.Self?.FullName),
            FormFields.Row("address", form.Self?.Address),
            FormFields.Row("contact", form.Self?.Phone),
            form.Case(),
            FormFields.Row("withdrawn", FormFields.Text(isWhole ? "withdrawal.whole" : "withdrawal.part")),
            .. isWhole ? Array.Empty<PaperPart>() : [new PaperPart.Blank(RoomForThePart)],
        ],
        Signatures = [FormFields.Signature("withdrawal", form.Self?.FullName)],
        Foot = form.Foot,
    };
}
