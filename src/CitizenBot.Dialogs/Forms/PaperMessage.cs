using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Forms;

/// <summary>The message that brings a paper into the chat: what it is, what is still to be written by hand, where to take it.</summary>
internal static class PaperMessage
{
    public static Message For(string code, string which, PaperAnswer answer) => new()
    {
        Lines = [.. Lines(code, which, answer)],
        Kind = MessageKind.Card,
        Enclosure = new Enclosure.Paper(CasePapers.FileName(code, which), answer.Paper!),
    };

    private static IEnumerable<Line> Lines(string code, string which, PaperAnswer answer)
    {
        var args = new Args { ["caseCode"] = Arg.Code(code) };
        if (answer.ForOffice)
        {
            yield return new("officials.paper", args);
            yield break;
        }

        yield return new(
            "track-case.paper." + ((which == CasePapers.Petition, answer) switch
            {
                (true, { Sealed: true }) => "to-sign-sealed",
                (true, { NeedsSignature: true }) => "to-sign",
                (true, _) => "as-you-like",
                (false, _) when which == CasePapers.Protection => "protection",
                (false, { Sealed: true }) => "withdrawal-sealed",
                _ => "withdrawal",
            }),
            args);

        if (answer.People > 1 && which == CasePapers.Petition)
        {
            yield return new("track-case.paper.joint", new() { ["people"] = Arg.Count(answer.People, "person") });
        }

        if (which == CasePapers.Petition && answer.Paper!.Sheets.Any(sheet => sheet.Title.Key == "forms.title.protection"))
        {
            yield return new("track-case.paper.protection-too");
        }

        switch (answer.Named)
        {
            case "nobody":
                yield return new("track-case.paper.write-who");
                break;
            case "filer":
                yield return new("track-case.paper.write-numbers");
                break;
        }
    }
}
