using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Filing;

/// <summary>What is said of the files of a petition after its receipt.</summary>
public static class EvidenceWords
{
    /// <summary>The second message: what became of the files that were on their way.</summary>
    public static Message Rest(string caseCode, IReadOnlyList<EvidenceView> files) => new()
    {
        Lines = [new Line("file-petition.evidence-rest.title", new() { ["caseCode"] = Arg.Code(caseCode), ["count"] = Arg.Count(files.Count, "file") })],
        Kind = MessageKind.Card,
    };

    /// <summary>The attached text of check sums.</summary>
    public static Enclosure.Text CheckSums(string caseCode, IReadOnlyList<EvidenceView> files) => new(
        $"{caseCode}.txt",
        [
            .. files.Where(file => file.Sha256 is not null).Select(file => new Line(
                "file-petition.evidence-rest.sum", new() { ["name"] = Arg.Text(file.Name), ["sum"] = Arg.Text(file.Sha256!) })),
        ]);
}
