using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Content or identity of a case, word for word; its opening is already recorded. Masked when the history is shown again.</summary>
internal static class CaseTextMessage
{
    private static readonly HashSet<string> Labels =
        ["name", "address", "phone", "id-number", "safe-contact", "representative", "story", "wanted", "decision", "late-reason", "accused", "place", "evidence", "earlier", "disagreement", "answered", "reopened", "withdrawal-asked",
        "asked", "noted", "reassigned", "dialogue-held", "urged", "urge-answered", "result-reasoned"];

    public static Message For(string code, string what, IReadOnlyList<CaseText> texts)
    {
        var title = what == "identity" ? "officials.person-title" : "officials.content-title";
        List<Line> lines = [new(title, new() { ["caseCode"] = Arg.Code(code) })];
        lines.AddRange(texts.Select(Line));
        if (texts.Count == 0)
        {
            lines.Add(new("officials.text-none"));
        }

        return new Message { Lines = lines, Buttons = [Offer.Of(Acts.Open, code)], Kind = MessageKind.Card };
    }

    /// <summary>One piece with its label, masked when the history is shown again.</summary>
    public static Line Line(CaseText text)
    {
        var args = new Args { ["value"] = Arg.Text(text.Value) };
        if (text.By is { } by)
        {
            args.Add("title", by.Title);
            args.Add("day", Arg.Date(by.On, DateStyle.Numeric));
        }

        return new("officials.text." + (Labels.Contains(text.Label) ? text.Label : "other"), args, Secret: true);
    }
}
