using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.AfterFiling;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Filing;

/// <summary>
/// A second complaint (Điều 33 Luật Khiếu nại) or further denunciation (Điều 37 Luật Tố cáo): everything is filled in from the first
/// petition, and only what is missing is asked, first of all why the citizen does not agree.
/// </summary>
/// <remarks>Who files is filled in only in the chat that filed the first one; elsewhere, and of a denunciation, it is asked again.</remarks>
internal static class GoOnPetition
{
    private const string Send = "send";

    public static async Dialog<FilePetition?> Run(TurnContext turn, Filing filing, Errand errand)
    {
        if (await turn.Lookup(new EarlierPetition(errand.Code, errand.ByPin)) is not { } earlier)
        {
            return null;
        }

        var isDenunciation = earlier.Petition.Kind == PetitionKind.Denunciation;
        filing = filing with { Kind = isDenunciation ? Kinds.Denunciation : Kinds.Complaint };
        while (true)
        {
            var why = await turn.Prompt(Why(turn, earlier));
            var person = earlier.People?.Self ?? await Person(turn, isDenunciation);
            var notices = earlier.People is not null ? earlier.Case.WantsNotices : await AskNotices.Run(turn, filing);
            var files = AskEvidence.SoFar(turn, filing).Files;
            var act = await turn.Prompt(Review(turn, filing, earlier, person, why.Value, files.Count));
            if (act.Choice == Send)
            {
                return Petition(turn, earlier, why.Value, person, notices, files);
            }

            turn.Drop("go-on/why");
            turn.Drop("go-on/review");
        }
    }

    private static Dialog<Identity> Person(TurnContext turn, bool isDenunciation) => isDenunciation ? AskPerson.Denouncer(turn) : AskPerson.Complainant(turn);

    private static PromptOr<string> Why(TurnContext turn, EarlierFiled earlier)
    {
        var question = turn.Text("go-on/why");
        var first = earlier.Petition.Decision?.Number;
        var second = earlier.Case.Result?.Number;
        var isDenunciation = earlier.Petition.Kind == PetitionKind.Denunciation;
        var args = new Args { ["caseCode"] = Arg.Code(earlier.Case.Code) };
        if (first is not null)
        {
            args.Add("firstDecision", Arg.Text(first));
        }

        if (second is not null)
        {
            args.Add("secondDecision", Arg.Text(second));
        }

        var slot = (isDenunciation, earlier.Case.Result is not null, first is not null, second is not null) switch
        {
            (true, true, _, _) => "denunciation",
            (true, false, _, _) => "denunciation-late",
            (false, false, _, _) => "late",
            (false, true, true, true) => "prompt",
            (false, true, _, true) => "one-number",
            _ => "no-number",
        };

        // Without a decision there is nothing to disagree with.
        return (question with { Slot = slot, Args = args }).Or(earlier.Case.Result is null ? [Choices.Skip] : Array.Empty<string>());
    }

    private static FinalConfirmPrompt Review(TurnContext turn, Filing filing, EarlierFiled earlier, Identity person, string? why, int files) => turn.FinalConfirm("go-on/review", Send) with
    {
        Slot = earlier.Petition.Kind == PetitionKind.Denunciation ? "denunciation" : "prompt",
        Choices = [new(Send, new("file-petition.review.act.choice.send.label"), ["gửi đơn", "send the petition"]), new("rewrite"), filing.IsDenunciation ? Choices.DeleteDraft : Choices.KeepDraft],
        Args = new()
        {
            ["caseCode"] = Arg.Code(earlier.Case.Code),
            ["goOnLines"] = Arg.List(Lines(earlier, person, why, files)),
        },
    };

    private static IEnumerable<Line> Lines(EarlierFiled earlier, Identity person, string? why, int files)
    {
        // A denouncer's name is not shown at a review (someone may look on), here as in the first petition.
        var isDenunciation = earlier.Petition.Kind == PetitionKind.Denunciation;
        if (!isDenunciation)
        {
            yield return new("file-petition.go-on.line.person", new() { ["current"] = Arg.Text(person.FullName) }, Secret: true);
        }

        if (earlier.Petition.Decision?.Number is { } first)
        {
            yield return new("file-petition.go-on.line.first", new() { ["firstDecision"] = Arg.Text(first) });
        }

        if (earlier.Case.Result?.Number is { } second)
        {
            yield return new(isDenunciation ? "file-petition.go-on.line.conclusion" : "file-petition.go-on.line.second", new() { ["secondDecision"] = Arg.Text(second) });
        }

        yield return new("file-petition.go-on.line.content", new() { ["paragraphs"] = Arg.Count(earlier.Petition.Content.Count, "paragraph") });
        if (earlier.Petition.Evidence.Count + files > 0)
        {
            yield return new("file-petition.go-on.line.evidence", new() { ["count"] = Arg.Count(earlier.Petition.Evidence.Count + files, "file") });
        }

        if (why is not null)
        {
            yield return new("file-petition.go-on.line.why", new() { ["current"] = Arg.Quote(why) });
        }
    }

    private static FilePetition Petition(TurnContext turn, EarlierFiled earlier, string? why, Identity person, bool notices, IReadOnlyList<EvidenceFile> files)
    {
        var first = earlier.Petition;
        var (result, window) = (earlier.Case.Result, earlier.Case.Window ?? earlier.Case.LateWindow);
        var isLate = window is { Due.Grade: not "unknown" } && turn.ReplyTo("go-on/why")!.Today > window.Due.On;
        return first with
        {
            FirstTime = result is null ? EarlierFiling.SentNoAnswer : EarlierFiling.Answered,
            EarlierCode = earlier.Case.Code,
            EarlierDecision = result is null ? null : new ChallengedDecision(result.Number, result.DecidedOn, DecisionSigner.Unknown),
            Disagreement = why,
            ReceivedOn = earlier.Case.ReceivedOn ?? first.ReceivedOn,
            LateReason = null,
            Identity = person,
            Joint = first.Joint is null || earlier.People is not { } people ? null : first.Joint with { Representatives = people.Representatives, Listed = people.Listed },
            NoticesConsent = notices,
            Evidence = [.. first.Evidence, .. files],
            Warnings = isLate ? ["window-passed", "signature-needed"] : ["signature-needed"],
        };
    }
}
