using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Filing;

/// <summary>The decision complained about: number and date in one message, who signed, and whether another body is competent.</summary>
/// <remarks>Order of complaints: the signer's own office first, then its superior or the court (Điều 7 Luật Khiếu nại). It warns and never blocks.</remarks>
internal static class AskDecision
{
    public const string Line = "decision";

    /// <summary>The decision, or null for an act without a paper.</summary>
    public static async Dialog<(ChallengedDecision Decision, bool IsAct)> Run(TurnContext turn, Filing filing)
    {
        var question = new DecisionPrompt { Name = "decision/number", Vocabulary = turn.Definition.Vocabulary }.Or("no-paper", "unknown-number");
        var said = await turn.Prompt(question);
        var date = said.Value?.Date;
        if (said.HasValue && date is null)
        {
            var asked = await turn.Prompt(turn.Date("decision/date").Or("not-sure") with { Args = new Args { ["decisionNumber"] = Arg.Text(said.Value!.Number) } });
            date = asked.HasValue ? asked.Value : null;
        }

        var isAct = said.Choice == "no-paper";
        var (signer, words) = await Signer(turn, filing, said.Value?.Number, date, isAct);
        return (new ChallengedDecision(said.Value?.Number, date, signer, words), isAct);
    }

    private static async Dialog<(DecisionSigner Signer, string? Words)> Signer(TurnContext turn, Filing filing, string? number, DateOnly? date, bool isAct)
    {
        var read = number is not null && date is not null;
        var said = await turn.Prompt(new SignerPrompt
        {
            Name = "decision/signer",
            Vocabulary = turn.Definition.Vocabulary,
            Level = Folded.Text(filing.Office.Level),
            Slot = isAct ? "act" : read ? "read" : "prompt",
            Args = read ? new Args { ["decisionNumber"] = Arg.Text(number!), ["decisionDate"] = Arg.Date(date!.Value, DateStyle.Numeric) } : Args.None,
            Choices = [Chairman(filing), new(SignerPrompt.Province), new(Choices.Other), new(Choices.Unknown)],
        });
        var words = said.HasValue ? said.Value : said.Choice == Choices.Other ? await Name(turn) : null;
        var signer = said.HasValue ? DecisionSigner.Other : said.Choice switch
        {
            SignerPrompt.Commune => DecisionSigner.CommuneChairman,
            SignerPrompt.Province => DecisionSigner.ProvinceChairman,
            Choices.Other => DecisionSigner.Other,
            _ => DecisionSigner.Unknown,
        };
        if (signer is DecisionSigner.ProvinceChairman or DecisionSigner.Other)
        {
            await Where(turn, filing, signer);
        }

        return (signer, words);
    }

    private static Choice Chairman(Filing filing) =>
        new(SignerPrompt.Commune, new Line("file-petition.decision.signer.choice.commune-chairman.label", new Args
        {
            ["officeLevel"] = Arg.Wording("file-petition.level." + filing.Office.Level),
        }));

    private static async Dialog<string?> Name(TurnContext turn)
    {
        var name = await turn.Prompt((turn.Text("decision/signer-name") with { IsName = true }).Or(Choices.Skip));
        return name.HasValue ? name.Value : null;
    }

    /// <summary>Another body is competent: filed here it is guided in writing, which costs the person nothing but time.</summary>
    private static async Dialog<string> Where(TurnContext turn, Filing filing, DecisionSigner signer)
    {
        var chosen = await turn.Prompt(turn.Choice("decision/where", [new("here"), new("show"), Choices.KeepDraft]) with
        {
            Slot = signer == DecisionSigner.Other ? "other" : "prompt",
            Args = new Args { ["signer"] = Arg.Wording("file-petition.decision.signer.choice.province-chairman.label") },
        });
        return chosen == "here" ? chosen : await turn.Prompt(turn.Choice("decision/where-shown", [new("here"), Choices.KeepDraft]) with
        {
            Args = new Args { ["superiorOffice"] = filing.Superior, ["officePhone"] = filing.OfficePhone },
        });
    }
}
