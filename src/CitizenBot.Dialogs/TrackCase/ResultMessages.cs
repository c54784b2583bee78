using System.Globalization;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.TrackCase;

/// <summary>The result as its citizen reads it: the office's summary, the paper, and the papers themselves.</summary>
internal static class ResultMessages
{
    /// <summary>One message a paper. A photo goes out as the copy without what the camera wrote into it.</summary>
    public static IEnumerable<Message> Papers(IReadOnlyList<EvidenceView> papers) => papers.Select(paper => paper.State == "stored"
        ? new Message
        {
            Lines = [new(paper.Kind == "photo" ? "track-case.document.photo" : "track-case.document.file", new() { ["name"] = Arg.Text(paper.Name) })],
            Kind = MessageKind.Card,
            Enclosure = new Enclosure.Stored(paper.Name, paper.Handle, Original: paper.Found?.StartsWith("image/", StringComparison.Ordinal) != true || paper.Odd == "broken"),
        }
        : new Message { Lines = [new(paper.State == "failed" ? "track-case.document.lost" : "track-case.document.waiting", new() { ["name"] = Arg.Text(paper.Name) })], Kind = MessageKind.Card });

    /// <param name="view">A case with a result.</param>
    /// <param name="withPapers">Whether its papers go with it.</param>
    /// <param name="today">Today in the office's zone.</param>
    /// <param name="ended">Whether it is told because the case was closed after its result.</param>
    public static IEnumerable<Line> Lines(CaseView view, bool withPapers, DateOnly today, bool ended = false)
    {
        var result = view.Result!;
        if (ended && view.Timeline.LastOrDefault(one => one.Event == CaseEventKey.Closed)?.Facts.GetValueOrDefault("date") is { } date)
        {
            yield return new("track-case.changed.closed", new() { ["caseCode"] = Arg.Code(view.Code), ["day"] = Arg.Date(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateStyle.Numeric) });
        }

        yield return new("track-case.changed.result", new() { ["caseCode"] = Arg.Code(view.Code) });
        // With the paper in hand there is no need to say that it exists somewhere.
        foreach (var line in StatusCard.ResultLines(withPapers ? "track-case.card" : "track-case.changed", result))
        {
            yield return line;
        }

        if (withPapers && CaseWords.IsAccepted(view))
        {
            yield return new("track-case.document.whole");
        }

        if (view.ReceivedOn is { } on)
        {
            yield return new("after-filing.receive.noted", new() { ["onDay"] = Arg.Date(on) });
            if (NextSteps.MayGoOn(view))
            {
                yield return NextSteps.Window(view, today);
            }
        }
        else if (NextSteps.IsDenunciation(view) && NextSteps.MayGoOn(view))
        {
            yield return new("after-filing.window.denunciation");
        }
        else if (view is { Kind: PetitionKind.Complaint, Second: true })
        {
            yield return new("after-filing.window.court");
        }
    }
}
