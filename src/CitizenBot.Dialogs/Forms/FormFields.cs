using CitizenBot.Conversation.Speaking;
using CitizenBot.Conversation.Speaking.Papers;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Forms;

/// <summary>What papers are filled from, and the pieces they share.</summary>
/// <param name="Petition">What was told.</param>
/// <param name="People">Who may be named; null for nobody.</param>
/// <param name="Count">How many sign.</param>
internal sealed record FormFields(FilePetition Petition, Petitioners? People, int Count)
{
    /// <summary>The case; null before it is filed.</summary>
    public CaseRecord? Record { get; init; }

    /// <summary>Who filed it, if they may be named.</summary>
    public Identity? Self => People?.Self;

    public string Kind => Petition.Kind.ToString().ToLowerInvariant();

    public static IReadOnlyList<Line> Motto => [Text("country"), Text("motto")];

    public Line? Foot => Record is { } record ? FootOf(record.Code) : null;

    /// <summary>The head of this office, or of the one above when the denunciation is about the head.</summary>
    public Line Addressee => Petition.Kind switch
    {
        PetitionKind.Denunciation when Petition.Accused is { IsHead: true } => Text("to.superior"),
        PetitionKind.Complaint or PetitionKind.Denunciation => Text("to.chairman"),
        _ => Text("to.office"),
    };

    public Args Signing => new() { ["people"] = Arg.Count(Count, "person") };

    public static Line FootOf(string code) => Text("foot", new() { ["caseCode"] = Arg.Code(code) });

    public static Line Text(string key, Args? args = null) => new("forms." + key, args);

    public static PaperPart Row(string label, string? said) => new PaperPart.Row(Text("row." + label), PaperText.Words(said));

    public static PaperPart Row(string label, Line? value) => new PaperPart.Row(Text("row." + label), value is null ? null : PaperText.Of(value));

    public static PaperPart Heading(string key) => new PaperPart.Heading(Text("heading." + key));

    public static PaperPart Words(string said) => new PaperPart.Paragraph(new PaperText(null, said));

    public static PaperSignature Signature(string who, string? name) => new(Text("sign." + who), Text("sign.how"), name);

    /// <summary>The case code and the day of filing, to be written by hand where there is none yet.</summary>
    public PaperPart Case() =>
        Row("case", Record is { } record ? Text("case", new() { ["caseCode"] = Arg.Code(record.Code), ["filedOn"] = Arg.Date(record.FiledOn, DateStyle.Numeric) }) : null);
}
