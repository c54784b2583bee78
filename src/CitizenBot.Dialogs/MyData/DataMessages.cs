using CitizenBot.Conversation.Answers;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.TrackCase;

namespace CitizenBot.Dialogs.MyData;

/// <summary>A request about data as a card, and the copy of what is kept as a file.</summary>
internal static class DataMessages
{
    private const int MostDraftWords = 400;

    public static Message Card(DataRequestView view) => view.ForOfficial ? ForOfficial(view) : ForPerson(view);

    /// <summary>The lines said when a request was taken: its days, and why a deletion may not be possible.</summary>
    public static IEnumerable<Line> Taken(DataRequestView view, LocalizedArg retention)
    {
        yield return new("my-data.sent");
        yield return new("my-data.answer-by", new() { ["due"] = view.AnswerBy });
        yield return view.DoneBy is { } done ? new("my-data.done-by", new() { ["due"] = done }) : new("my-data.done-unknown");
        if (view is { Kind: "delete", CaseCode: { } code })
        {
            yield return new("my-data.kept-by-law", new() { ["caseCode"] = Arg.Code(code), ["retentionText"] = retention });
        }
    }

    /// <summary>The copy: a text file that is not shown again when a page replays its history.</summary>
    public static Message File(IReadOnlyList<DataOfCase> cases, IReadOnlyList<AnswerSheet> drafts, DateTime now, string locale)
    {
        List<Line> lines = [new("my-data.file.title", new() { ["at"] = Arg.Instant(now) })];
        lines.AddRange(cases.SelectMany(Lines));
        foreach (var draft in drafts)
        {
            lines.Add(new("my-data.file.draft", new() { ["begun"] = Arg.Instant(draft.StartedAt, InstantStyle.Log) }));
            lines.AddRange(draft.Answers.Take(MostDraftWords).Where(answer => !string.IsNullOrWhiteSpace(answer.Reply.Text)).Select(answer => new Line("my-data.file.said", new() { ["value"] = Arg.Text(answer.Reply.Text!) })));
        }

        if (cases.Count + drafts.Count == 0)
        {
            lines.Add(new("my-data.file.nothing"));
        }

        return new Message
        {
            Lines = [new("my-data.copy")],
            Enclosure = new Enclosure.Text(locale == "en" ? "my-data.txt" : "du-lieu-cua-toi.txt", lines) { Secret = true },
            Buttons = [Offer.Of(Acts.Home)],
            Kind = MessageKind.Card,
        };
    }

    private static Message ForOfficial(DataRequestView view)
    {
        List<Line> lines =
        [
            view.CaseCode is { } code
                ? new($"my-data.card.{view.Kind}-case", new() { ["filedOn"] = Arg.Date(view.AskedOn, DateStyle.Numeric), ["caseCode"] = Arg.Code(code) })
                : new($"my-data.card.{view.Kind}", new() { ["filedOn"] = Arg.Date(view.AskedOn, DateStyle.Numeric) }),
            new("my-data.card.state-" + view.State),
        ];
        if (view.State == "open")
        {
            lines.Add(new("my-data.card.answer-by", new() { ["due"] = view.AnswerBy with { Bare = true } }));
        }

        if (view is { State: "open" or "answered", DoneBy: { } done })
        {
            lines.Add(new("my-data.card.done-by", new() { ["due"] = done with { Bare = true } }));
        }

        if (view.Text is { } text)
        {
            lines.Add(new("my-data.card.text", new() { ["value"] = Arg.Text(text) }, Secret: true));
        }

        if (view.Answer is { } answer)
        {
            lines.Add(new("my-data.card.answer", new() { ["value"] = Arg.Text(answer) }, Secret: true));
        }

        string[] acts = view.State switch
        {
            "open" => [DataActs.Answer, DataActs.Done, DataActs.Refuse],
            "answered" => [DataActs.Done, DataActs.Refuse],
            _ => [],
        };
        return new Message { Lines = lines, Buttons = [.. acts.Select(act => Offer.Of(act, view.CaseCode, view.Id))], Kind = MessageKind.Card };
    }

    private static Message ForPerson(DataRequestView view)
    {
        List<Line> lines = [new("my-data.mine.state-" + view.State, new() { ["filedOn"] = Arg.Date(view.AskedOn, DateStyle.Numeric) })];
        if (view.Answer is { } answer)
        {
            lines.Add(new("my-data.mine.answer", new() { ["value"] = Arg.Text(answer) }, Secret: true));
        }

        if (view.State == "answered")
        {
            lines.Add(view.DoneBy is { } done ? new("my-data.done-by", new() { ["due"] = done }) : new("my-data.done-unknown"));
        }

        return new Message { Lines = lines, Buttons = [Offer.Of(Acts.Home)], Kind = MessageKind.Card };
    }

    private static IEnumerable<Line> Lines(DataOfCase one)
    {
        yield return new("my-data.file.case", new() { ["caseCode"] = Arg.Code(one.Case.Code), ["filedOn"] = Arg.Date(one.Case.FiledOn, DateStyle.Numeric) });
        yield return new("my-data.file.status", new() { ["status"] = CaseWords.Status(one.Case) });
        if (one.People is null)
        {
            yield return new("my-data.file.sealed");
        }

        foreach (var text in (one.People ?? []).Concat(one.Content))
        {
            yield return Officials.CaseTextMessage.Line(text);
        }

        foreach (var (file, index) in one.Files.Select((file, index) => (file, index)))
        {
            yield return new("my-data.file.file", new() { ["name"] = Arg.Text(Officials.EvidenceMessages.NameOf(file, index, isSealed: one.People is null)), ["sum"] = Arg.Text(file.Sha256 ?? "-") });
        }

        foreach (var happened in one.Case.Timeline)
        {
            yield return new("track-case.card.happened", new() { ["at"] = Arg.Instant(happened.At, InstantStyle.Log), ["what"] = CaseWords.Happening(one.Case, happened.Event) });
        }
    }
}
