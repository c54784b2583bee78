using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The numbered lines of the review, by kind. The line with the person is secret: it is masked when the history is shown again.</summary>
internal static class ReviewLines
{
    public static IReadOnlyList<ReviewLine> Of(Filing filing, Answers answers) => filing.Kind switch
    {
        Kinds.Complaint => [.. Complaint(filing, answers)],
        Kinds.Denunciation => [.. Denunciation(answers)],
        _ => [.. Suggestion(filing, answers)],
    };

    private static IEnumerable<ReviewLine> Complaint(Filing filing, Answers answers)
    {
        yield return new(AskKind.Line, KindLine(filing, answers), ["kind"]);
        yield return Where(filing, answers);
        yield return new(AskDecision.Line, Decision(answers), ["decision"]);
        if (answers.Received is { Passed: true } late)
        {
            yield return new(AskReceived.LateLine, late.Reason is { } reason ? Quoted("late", reason) : Line("late-none"), [AskReceived.Late, AskReceived.LateReason]);
        }

        yield return Story(answers);
        yield return new(AskWanted.Line, Quoted("wanted", answers.Wanted!), ["wanted"], Direct: true);
        yield return Evidence(answers);
        yield return Person(answers);
        if (answers.Joint is { } joint)
        {
            yield return new(AskJoint.Line, Line("joint", new Args { ["people"] = Arg.Count(joint.Count, "person") }), ["joint"]);
        }
    }

    private static IEnumerable<ReviewLine> Denunciation(Answers answers)
    {
        yield return new(AskAccused.Line, Quoteless("accused", answers.Accused!.Text), ["accused"], Direct: true);
        yield return Story(answers);
        yield return Evidence(answers);
        yield return new(AskPerson.Line, Line(answers.Anonymous ? "identity-none" : "identity-sealed"), ["name", "person"]);
        yield return new(AskProtection.Line, Line(answers.Protection ? "protection-yes" : "protection-no"), ["protection"]);
        yield return Notices(answers);
    }

    private static IEnumerable<ReviewLine> Suggestion(Filing filing, Answers answers)
    {
        yield return new(AskKind.Line, KindLine(filing, answers), ["kind"]);
        yield return Where(filing, answers);
        yield return Story(answers);
        if (answers.Wanted is { } wanted)
        {
            yield return new(AskWanted.Line, Quoted("wanted", wanted), ["wanted"]);
        }

        yield return Evidence(answers);
        yield return answers.Person is null ? new(AskPerson.Line, Line("person-none"), ["person"]) : Person(answers);
        yield return Notices(answers);
    }

    private static Line KindLine(Filing filing, Answers answers) =>
        Line("kind." + (filing.IsComplaint ? answers.Times switch
        {
            EarlierFiling.Answered => "complaint-answered",
            EarlierFiling.SentNoAnswer => "complaint-sent",
            _ => "complaint-first",
        }
        : filing.Kind), new Args { ["officeName"] = filing.OfficeName });

    private static ReviewLine Where(Filing filing, Answers answers) => new(AskPlace.Line, Line("where.both", new Args
    {
        ["fieldName"] = FieldName(filing, answers),
        ["placeName"] = new WordingArg(PlaceLine(filing, answers.Place!)),
    }), ["field", "place"]);

    private static Arg FieldName(Filing filing, Answers answers) =>
        answers.Field is { } field ? Filing.Words(field.Name)
        : filing.SentFirst && answers.GuessField(filing) is { } guess ? Arg.Wording("file-petition.review.where.field-guess", new() { ["word"] = Filing.Words(guess.Name) })
        : Arg.Wording("file-petition.review.where.field-unknown");

    private static Line PlaceLine(Filing filing, Place place)
    {
        var unit = filing.Office.Unit(place.UnitId);
        var street = unit is null ? null : filing.Office.FindStreet(unit, place.Text);
        var position = place.Latitude is not null;
        var slot = (unit, position) switch
        {
            (null, true) => "place-position",
            (null, false) => place.Text.Length == 0 ? "place-none" : "place-words",
            (_, true) => "place-unit-position",
            _ => street is not null ? "place-street" : AskPlace.IsOnlyUnit(unit, place.Text) ? "place-unit" : "place-unit-words",
        };
        return Line("where." + slot, new Args
        {
            ["unitName"] = unit is null ? Arg.Text("") : Filing.Words(unit.Name),
            ["streetName"] = Arg.Text(street ?? ""),
            ["placeWords"] = Arg.Quote(place.Text),
        });
    }

    private static Line Decision(Answers answers)
    {
        var decision = answers.Decision!;
        var on = answers.Received?.On;
        var received = Line("decision." + (answers.IsAct, on) switch
        {
            (true, null) => "known-unsure",
            (true, _) => "known-on",
            (false, null) => "received-unsure",
            _ => "received-on",
        }, new Args { ["receivedOn"] = on is { } day ? Arg.Date(day, DateStyle.Numeric) : Arg.Text("") });
        return Line("decision." + (answers.IsAct ? "act" : decision.Number is null ? "unknown" : decision.Date is null ? "number" : "full"), new Args
        {
            ["decisionNumber"] = Arg.Text(decision.Number ?? ""),
            ["decisionDate"] = decision.Date is { } date ? Arg.Date(date, DateStyle.Numeric) : Arg.Text(""),
            ["received"] = new WordingArg(received),
        });
    }

    private static ReviewLine Story(Answers answers) =>
        new(AskStory.Line, Line("story", new Args { ["paragraphs"] = Arg.Count(answers.Story.Count, "paragraph") }), [AskStory.Done, "story/short", "story/in-vietnamese", "story/vietnamese"], Direct: true);

    private static ReviewLine Evidence(Answers answers)
    {
        var given = answers.Evidence;
        var slot = (given.Files.Count > 0, given.Note is not null) switch
        {
            (true, true) => "evidence-both",
            (true, false) => "evidence-files",
            (false, true) => "evidence",
            _ => given.Bring ? "evidence-bring" : "evidence-none",
        };
        var args = new Args { ["files"] = EvidenceWords.Counted(given.Files), ["words"] = Arg.Quote(given.Note ?? "") };
        return new(AskEvidence.Line, Line(slot, args), [AskEvidence.Done], Direct: true);
    }

    private static ReviewLine Person(Answers answers)
    {
        var person = answers.Person!;
        var slot = (person.Address, person.Phone) switch
        {
            (null, null) => "person",
            (not null, null) => "person-address",
            (null, not null) => "person-phone",
            _ => "person-both",
        };
        return new(
            AskPerson.Line,
            Line(slot, new Args { ["fullName"] = Arg.Text(person.FullName) }) with { Secret = true },
            answers.Decision is null ? ["person"] : ["person", "notices"]);
    }

    private static ReviewLine Notices(Answers answers) =>
        new(AskNotices.Line, Line(answers.Notices ? "notices-yes" : "notices-no"), ["notices"]);

    private static Line Quoted(string name, string words) => Line(name, new Args { ["words"] = Arg.Quote(words) });

    private static Line Quoteless(string name, string words) => Line(name, new Args { ["words"] = Arg.Text(words) });

    private static Line Line(string name, Args? args = null) => new("file-petition.review." + name, args);
}
