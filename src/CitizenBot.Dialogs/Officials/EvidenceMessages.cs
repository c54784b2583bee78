using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Officials;

/// <summary>The files of a case as an official gets them: first a list with check sums and what is odd, then one message a file.</summary>
/// <remarks>
/// A picture goes out as the copy without place, time and device; other files as they came. In a sealed case the citizen's own
/// file names are not shown: <c>don-cua-nguyen-thi-mau.pdf</c> would tell who denounces.
/// </remarks>
internal static class EvidenceMessages
{
    private const int SumDigits = 8;

    public static IEnumerable<Message> For(string code, bool isSealed, IReadOnlyList<EvidenceView> files)
    {
        List<Line> lines = [new("officials.evidence.title", new() { ["caseCode"] = Arg.Code(code) })];
        lines.AddRange(files.Select((file, index) => Listed(file, NameOf(file, index, isSealed), index + 1)));
        if (files.Count == 0)
        {
            lines.Add(new("officials.text-none"));
        }

        yield return new Message { Lines = lines, Buttons = [Offer.Of(Acts.Open, code)], Kind = MessageKind.Card };
        foreach (var (file, index) in files.Select((file, index) => (file, index)).Where(one => CanBeSent(one.file, isSealed)))
        {
            var name = NameOf(file, index, isSealed);
            var args = new Args { ["number"] = Arg.Count(index + 1), ["name"] = Arg.Text(name) };
            if (file.Caption is { } caption)
            {
                args.Add("caption", Arg.Quote(caption));
            }

            yield return new Message
            {
                Lines = [new(file.Caption is null ? "officials.evidence.file" : "officials.evidence.file-caption", args, Secret: true)],
                Kind = MessageKind.Card,
                Enclosure = new Enclosure.Stored(name, file.Handle, Original: !IsPicture(file) || file.Odd == "broken"),
            };
        }
    }

    /// <summary>A broken picture has no copy without its metadata, so a sealed case does not give it out.</summary>
    private static bool CanBeSent(EvidenceView file, bool isSealed) =>
        file.State == "stored" && !(isSealed && IsPicture(file) && file.Odd == "broken");

    private static bool IsPicture(EvidenceView file) => file.Found?.StartsWith("image/", StringComparison.Ordinal) == true;

    /// <summary>How a file is called; in a sealed case by its number and ending alone.</summary>
    public static string NameOf(EvidenceView file, int index, bool isSealed)
    {
        var dot = file.Name.LastIndexOf('.');
        return isSealed ? string.Create(CultureInfo.InvariantCulture, $"tep-{index + 1}{(dot < 0 ? "" : file.Name[dot..])}") : file.Name;
    }

    private static Line Listed(EvidenceView file, string name, int number)
    {
        var args = new Args { ["number"] = Arg.Count(number), ["name"] = Arg.Text(name), ["kind"] = Arg.Wording("file-petition.evidence.kind." + Filing.EvidenceWords.Noun(file.Kind)) };
        if (file.State != "stored")
        {
            return new(file.State == "failed" ? "officials.evidence.failed" : "officials.evidence.waiting", args, Secret: true);
        }

        args.Add("size", Arg.Size(file.Size ?? 0));
        args.Add("sum", Arg.Text(file.Sha256 is { Length: > SumDigits } sum ? sum[..SumDigits] : file.Sha256 ?? ""));
        return new(file.Odd switch { "broken" => "officials.evidence.broken", "name" => "officials.evidence.misnamed", _ => "officials.evidence.item" }, args, Secret: true);
    }
}
