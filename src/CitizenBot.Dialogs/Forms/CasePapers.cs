using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Papers;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Forms;

/// <summary>Fills the printable papers of a case with what its petitioner told, and with nothing else: what was not told is a dotted line.</summary>
/// <remarks>
/// The fields are those of Mẫu 01 of Nghị định 155/2026 (complaint), Điều 23 Luật Tố cáo (denunciation), Nghị định 154/2026 and Nghị định
/// 20 (proposal, feedback), forms 02 and 03 of Nghị định 156/2026 (withdrawal), khoản 2 Điều 50 Luật Tố cáo (protection). Who may see whose name on paper is decided by whoever
/// hands in the people; a denouncer's name is never handed in (src/decisions/0010).
/// </remarks>
public static class CasePapers
{
    /// <summary>The petition to sign; of a joint one also the list of signers and the paper that names the representatives.</summary>
    public const string Petition = "petition";

    /// <summary>The paper that withdraws the whole petition.</summary>
    public const string Withdrawal = "withdrawal";

    /// <summary>The paper that withdraws a part of it.</summary>
    public const string WithdrawalPart = "withdrawal-part";

    /// <summary>The paper by which a denouncer asks for protection; it goes with the petition of one who asked for it while filing.</summary>
    public const string Protection = "protection";

    /// <summary>The papers.</summary>
    /// <param name="record">The case.</param>
    /// <param name="petition">What was told; people in it are not looked at.</param>
    /// <param name="people">Who may be named on this print; null leaves every name to be written by hand.</param>
    /// <param name="which">One of the names above; any other is <see cref="Petition"/>.</param>
    public static PaperWords For(CaseRecord record, FilePetition petition, Petitioners? people, string which)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(petition);
        // Whoever hands in a denouncer's name by mistake still prints none.
        var form = new FormFields(petition with { Kind = record.Kind }, record.Sealed ? null : people, record.PeopleCount) { Record = record };
        IReadOnlyList<PaperSheet> sheets = which switch
        {
            Withdrawal => [WithdrawalForm.Of(form, isWhole: true)],
            WithdrawalPart => [WithdrawalForm.Of(form, isWhole: false)],
            Protection when record.Kind == PetitionKind.Denunciation => [ProtectionForm.Of(form)],
            _ when record.Kind == PetitionKind.Denunciation && petition.Protection => [.. PetitionSheets(form, record), ProtectionForm.Of(form)],
            _ => PetitionSheets(form, record),
        };
        return new PaperWords { Title = FormFields.FootOf(record.Code), Sheets = sheets, Start = StartOf(record.Code), StaysInside = record.Sealed, Caption = record.Code };
    }

    private static IReadOnlyList<PaperSheet> PetitionSheets(FormFields form, CaseRecord record) =>
        record.PeopleCount > 1 ? [PetitionForm.Of(form), JointForms.Signers(form), JointForms.Representatives(form)] : [PetitionForm.Of(form)];

    /// <summary>The two papers of a joint complaint before it is filed: only the number of people is known, everything else is written by hand.</summary>
    public static PaperWords Joint(int people)
    {
        var form = new FormFields(new FilePetition { Kind = PetitionKind.Complaint }, null, people);
        return new PaperWords { Title = FormFields.Text("signers.title"), Sheets = [JointForms.Signers(form), JointForms.Representatives(form)] };
    }

    /// <summary>Payload of the link that opens a case: an official's card, or the question for its PIN.</summary>
    public static string StartOf(string code) => "case-" + code;

    /// <summary>Name of the file.</summary>
    public static string FileName(string code, string which) => which switch
    {
        Withdrawal or WithdrawalPart => $"{code}-rut-don.pdf",

        // A name that tells nobody who sees the list of files what it is.
        Protection => $"{code}-2.pdf",
        _ => $"{code}.pdf",
    };
}
