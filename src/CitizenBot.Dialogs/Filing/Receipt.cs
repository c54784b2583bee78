using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.Forms;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>What a citizen takes home: code, PIN (told once), what happens next with dates, articles and their grade of certainty.</summary>
/// <remarks>
/// It says plainly that a chat message is no listed form of a complaint or denunciation (Điều 8 Luật Khiếu nại, Điều 22 Luật Tố cáo)
/// and that the office may count from the day of signing. It never says that a petition is valid, and tells no date the law files
/// do not give.
/// </remarks>
public sealed class Receipt(Office office, RuleBook rules, WorkCalendar calendar)
{
    /// <summary>The messages that follow the sending.</summary>
    /// <param name="filed">The registered case.</param>
    /// <param name="pin">Six digits; the only time they are known.</param>
    /// <param name="petition">What was filed, for what the case does not show (evidence, how many people); null leaves that out.</param>
    /// <param name="files">How its files stand on the shelf; those that are not in it are still on their way.</param>
    /// <param name="inMatter">How many other cases it was joined with.</param>
    public IReadOnlyList<Message> For(CaseView filed, string pin, FilePetition? petition = null, IReadOnlyList<EvidenceView>? files = null, int inMatter = 0)
    {
        ArgumentNullException.ThrowIfNull(filed);
        ArgumentNullException.ThrowIfNull(pin);
        return
        [
            new Message
            {
                Kind = MessageKind.Receipt,
                Lines = Lines(filed, pin, petition, files, inMatter),
                Enclosure = files?.Any(file => file.State == "stored") == true ? EvidenceWords.CheckSums(filed.Code, files) : null,
                Buttons = [.. Buttons(filed)],
            },
        ];
    }

    /// <summary>The same for a person without a telephone: in the official's chat, and on a slip of paper that they take home.</summary>
    public Message AtCounter(CaseView filed, string pin, FilePetition petition, IReadOnlyList<EvidenceView> files, int inMatter = 0)
    {
        ArgumentNullException.ThrowIfNull(filed);
        ArgumentNullException.ThrowIfNull(pin);
        ArgumentNullException.ThrowIfNull(files);
        var lines = Lines(filed, pin, petition, files, inMatter);
        var sums = files.Any(file => file.State == "stored") ? EvidenceWords.CheckSums(filed.Code, files).Lines : [];
        return new Message
        {
            Kind = MessageKind.Receipt,
            Lines = lines,
            Enclosure = CounterSlip.Of(filed.Code, [.. lines, .. sums]),
            Buttons = [Offer.Of(Acts.Print, filed.Code), Button("menu", Acts.Home)],
        };
    }

    private IReadOnlyList<Line> Lines(CaseView filed, string pin, FilePetition? petition, IReadOnlyList<EvidenceView>? files, int inMatter)
    {
        IEnumerable<Line> next = filed.Kind switch
        {
            PetitionKind.Complaint => Complaint(filed, petition),
            PetitionKind.Denunciation when filed.Anonymous => Anonymous(petition),
            PetitionKind.Denunciation => Denunciation(filed, petition),
            _ => Suggestion(filed),
        };
        return [.. Head(filed, pin, inMatter), .. next, .. Evidence(filed, petition), .. Files(petition, files ?? [])];
    }

    /// <summary>Who denounces leaves as few traces as they like; who must sign can print the paper at once.</summary>
    private static IEnumerable<Button> Buttons(CaseView filed)
    {
        if (filed.Missing.Contains("signature"))
        {
            yield return Button("print", Acts.Print, filed.Code);
        }

        if (filed.Kind == PetitionKind.Denunciation)
        {
            yield return Button("close-and-erase", Acts.Forget);
            yield break;
        }

        yield return Button("why", Acts.Why, filed.Code);
        yield return Button("open", Acts.See, filed.Code);
        yield return Button("menu", Acts.Home);
    }

    private static IEnumerable<Line> Head(CaseView filed, string pin, int inMatter)
    {
        var digits = string.Concat(pin.Where(char.IsAsciiDigit));
        var shown = digits.Length == 6 ? $"{digits[..3]} {digits[3..]}" : pin;
        yield return Say("code", new Args { ["caseCode"] = Arg.Code(filed.Code) });
        yield return Say("filed-at", new Args { ["filedAt"] = Arg.Instant(filed.FiledAt) });
        yield return Say(filed.Kind == PetitionKind.Denunciation ? "copy-sealed" : "copy");
        yield return Say("pin", new Args { ["pin"] = Arg.Code(shown) }) with { Secret = true };
        if (inMatter > 0)
        {
            yield return Say("joined", new Args { ["cases"] = Arg.Count(inMatter, "case") });
        }

        if (filed.Kind != PetitionKind.Denunciation)
        {
            yield return Say("where", new Args { ["receiverUnit"] = filed.ReceiverUnit });
            yield return Say("next");
        }
    }

