using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.AfterFiling;

/// <summary>How it was handled, and what was not right. The first answer is kept before the second is asked for.</summary>
internal static class RateDialog
{
    private const string GoOn = "go-on";

    public static async Dialog<DialogEnd> How(TurnContext turn, Errand errand)
    {
        var how = await turn.Prompt(turn.Choice("rate/how", [new("satisfied"), new("so-so"), new("not-satisfied"), new("no-answer")]));
        int? rating = how switch { "satisfied" => 3, "so-so" => 2, "not-satisfied" => 1, _ => null };
        return rating is { } given
            ? new DialogEnd.Do(new CitizenActCommand(errand.Code, new CaseAction.Rate(given, null), errand.ByPin))
            : new DialogEnd.Say(new("after-filing.rate.none"));
    }

    public static async Dialog<DialogEnd> Why(TurnContext turn, Errand errand, CaseView view)
    {
        string[] ways = NextSteps.MayGoOn(view) ? ["skip", GoOn] : ["skip"];
        var question = turn.Text("rate/why") with { Min = 2, Max = 1000 };
        var why = await turn.Prompt(NextSteps.IsDenunciation(view)
            ? question.Or([.. ways.Select(way => way == GoOn ? new Choice(GoOn, new("after-filing.rate.why.choice.further.label")) : new Choice(way))])
            : question.Or(ways));
        return why.Choice switch
        {
            null => new DialogEnd.Do(new CitizenActCommand(errand.Code, new CaseAction.Rate(1, why.Value), errand.ByPin)),
            GoOn => new DialogEnd.OnCase(Acts.GoOn, errand.Code),
            _ => new DialogEnd.Say(new("after-filing.rate.thanks")),
        };
    }
}
