using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Why a case is late and when it will be done, for the superiors. A promise, no new limit.</summary>
internal static class DelayDialog
{
    public const string Id = "explain-delay";

    public static async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var code = turn.Subject ?? "";
        if (await turn.Lookup(new CaseCardFor(code, Id)) is null)
        {
            return new DialogEnd.NotYours();
        }

        var words = await turn.Prompt((turn.Text("words") with { Args = new Args { ["caseCode"] = Arg.Code(code) } }).Or(ActReview.Cancel));
        if (!words.HasValue)
        {
            return new DialogEnd.Stopped(code);
        }

        var date = await turn.Prompt((turn.Date("done-by") with { Span = DateSpan.TodayOrLater }).Or(ActReview.Cancel));
        if (!date.HasValue)
        {
            return new DialogEnd.Stopped(code);
        }

        switch (await turn.Prompt(turn.Choice("review") with { Args = new Args { ["caseCode"] = Arg.Code(code), ["until"] = Arg.Date(date.Value), ["why"] = Arg.Quote(words.Value!) } }))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new DelayCommand(code, date.Value, words.Value!));
            case ActReview.Change:
                turn.Drop("words");
                turn.Drop("done-by");
                turn.Drop("review");
                return await Run(turn);
            default:
                return new DialogEnd.Stopped(code);
        }
    }
}
