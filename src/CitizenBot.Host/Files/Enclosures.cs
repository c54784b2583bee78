using System.Text;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Host.Channels;
using CitizenBot.Storage;

namespace CitizenBot.Host.Files;

/// <summary>Makes the file that goes out with a message, at the moment it is sent.</summary>
public sealed class Enclosures(EvidenceShelf shelf, Speaker speaker, PaperPrinter printer, ILogger<Enclosures> log)
{
    private const string PlainText = "text/plain; charset=utf-8";
    private const string Pdf = "application/pdf";

    /// <summary>The file; null when it is not on the shelf (any more): the message then goes without it.</summary>
    /// <param name="enclosure">What the message says goes with it.</param>
    /// <param name="locale">Language of the chat.</param>
    /// <param name="now">UTC.</param>
    /// <param name="stop">Stops the wait.</param>
    public async Task<OutgoingFile?> Resolve(Enclosure enclosure, string locale, DateTime now, CancellationToken stop = default) => enclosure switch
    {
        Enclosure.Text text => Words(text, locale, now),
        Enclosure.Stored stored => await Stored(stored, stop),
        Enclosure.Paper paper => Paper(paper, locale, now),
        Enclosure.Chart chart => MadeFiles.Chart(chart, speaker, locale, now),
        Enclosure.Cluster cluster => MadeFiles.Cluster(cluster, speaker, locale, now),
        Enclosure.Table table => MadeFiles.Table(table, speaker, locale, now),
        _ => throw new InvalidOperationException($"Nobody sends {enclosure.GetType().Name}. Was a kind of enclosure added without its case here?"),
    };

    private OutgoingFile Words(Enclosure.Text text, string locale, DateTime now)
    {
        var words = string.Join('\n', text.Lines.Select(line => speaker.Say(line, locale, now))) + '\n';
        return new OutgoingFile(SafeName.Of(text.Name, FileTypes.Text, "document", 1), PlainText, Handle: null, Original: false, _ => Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes(words))) { ShownOnce = text.Secret };
    }

    private OutgoingFile Paper(Enclosure.Paper paper, string locale, DateTime now) => new(
        SafeName.Of(paper.Name, Pdf, "document", 1), Pdf, Handle: null, Original: true, async cancel => await printer.Print(paper.Words, locale, now, cancel)) { ShownOnce = true };

    /// <summary>Where there is no copy to look at, the original goes, and says so: a channel sends it to be saved, not to be shown.</summary>
    private async Task<OutgoingFile?> Stored(Enclosure.Stored stored, CancellationToken stop)
    {
        if ((await shelf.List([stored.Handle], stop)) is not [{ State: "stored", Found: { } found } view])
        {
            return null;
        }

        var original = stored.Original || !FileTypes.IsShownInline(found) || view.Odd == FileInspection.Broken;
        // The dialog's own name is from the same list as its label; it is made safe again, as it came from a stored message.
        var name = SafeName.Of(stored.Name.Length > 0 ? stored.Name : view.Name, found, view.Kind, 1);
        return new OutgoingFile(
            original ? name : Path.ChangeExtension(name, "jpg"),
            original ? found : FileTypes.Jpeg,
            stored.Handle,
            original,
            async cancel => await Open(view, original, cancel));
    }

    private async Task<byte[]?> Open(EvidenceView view, bool original, CancellationToken stop)
    {
        try
        {
            return (original ? await shelf.Original(view.Handle, stop) : await shelf.View(view.Handle, stop))?.Content;
        }
        catch (FileDamagedException damaged)
        {
            log.LogError("A file that was to be sent cannot be read: {Why}", damaged.Message);
            return null;
        }
    }
}
