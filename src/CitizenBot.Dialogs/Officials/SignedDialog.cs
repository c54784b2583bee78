using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Records that the signed paper came; the review shows the new date before anything is written.</summary>
internal sealed class SignedDialog(DeskSetting setting)
{
    public const string Id = "record-signed";

    public async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var code = turn.Subject ?? "";
        if (await turn.Lookup(new CaseCardFor(code, Id)) is not { } card)
        {
            return new DialogEnd.NotYours();
        }

        var date = await turn.Prompt((turn.Date("date") with { Args = new Args { ["caseCode"] = Arg.Code(code) } }).Or(ActReview.Cancel));
        if (!date.HasValue)
        {
            return new DialogEnd.Stopped(code);
        }

        if (card.People > 1)
        {
            // Accepted only with every signature and the paper that names the representatives (khoản 1 Điều 16 Nghị định 124/2020).
            turn.Say("review.joint", new() { ["people"] = Arg.Count(card.People, "person") });
        }

        switch (await turn.Prompt(Review(turn, card.Case, date.Value)))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new ActCommand(code, new CaseAction.Sign(date.Value)));
            case ActReview.Change:
                turn.Drop("date");
                turn.Drop("review");
                return await Run(turn);
            default:
                return new DialogEnd.Stopped(code);
        }
    }

    private ChoicePrompt Review(TurnContext turn, CaseView view, DateOnly signedOn)
    {
        var prompt = turn.Choice("review");
        var args = new Args { ["caseCode"] = Arg.Code(view.Code), ["signedOn"] = Arg.Date(signedOn) };
        if (FirstRule(view) is not { } id || setting.Rules.Find(id, signedOn) is not { Limit: not null, Grade: not Grade.Unknown } rule)
        {
            return prompt with { Slot = "no-clock", Args = args };
        }

        args.Add("purpose", Arg.Wording("officials.purpose." + view.Next!.Purpose));
        args.Add("dueOn", Arg.Date(Counting.Count(rule, signedOn, setting.Calendar).Due.On));
        return prompt with { Args = args };
    }

    /// <summary>The rule that is counted again from the signed paper.</summary>
    private static string? FirstRule(CaseView view) => view switch
    {
        { Next: null } => null,
        { Next.Purpose: ClockPurpose.Accept } => view.Second ? "KN-TL-2" : "KN-TL-1",
        { Next.Purpose: ClockPurpose.Initial } => "TC-XLBD",
        { Next.Purpose: ClockPurpose.Further } => "TC-TIEP",
        _ => null,
    };
}
