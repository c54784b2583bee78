using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The ids of the four kinds in the sheet and the wording, and the words by which a sentence names one.</summary>
internal static class Kinds
{
    public const string Complaint = "complaint";
    public const string Denunciation = "denunciation";
    public const string Proposal = "proposal";
    public const string Feedback = "feedback";

    public static IReadOnlyList<string> All { get; } = [Complaint, Denunciation, Proposal, Feedback];

    /// <summary>Named kinds first, then what people say of things that are broken: those are guessed to be feedback.</summary>
    private static readonly (string Kind, string[] Words)[] Signs =
    [
        (Complaint, ["khieu nai", "khieu kien", "complain", "complaint", "appeal"]),
        (Denunciation, ["to cao", "to giac", "denounce", "denunciation"]),
        (Feedback, ["phan anh", "feedback", "report"]),
        (Proposal, ["kien nghi", "gop y", "proposal", "propose", "suggest", "suggestion"]),
    ];

    private static readonly string[] BrokenThings =
    [
        "vo", "hu", "hong", "ngap", "rac", "o ga", "mat dien", "mat nuoc", "nghet", "tac", "hoi thoi", "on ao", "den duong",
        "broken", "flooded", "rubbish", "garbage", "noise", "pothole",
    ];

    private static readonly string[] AskingForHelp = ["khong biet", "khong ro", "khong chac", "chua biet", "chua ro", "loai nao", "don gi", "don nao", "not sure", "do not know", "which kind"];

    /// <summary>What people say around the name of a kind.</summary>
    private static readonly string[] Empty =
        ["toi", "em", "con", "muon", "can", "xin", "nop", "gui", "lam", "viet", "don", "mot", "cho", "nha", "a", "i", "want", "would", "like", "to", "make", "file", "send", "please", "an"];

    public static PetitionKind Of(string id) => id switch
    {
        Complaint => PetitionKind.Complaint,
        Denunciation => PetitionKind.Denunciation,
        Proposal => PetitionKind.Proposal,
        Feedback => PetitionKind.Feedback,
        _ => throw new ArgumentException($"'{id}' is no kind of petition; the kinds are {string.Join(", ", All)}.", nameof(id)),
    };

    /// <summary>The kind that the words name; null when none or more than one is named.</summary>
    public static string? Named(string text)
    {
        var folded = Folded.Text(text);
        var named = Signs.Where(sign => Says(folded, sign.Words)).Select(sign => sign.Kind).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>The kind that a first sentence is probably about.</summary>
    public static string? Guess(string text) => Named(text) ?? (Says(Folded.Text(text), BrokenThings) ? Feedback : null);

    /// <summary>Whether the words say that the person does not know which kind it is.</summary>
    public static bool AsksForHelp(string text) => Says(Folded.Text(text), AskingForHelp);

    /// <summary>Whether the words say something of the matter, not only which kind of petition is wanted or that help is.</summary>
    public static bool TellsSomething(string text)
    {
        var rest = $" {Folded.Text(text)} ";
        foreach (var word in Signs.SelectMany(sign => sign.Words).Concat(Empty))
        {
            while (rest.Contains($" {word} ", StringComparison.Ordinal))
            {
                rest = rest.Replace($" {word} ", " ", StringComparison.Ordinal);
            }
        }

        return rest.Trim().Length > 0 && !AsksForHelp(text);
    }

    private static bool Says(string folded, string[] words) => words.Any(word => Folded.Contains(folded, word));
}
