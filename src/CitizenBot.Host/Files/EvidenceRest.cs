using CitizenBot.Dialogs.Filing;
using CitizenBot.Host.Delivery;
using CitizenBot.Storage;

namespace CitizenBot.Host.Files;

/// <summary>The second message: what became of the files that the receipt could only say were on their way.</summary>
public static class EvidenceRest
{
    /// <summary>The message for the chat the case was filed in; null when there is none, or a denouncer asked to be left alone.</summary>
    /// <param name="settled">The files, each stored or failed.</param>
    /// <param name="now">UTC.</param>
    public static OutboxWrite? Of(SettledFiles settled, DateTime now)
    {
        if (settled.FiledByChat is not { } chat || (settled.IsSealed && !settled.WantsNotices))
        {
            return null;
        }

        var views = EvidenceViews.Of(settled.Files);
        var message = EvidenceWords.Rest(settled.CaseCode, views);
        if (message.Enclosure is null && views.Any(view => view.Sha256 is not null))
        {
            message = message with { Enclosure = EvidenceWords.CheckSums(settled.CaseCode, views) };
        }

        // Its buttons would have no row: it offers none.
        message = message with { Buttons = [] };
        // A reply, so that it keeps its place behind the receipt.
        return new OutboxWrite(chat, OutboxClass.Reply, MessagePost.Compose(message, chat, presser: null, now).Body) { CaseCode = settled.CaseCode };
    }
}