    private IEnumerable<Line> Complaint(CaseView filed, FilePetition? petition)
    {
        yield return Say("complaint.sign", new Args { ["signingPlace"] = Filing.Words(office.SigningPlace) });
        if (filed.Next is { } next)
        {
            yield return Say("complaint.accept", new Args { ["acceptDue"] = next.Due });
        }

        var step = filed.Second ? "KN-GQ-2" : "KN-GQ-1";
        var plain = rules.Find(rules.Variant(step, complex: false, office.Remote), filed.FiledOn);
        var complex = rules.Find(rules.Variant(step, complex: true, office.Remote), filed.FiledOn);
        if (plain is { Limit: { } days, Grade: not Grade.Unknown } && complex is { Limit: { } longer })
        {
            yield return Say("complaint.resolve", new Args
            {
                ["days"] = Arg.Count(days),
                ["complexDays"] = Arg.Count(longer),
                ["lawArticle"] = Article(plain),
            });
        }

        yield return Say("complaint.from-today");
        if (petition?.Joint is { } joint)
        {
            yield return Say("complaint.joint", new Args { ["people"] = Arg.Count(joint.Count, "person") });
        }
    }

    private IEnumerable<Line> Denunciation(CaseView filed, FilePetition? petition)
    {
        yield return Say("denunciation.sign", new Args { ["discreetPhone"] = Arg.Text(office.DiscreetPhone) });
        if (petition?.Protection == true)
        {
            yield return Say("denunciation.protection");
        }

        var longest = rules.Find("TC-XLBD-EXT", filed.FiledOn);
        if (filed.Next is { } next && longest is { Limit: { } days })
        {
            yield return Say("denunciation.accept", new Args
            {
                ["acceptDue"] = next.Due with { Article = null },
                ["longestDays"] = Arg.Count(days),
                ["lawArticle"] = Article(longest),
            });
        }

        if (rules.Find("TC-CHUYEN", filed.FiledOn) is { Limit: not null } transfer)
        {
            yield return Say("denunciation.transfer", new Args { ["transferDue"] = Due(transfer, filed.FiledOn), ["lawArticle"] = Article(transfer) });
        }

        yield return Say("denunciation.from-today");
        foreach (var line in Superior(petition))
        {
            yield return line;
        }

        yield return Say("denunciation.only-pin");
    }

    private IEnumerable<Line> Anonymous(FilePetition? petition)
    {
        yield return Say("denunciation.anonymous");
        yield return Say("denunciation.anonymous-next");
        foreach (var line in Superior(petition))
        {
            yield return line;
        }

        yield return Say("denunciation.only-pin");
    }

    private IEnumerable<Line> Superior(FilePetition? petition)
    {
        if (petition?.Accused is { IsHead: true })
        {
            yield return Say("denunciation.superior", new Args { ["superiorOffice"] = Filing.Words(office.Superior.Name) });
        }
    }

    private static IEnumerable<Line> Suggestion(CaseView filed)
    {
        if (filed.Next is { } next)
        {
            yield return Say("suggestion.reply", new Args { ["replyDue"] = next.Due });
        }

        yield return Say(filed.WantsNotices ? "suggestion.done" : "suggestion.done-look");
        if (filed.Anonymous)
        {
            yield return Say("suggestion.no-name");
        }
    }

    private static IEnumerable<Line> Evidence(CaseView filed, FilePetition? petition)
    {
        if (filed.Kind == PetitionKind.Complaint && petition?.EvidenceNote is { } note)
        {
            yield return Say("evidence", new Args { ["words"] = Arg.Quote(note) });
        }
    }

    /// <summary>What is stored is named with its check sums; what is not yet is promised; what failed is named with what to do.</summary>
    private static IEnumerable<Line> Files(FilePetition? petition, IReadOnlyList<EvidenceView> files)
    {
        var stored = files.Where(file => file.State == "stored").ToList();
        var failed = files.Where(file => file.State == "failed").ToList();
        var waiting = (petition?.Evidence ?? []).Where(file => !stored.Concat(failed).Any(view => view.Handle == file.Handle)).ToList();
        if (stored.Count > 0)
        {
            yield return Say("files-stored", new Args { ["files"] = EvidenceWords.Counted(stored) });
        }

        if (waiting.Count > 0)
        {
            yield return Say(stored.Count > 0 ? "files-more-waiting" : "files-waiting", new Args { ["files"] = EvidenceWords.Counted(waiting) });
        }

        foreach (var trouble in EvidenceWords.Trouble(files))
        {
            yield return trouble;
        }
    }

    private DueArg Due(Rule rule, DateOnly start)
    {
        var explanation = Counting.Count(rule, start, calendar);
        var grade = explanation.Rule.Grade switch { Grade.Sure => "sure", Grade.Expected => "expected", _ => "unknown" };
        var due = explanation.Due;
        return new DueArg(due.SaidOn, grade, null, IfDay: due.AlternativeOn is null ? null : due.ProposedDay, ThenOn: due.AlternativeOn, NoCalendar: due.ReasonKey == DueDate.NoCalendar);
    }

    private static LocalizedArg Article(Rule rule) => new(GradeText.InBrackets(rule.ArticleVi), GradeText.InBrackets(rule.ArticleEn));

    private static Button Button(string label, string act, string? code = null) =>
        new(Say($"button.{label}.label"), ButtonMeaning.Do(act, code));

    private static Line Say(string key, Args? args = null) => new("file-petition.receipt." + key, args);
}
