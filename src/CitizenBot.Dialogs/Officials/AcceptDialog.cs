using CitizenBot.Conversation.Prompts;
using CitizenBot.Conversation.Running;
using CitizenBot.Conversation.Speaking;
using CitizenBot.Dialogs.Desk;
using CitizenBot.Dialogs.TrackCase;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Procedures;

namespace CitizenBot.Dialogs.Officials;

/// <summary>Accepts a case (thụ lý): number and day of the notice, and what the act does to the clocks, before it is written.</summary>
internal sealed class AcceptDialog(DeskSetting setting)
{
    public const string Id = "accept-case";
    private const string None = "none";
    private const string ChangeDate = "date";

    public async Dialog<DialogEnd> Run(TurnContext turn)
    {
        var code = turn.Subject ?? "";
        if (await turn.Lookup(new CaseCardFor(code, Id)) is not { } card)
        {
            return new DialogEnd.NotYours();
        }

        var day = setting.Office.Day(turn.StartedAt);
        var number = await turn.Prompt(Number(turn, "number", card.Case, day));
        if (number.Choice == ChangeDate)
        {
            var date = await turn.Prompt((turn.Date("date") with { Args = new Args { ["caseCode"] = Arg.Code(code) } }).Or(ActReview.Cancel));
            if (!date.HasValue)
            {
                return new DialogEnd.Stopped(code);
            }

            day = date.Value;
            number = await turn.Prompt(Number(turn, "number/dated", card.Case, day));
        }

        if (number.Choice is ActReview.Cancel)
        {
            return new DialogEnd.Stopped(code);
        }

        switch (await turn.Prompt(Review(turn, card.Case, day, number.Value)))
        {
            case ActReview.Confirm:
                return new DialogEnd.Do(new ActCommand(code, new CaseAction.Accept(day, number.Value)));
            case ActReview.Change:
                turn.Drop("number");
                turn.Drop("date");
                turn.Drop("review");
                return await Run(turn);
            default:
                return new DialogEnd.Stopped(code);
        }
    }

    private PromptOr<string> Number(TurnContext turn, string name, CaseView view, DateOnly day)
    {
        var prompt = turn.Text(name) with
        {
            Max = 60,
            WordedAs = "number",
            Args = new Args { ["caseCode"] = Arg.Code(view.Code), ["stops"] = Stops(view, day), ["runs"] = Runs(view, day) },
        };
        return name == "number" ? prompt.Or(None, ChangeDate, ActReview.Cancel) : prompt.Or(None, ActReview.Cancel);
    }

    private ChoicePrompt Review(TurnContext turn, CaseView view, DateOnly day, string? number)
    {
        var args = new Args { ["caseCode"] = Arg.Code(view.Code), ["acceptedOn"] = Arg.Date(day, DateStyle.Numeric), ["runs"] = Runs(view, day) };
        if (number is not null)
        {
            args.Add("number", Arg.Text(number));
        }

        return turn.Choice("review") with { Slot = number is null ? "unnumbered" : "numbered", Args = args };
    }

    private Arg Stops(CaseView view, DateOnly day)
    {
        if (view.Next is not { } clock)
        {
            return Arg.Wording("accept-case.stops.none");
        }

        var args = new Args { ["purpose"] = Arg.Wording("officials.purpose." + clock.Purpose) };
        if (clock.Due.On < day)
        {
            args.Add("overdue", StatusCard.Overdue(clock, day, setting.Calendar));
            return Arg.Wording("accept-case.stops.overdue", args);
        }

        if (clock.Due.On == day)
        {
            return Arg.Wording("accept-case.stops.today", args);
        }

        args.Add("left", Arg.Count(setting.Calendar.WorkingDaysLeft(day, clock.Due.On), "working-day"));
        return Arg.Wording("accept-case.stops.ahead", args);
    }

    private Arg Runs(CaseView view, DateOnly day)
    {
        var plain = view.Kind == PetitionKind.Denunciation ? "TC-GQ" : view.Second ? "KN-GQ-2" : "KN-GQ-1";
        var id = setting.Rules.Variant(plain, complex: false, setting.Office.Remote);
        if (setting.Rules.Find(id, day) is not { Limit: { } limit, Grade: not Grade.Unknown } rule)
        {
            return Arg.Wording("accept-case.runs.unknown");
        }

        return Arg.Wording("accept-case.runs.dated", new()
        {
            ["acceptedOn"] = Arg.Date(day, DateStyle.Numeric),
            ["dueOn"] = Arg.Date(Counting.Count(rule, day, setting.Calendar).Due.On),
            ["days"] = Arg.Count(limit, rule.Unit == DayUnit.Working ? "working-day" : "day"),
            ["article"] = Arg.Localized(GradeText.InBrackets(rule.ArticleVi), GradeText.InBrackets(rule.ArticleEn)),
        });
    }
}
