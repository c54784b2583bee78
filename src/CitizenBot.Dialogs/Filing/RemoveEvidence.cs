using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Filing;

/// <summary>Takes one piece of evidence out: each is a button with its own id, so that another one can never go in its place.</summary>
internal static class RemoveEvidence
{
    private const string Which = "evidence/remove";
    private const int NameLength = 20;

    /// <summary>Asks which one; afterwards the evidence question is open again.</summary>
    public static async Dialog<bool> Run(TurnContext turn, IReadOnlyList<Item<EvidenceItem>> items)
    {
        var pieces = Pieces(items).ToList();
        var chosen = pieces.Count == 0 ? Choices.Keep
            : await turn.Prompt(turn.Choice(Which, [.. pieces.Select(piece => new Choice(piece.Id, piece.Label)), Choices.KeepAsItWas]));
        turn.Drop(AskEvidence.Done);
        turn.Drop(Which);
        if (pieces.Find(piece => piece.Id == chosen) is not { } gone)
        {
            return false;
        }

        var kept = turn.ReplyTo(gone.Item)!;
        var files = kept.Files.Where(file => file.Handle != gone.Handle).ToList();
        if (gone.Handle is null || !files.Exists(EvidenceItem.IsTaken))
        {
            turn.Drop(gone.Item);
        }
        else
        {
            turn.Replace(gone.Item, kept with { Files = files });
        }

        turn.Say("evidence.remove.removed", new Args { ["piece"] = new WordingArg(gone.Label) });
        return true;
    }

    private static IEnumerable<Piece> Pieces(IReadOnlyList<Item<EvidenceItem>> items)
    {
        var counts = new Dictionary<string, int>();
        foreach (var item in items)
        {
            foreach (var file in item.Value.Files)
            {
                var number = counts[file.Kind] = counts.GetValueOrDefault(file.Kind) + 1;
                yield return new Piece("file:" + file.Handle, item.Name, file.Handle, Label(file, number, item.ReceivedAt));
            }

            if (item.Value.Files.Count == 0)
            {
                yield return new Piece("words:" + item.Name, item.Name, null, Named(item.Value.Text!));
            }
        }
    }

    /// <summary>A name where there is one; else the kind, its number among its like, and the hour.</summary>
    private static Line Label(ReplyFile file, int number, DateTime at) => file.Name is { Length: > 0 } name && file.Kind != "photo"
        ? Named(name)
        : new Line($"file-petition.evidence.piece.{EvidenceWords.Noun(file.Kind)}.label", new Args { ["number"] = Arg.Count(number), ["time"] = Arg.Instant(at, InstantStyle.Time) });

    private static Line Named(string name)
    {
        var signs = name.EnumerateRunes().ToList();
        var shown = signs.Count <= NameLength ? name : string.Concat(signs.Take(NameLength - 3)) + "...";
        return new Line("file-petition.evidence.piece.named.label", new Args { ["shortName"] = Arg.Text(shown) });
    }

    /// <summary>Something that can be taken out: a file of an item, or words.</summary>
    private sealed record Piece(string Id, string Item, string? Handle, Line Label);
}
