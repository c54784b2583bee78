using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Choices of the filing dialog whose label is not under the question itself.</summary>
internal static class Choices
{
    public const string Keep = "keep";
    public const string Unknown = "unknown";
    public const string Skip = "skip";
    public const string Other = "other";

    /// <summary>Buttons whose value is an act of the desk, not an answer: the desk sees to them before the dialog runs.</summary>
    public static Choice KeepDraft { get; } = new("draft.keep", Label("keep-draft"), ["luu nhap", "keep draft", "keep as draft", "save draft"]);

    public static Choice DeleteDraft { get; } = new("draft.delete", Label("delete-draft"), ["xoa het", "delete all", "delete everything"]);

    public static Choice MoveDraft { get; } = new("draft.move", Label("move-draft"), ["chuyen sang trang web", "trang web", "move to the web page", "web page"]);

    public static Choice PrintJoint { get; } = new("draft.print", Label("print-joint"), ["ban in", "ban in de ky", "in", "print", "printout"]);

    public static Choice Person { get; } = new("menu.person", Label("person"), ["gap can bo", "talk to a person"]);

    public static Choice KeepAsItWas { get; } = new(Keep, Label("keep"), ["giu nhu cu", "giu nguyen", "keep", "keep it", "keep as it is"]);

    /// <summary>What people say for the button that says yes, whatever it is called.</summary>
    public static IReadOnlyList<string> YesWords { get; } =
        ["đúng", "dung", "đúng rồi", "dung roi", "đúng vậy", "phải", "phải rồi", "ừ", "ừa", "ok", "oke", "có", "co", "vâng", "được", "yes", "right"];

    /// <summary>A choice named by the office file.</summary>
    public static Choice Named(string value, Bilingual name, IReadOnlyList<string>? words = null) =>
        new(value, new Line("file-petition.labels.named", new Args { ["word"] = Filing.Words(name) }), [name.Vi, name.En, .. words ?? []]);

    /// <summary>"Đúng, đất đai": yes to a guess that has a name.</summary>
    public static Choice YesNamed(string value, Arg name, IReadOnlyList<string> words) =>
        new(value, new Line("file-petition.labels.yes-named", new Args { ["word"] = name }), [.. YesWords, .. words]);

    private static Line Label(string name) => new("file-petition.labels." + name);
}
