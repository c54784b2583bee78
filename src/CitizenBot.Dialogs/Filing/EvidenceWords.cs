using CitizenBot.Conversation;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>How evidence is spoken of: counts with the right nouns, what is stored, the list of check sums.</summary>
public static class EvidenceWords
{
    /// <summary>Nouns in the order in which they are counted.</summary>
    private static readonly string[] Nouns = ["photo", "file", "voice", "recording", "video"];

    /// <summary>The message that follows the receipt once nothing is on its way any more: what is stored, what failed and what to do.</summary>
    public static Message Rest(string caseCode, IReadOnlyList<EvidenceView> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var stored = files.Where(file => file.State == "stored").ToList();
        var waiting = files.Where(file => file.State == "received").ToList();
        List<Line> lines = [Line("title", new() { ["caseCode"] = Arg.Code(caseCode) })];
        if (stored.Count > 0)
        {
            lines.Add(Line("stored", new() { ["files"] = Counted(stored) }));
        }

        if (waiting.Count > 0)
        {
            lines.Add(Line("waiting", new() { ["files"] = Counted(waiting) }));
        }

        lines.AddRange(Trouble(files));
        return new Message { Lines = lines, Kind = MessageKind.Card, Enclosure = stored.Count > 0 ? CheckSums(caseCode, files) : null };
    }

    /// <summary>A text file with every file's name, size, time and SHA-256, for the citizen to keep and compare.</summary>
    public static Enclosure.Text CheckSums(string caseCode, IReadOnlyList<EvidenceView> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new Enclosure.Text($"{caseCode}.txt",
        [
            Line("sums-title", new() { ["caseCode"] = Arg.Code(caseCode) }),
            Line("sums-why"),
            .. files.Select(file => file switch
            {
                { State: "stored", Sha256: { } sum } => Line("sums-file", new()
                {
                    ["name"] = Arg.Text(file.Name),
                    ["size"] = Arg.Size(file.Size ?? 0),
                    ["receivedAt"] = Arg.Instant(file.ReceivedAt, InstantStyle.Log),
                    ["sha256"] = Arg.Text(sum),
                }),
                { State: "failed" } => Line("sums-failed", new() { ["name"] = Arg.Text(file.Name) }),
                _ => Line("sums-waiting", new() { ["name"] = Arg.Text(file.Name) }),
            }),
        ]);
    }

    /// <summary>Each file that could not be stored, or is stored and yet not what it should be: why, and what to do.</summary>
    internal static IEnumerable<Line> Trouble(IEnumerable<EvidenceView> files) =>
        from file in files
        let key = file switch
        {
            { State: "failed", Failure: "empty" } => "failed-empty",
            { State: "failed", Failure: "too-large" } => "failed-too-large",
            { State: "failed" } => "failed-gone",
            { State: "stored", Odd: "broken" } => "odd-broken",
            { State: "stored", Odd: "name" } => "odd-name",
            _ => null,
        }
        where key is not null
        // A file's name may tell who sent it: it is masked when the history is shown again.
        select Line(key, new() { ["name"] = Arg.Text(file.Name) }) with { Secret = true };

    internal static Arg Counted(IEnumerable<ReplyFile> files) => CountedKinds(files.Select(file => file.Kind));

    internal static Arg Counted(IEnumerable<EvidenceFile> files) => CountedKinds(files.Select(file => file.Kind));

    internal static Arg Counted(IEnumerable<EvidenceView> files) => CountedKinds(files.Select(file => file.Kind));

    /// <summary>"ảnh" for one, "3 ảnh" for several: what is spoken of as "this".</summary>
    internal static Arg Held(IReadOnlyList<EvidenceFile> files) =>
        files is [var only] ? Arg.Wording("file-petition.evidence.kind." + Noun(only.Kind)) : Counted(files);

    /// <summary>"3 ảnh, 1 tệp".</summary>
    internal static Arg CountedKinds(IEnumerable<string> kinds)
    {
        var nouns = kinds.Select(Noun).ToList();
        return Arg.Series(Nouns.Where(nouns.Contains).Select(noun => Arg.Count(nouns.Count(one => one == noun), noun)));
    }

    /// <summary>The noun by which a kind of file is counted.</summary>
    internal static string Noun(string kind) => kind switch
    {
        "photo" or "voice" or "video" => kind,
        "audio" => "recording",
        _ => "file",
    };

    private static Line Line(string key, Args? args = null) => new("file-petition.stored." + key, args);
}
